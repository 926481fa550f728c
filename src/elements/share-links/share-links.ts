import { LitElement, noChange } from 'lit';
import { ClinicEvent } from '../events.ts';
import { LocaleController } from '../controllers/locale.ts';
import { sharedStyles } from '../../templates/shared-styles.ts';
import { Prerendered } from '../controllers/prerendered.ts';
import { showState } from '../controllers/state.ts';
import { DEFAULT_NETWORKS } from '../../templates/share/networks.ts';
import { shareAddress } from '../../templates/share/share-address.ts';
import { shareLinksStyles } from '../../templates/share/share-styles.ts';
import { shareTemplate } from '../../templates/share/share-template.ts';

/**
 * @summary Plain links that share the page: no third-party script, no counter, no visitor data in the address. Not printed.
 *
 * @fires share-opened - A reader chose a way to share; `detail` is `{ network }`: a name of `networks`, or `native`.
 * @fires share - The same, under its name of version 0.1.
 *
 * @csspart heading - The heading above the links.
 * @csspart links - The list of links.
 * @csspart link - One link or button.
 *
 * @cssproperty [--clinic-border] - Border color of links and buttons; by default mixed from the page's text color.
 * @cssproperty [--clinic-surface] - Their background under the pointer; by default mixed from the page's text color.
 * @cssproperty [--clinic-focus=currentColor] - Color of focus rings.
 */
export class ShareLinks extends LitElement {
  static override styles = [sharedStyles, shareLinksStyles];
  static override properties = {
    copyResult: { state: true },
    url: {},
    text: {},
    networks: {},
    lang: { reflect: true, useDefault: true },
  };

  /** @internal */
  readonly internals = this.attachInternals();
  private readonly language = new LocaleController(this);
  private readonly prerendered = new Prerendered(this);

  private copyResult = '';

  /** The address to share; else the page's canonical one. Query and fragment are left out. */
  url = '';

  /** The text to share with it; else the page's title. */
  text = '';

  /**
   * The ways to share, of `email sms whatsapp telegram facebook x linkedin bluesky reddit pinterest copy print`, in
   * order. `copy` is last where the list does not name it. Native sharing is first where the browser has it. `no-copy`
   * and `no-native` leave those two out.
   */
  networks = DEFAULT_NETWORKS;

  /** The language of the links, as a BCP 47 tag; else the page's, else the browser's. */
  override lang = '';

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const renderRoot = this.prerendered.renderRoot ?? super.createRenderRoot();
    this.shadowRoot!.addEventListener('click', ({ target }) => {
      const { network } = (target as HTMLElement).dataset;
      if (network) this.choose(network);
    });
    return renderRoot;
  }

  protected override updated(): void {
    showState(this, this.language.waiting && !this.prerendered.isUntouched ? 'loading' : 'ready');
  }

  private get address(): string {
    return shareAddress(this.url, this.ownerDocument);
  }

  private get messages() {
    return this.language.messages.elements;
  }

  private get shareText(): string {
    return this.text || this.ownerDocument.title;
  }

  private choose(network: string): void {
    for (const name of ['share-opened', 'share'] as const)
      this.dispatchEvent(new ClinicEvent(name, { network }));
    if (network === 'native') void this.shareNatively();
    if (network === 'copy') void this.copy();
    if (network === 'print') print();
  }

  private async shareNatively(): Promise<void> {
    // Closing the sheet rejects the promise; that is no error.
    await navigator.share({ url: this.address, title: this.shareText }).catch(() => undefined);
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.address);
      this.copyResult = this.messages.linkCopied;
    } catch {
      this.copyResult = this.messages.copyFailed;
    }
  }

  protected override render(): unknown {
    if (this.prerendered.isUntouched && this.language.waiting) return noChange;
    this.prerendered.rendered();
    return shareTemplate({
      messages: this.messages,
      networks: this.networks,
      native: typeof navigator.share === 'function',
      address: this.address,
      text: this.shareText,
      copyResult: this.copyResult,
      isInteractive: true,
    });
  }
}
