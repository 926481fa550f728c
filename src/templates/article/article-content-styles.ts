import { css } from 'lit';

/**
 * The style attributes of pictures and tables as rules, for prerendered pages whose policy refuses such attributes.
 * They are in the light DOM, so rules of the page with higher specificity win.
 */
export const articleContentStyles = css`
  service-article img {
    max-inline-size: 100%;
    block-size: auto;
  }
  service-article section > div[tabindex] {
    overflow-x: auto;
  }
`;
