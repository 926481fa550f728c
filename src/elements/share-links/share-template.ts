import { html, nothing, type TemplateResult } from 'lit';
import type { ElementWords } from '../words/words.ts';
import { knownNetworks, NETWORKS } from './networks.ts';

interface ShareView {
  words: ElementWords;
  /** As the attribute has them. */
  networks: string;
  /** The address to share, and the words to share with it. */
  address: string;
  text: string;
  /** What came of copying the link, once somebody did. */
  copyResult: string;
  tell: (network: string) => void;
  /** Missing where no script runs: the button then takes its room and does nothing. */
  copy?: () => Promise<void>;
  /** Missing where the browser has no way of its own to share. */
  shareNatively?: () => Promise<void>;
}

/** Links that work by themselves, and buttons for what needs the script. */
export function shareTemplate(view: ShareView): TemplateResult {
  const { words, networks, copy, copyResult, shareNatively } = view;
  return html`<div lang=${words.language} dir=${words.direction}>
    <p id="heading" part="heading">${words.shareHeading}</p>
    <ul part="links" aria-labelledby="heading">
      ${shareNatively ? button(words.shareNative, shareNatively) : nothing}
      ${knownNetworks(networks).map((network) => link(network, view))}${button(words.copyLink, copy)}
    </ul>
    <div role="status">${copyResult}</div>
  </div>`;
}

function button(text: string, act?: () => Promise<void>): TemplateResult {
  return html`<li>
    <button type="button" part="link" ?disabled=${!act} @click=${act}>${text}</button>
  </li>`;
}

function link(network: string, { words, address, text, tell }: ShareView): TemplateResult {
  const { name, href } = NETWORKS[network]!;
  return html`<li>
    <a
      part="link"
      href=${href(address, text)}
      rel="noopener noreferrer"
      target=${network === 'email' || network === 'sms' ? nothing : '_blank'}
      @click=${() => tell(network)}
      >${name(words)}</a
    >
  </li>`;
}
