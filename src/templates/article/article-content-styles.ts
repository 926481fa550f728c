import { css } from 'lit';

/**
 * What the templates of pictures and tables say by their style attribute, for pages made ahead of time whose policy
 * refuses such attributes. It stands in the light, so the page's own rules of more weight go before it.
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
