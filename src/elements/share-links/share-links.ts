import { LitElement, noChange } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClinicEvent } from '../events.ts';
import { SpokenLanguage } from '../language.ts';
import { sharedStyles } from '../shared-styles.ts';
import { StandIn } from '../stand-in.ts';
import { showState } from '../state.ts';
import { elementWordsFor } from '../words/words-for.ts';
import { DEFAULT_NETWORKS } from './networks.ts';
import { shareAddress } from './share-address.ts';
import { shareLinksStyles } from './share-links-styles.ts';
import { shareTemplate } from './share-template.ts';

/**
 * @summary Plain links that share the page: no vendor's script, no counter, nothing of the visitor in the address.
 *
 * @fires share - Somebody chose a way to share; `detail` is `{ network }`.
 *
 * @csspart heading - The words above the links.
 * @csspart links - The list of links.
 * @csspart link - One link or button.
 */
export class ShareLinks extends LitElement {
  static override styles = [sharedStyles, shareLinksStyles];

  /** @internal */
  readonly internals = this.attachInternals();
  private readonly language = new SpokenLanguage(this);
  private readonly standIn = new StandIn(this);

  @state() private copyResult = '';

  /** The address to share; else the page's canonical one. Query and fragment are left out. */
  @property() url = '';

  /** The words to share with it; else the page's title. */
  @property() text = '';

  /** Which of `email sms whatsapp facebook x linkedin`, in which order. */
  @property() networks = DEFAULT_NETWORKS;

  /** The language of the links, as a BCP 47 tag; else the page's, else the browser's. */
  @property({ reflect: true, useDefault: true }) override lang = '';

  protected override updated(): void {
    showState(this, this.language.waiting && !this.standIn.stands ? 'loading' : 'ready');
  }

  private get address(): string {
    return shareAddress(this.url, this.ownerDocument);
  }

  private get words() {
    return elementWordsFor([this.language.current]);
  }

  private get shareText(): string {
    return this.text || this.ownerDocument.title;
  }

  private tell(network: string): void {
    this.dispatchEvent(new ClinicEvent('share', { network }));
  }

  private async shareNatively(): Promise<void> {
    this.tell('native');
    // A visitor who closes the sheet again rejects the promise; that is no fault.
    await navigator.share({ url: this.address, title: this.shareText }).catch(() => undefined);
  }

  private async copy(): Promise<void> {
    this.tell('copy');
    try {
      await navigator.clipboard.writeText(this.address);
      this.copyResult = this.words.linkCopied;
    } catch {
      this.copyResult = this.words.copyFailed;
    }
  }

  protected override render(): unknown {
    if (this.standIn.stands && this.language.waiting) return noChange;
    this.standIn.remove();
    const native = typeof navigator.share === 'function';
    return shareTemplate({
      words: this.words,
      networks: this.networks,
      address: this.address,
      text: this.shareText,
      copyResult: this.copyResult,
      tell: (network) => this.tell(network),
      copy: () => this.copy(),
      shareNatively: native ? () => this.shareNatively() : undefined,
    });
  }
}
