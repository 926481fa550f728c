import { html, nothing, type TemplateResult } from 'lit';
import type { ElementMessages } from '../../i18n/element-messages.ts';
import { knownNetworks, networkAddress, networkName } from './networks.ts';

interface ShareView {
  messages: ElementMessages;
  /** As the attribute has them. */
  networks: string;
  /** Whether the browser has a way of its own to share, or may turn out to have one. */
  native: boolean;
  /** The address and the text to share. */
  address: string;
  text: string;
  /** The result of copying the link, after the first try. */
  copyResult?: string;
  /** False without JavaScript: the buttons then keep their space and are disabled. */
  isInteractive: boolean;
}

/** Links that work without JavaScript, and buttons that need it. */
export function shareTemplate(view: ShareView): TemplateResult {
  const { messages, networks, native, copyResult } = view;
  return html`<div lang=${messages.language} dir=${messages.direction}>
    <p id="heading" part="heading">${messages.shareHeading}</p>
    <ul part="links" aria-labelledby="heading">
      ${knownNetworks(networks, native).map((network) => html`<li>${shareItem(network, view)}</li>`)}
    </ul>
    <div role="status">${copyResult}</div>
  </div>`;
}

function shareItem(network: string, { messages, address, text, isInteractive }: ShareView): TemplateResult {
  const key = networkName(network);
  const name = messages[key as 'copyLink'] ?? key;
  const href = networkAddress(network, address, text);
  return href
    ? html`<a
        part="link"
        href=${href}
        rel="noopener noreferrer"
        target=${href.startsWith('http') ? '_blank' : nothing}
        data-network=${network}
        >${name}</a
      >`
    : html`<button part="link" data-network=${network} ?disabled=${!isInteractive}>${name}</button>`;
}
