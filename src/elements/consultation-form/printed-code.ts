import type { LitElement, ReactiveController } from 'lit';
import { loadChunk } from '../lazy-load/load-chunk.ts';
import { shareAddress } from '../../templates/share/share-address.ts';
import { whenIdle } from '../when-idle.ts';
import { formAddress, type FormAddress } from '../../templates/form/form-address.ts';

/**
 * The QR code on the printed card. Its renderer is a chunk of its own, loaded when the page is printed, and earlier
 * where printing is likely. A prerendered page contains the code.
 */
export class PrintedCode implements ReactiveController {
  private readonly host: LitElement;
  private href: string | undefined;
  /** The code to print; `undefined` as long as there is none. */
  picture: Element | undefined;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
    this.picture = host.shadowRoot?.querySelector('.code > svg')?.cloneNode(true) as Element | undefined;
    this.href = this.picture && this.address?.href;
  }

  get address(): FormAddress | undefined {
    return formAddress(() => shareAddress('', this.host.ownerDocument), this.host.id);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.render);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.render);
  }

  /** Call it once there is a form: people print at a desk, and a phone should not pay for it. */
  prepare(): void {
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return;
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (!connection?.saveData) whenIdle(this.host.ownerDocument, this.render);
  }

  private readonly render = (): void => {
    const href = this.address?.href;
    if (href === this.href) return;
    void loadChunk('qr').then((qr) => {
      if (!qr) return;
      this.href = href;
      this.picture = href ? qr(href) : undefined;
      this.host.requestUpdate();
    });
  };
}
