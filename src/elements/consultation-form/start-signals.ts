import { solveChallenge } from '../../consultation/send/proof-of-work.ts';
import { fetchStartToken } from '../../consultation/send/start-token.ts';
import { localTimeZone } from './local-time-zone.ts';

/** Whoever sends sooner after the token was made than this, in milliseconds, looks like a program to the receiver. */
const YOUNG = 3_000;
/** A form that lies open is started anew after that, long before the receiver finds a proof too old. */
const FRESH = 20 * 60_000;
/** A receiver that could not be reached is asked again after that, with the next field that gets the focus. */
const AGAIN = 10_000;

/**
 * What shows the receiver that a person filled in the form, and by which clock: asked for at the first focus, because
 * the page may lie in a cache for a year, and worked out while the patient types.
 */
export class StartSignals {
  private readonly began: number;
  private asked = -Infinity;
  /** The first one stays: it tells when the patient began, and has no greatest age. */
  private token?: { text: string; came: number };
  private coming?: Promise<void>;
  private proof?: Promise<string | undefined>;

  /** @param began when the patient began, in milliseconds since the page was opened */
  constructor(began: number) {
    this.began = began;
  }

  /** To be called whenever a field gets the focus. */
  begin(action: string): void {
    if (performance.now() - this.asked < FRESH) return;
    this.asked = performance.now();
    const start = fetchStartToken(action);
    this.coming = start.then(({ startToken }) => {
      if (startToken) this.token ??= { text: startToken, came: performance.now() };
      else this.asked = performance.now() + AGAIN - FRESH;
    });
    this.proof = start.then(({ challenge }) => challenge && solveChallenge(challenge));
  }

  /** The fields that travel beside the answers; what is not there when `tooLate` resolves is left out. */
  async fields(tooLate: Promise<undefined>): Promise<Record<string, string>> {
    const [proof] = await Promise.all([
      Promise.race([this.proof, tooLate]),
      Promise.race([this.coming, tooLate]),
    ]);
    const timeZone = localTimeZone();
    return { ...this.plausibleToken, ...(proof && { proof }), ...(timeZone && { timeZone }) };
  }

  /** On a slow connection a token may come when all is filled in: it would tell of somebody who was far too quick. */
  private get plausibleToken(): { startToken?: string } {
    const { token, began } = this;
    const now = performance.now();
    if (!token || (now - token.came < YOUNG && now - began >= YOUNG)) return {};
    return { startToken: token.text };
  }
}
