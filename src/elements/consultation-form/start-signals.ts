import { solveChallenge } from '../../consultation/send/proof-of-work.ts';
import { fetchStartToken } from '../../consultation/send/start-token.ts';

/** The age of a start token, in milliseconds, below which the receiver takes the sender for a program. */
const YOUNG = 3_000;
/** The age, in milliseconds, after which a new proof is started, long before the receiver finds one too old. */
const FRESH = 20 * 60_000;
/** A device clock that is off by less is right enough for the offered times, in milliseconds. */
const TOLERANCE = 5 * 60_000;
/** The wait, in milliseconds, before a receiver that could not be reached is asked again at the next focus. */
const AGAIN = 10_000;

/**
 * The signals that a person filled in the form. They are requested at the first focus, because the
 * page may be cached for a year, and computed while the patient types.
 */
export class StartSignals {
  /** How far the device's clock is behind the receiver's, in milliseconds; 0 where it is about right or not known. */
  clockOffset = 0;
  private readonly began: number;
  private readonly clockMoved: () => void;
  private asked = -Infinity;
  /** The first token is kept: it proves when the patient began, and never expires. */
  private token?: { text: string; came: number };
  private coming?: Promise<void>;
  private proof?: Promise<string | undefined>;

  /**
   * @param began when the patient began, in milliseconds since the page was opened
   * @param clockMoved is called when `clockOffset` has changed
   */
  constructor(began: number, clockMoved = () => {}) {
    this.began = began;
    this.clockMoved = clockMoved;
  }

  /** Call it whenever a field gets the focus. */
  begin(action: string): void {
    if (performance.now() - this.asked < FRESH) return;
    this.asked = performance.now();
    const start = fetchStartToken(action);
    this.coming = start.then(({ startToken, now }) => {
      if (now) this.compareClock(now);
      if (startToken) this.token ??= { text: startToken, came: performance.now() };
      else this.asked = performance.now() + AGAIN - FRESH;
    });
    this.proof = start.then(({ challenge }) => challenge && solveChallenge(challenge));
  }

  private compareClock(receiver: number): void {
    const offset = receiver - Date.now();
    this.clockOffset = Math.abs(offset) > TOLERANCE ? offset : 0;
    this.clockMoved();
  }

  /** The fields to send beside the answers; those that are missing when `tooLate` resolves are left out. */
  async fields(tooLate: Promise<undefined>): Promise<Record<string, string>> {
    const [proof] = await Promise.all([
      Promise.race([this.proof, tooLate]),
      Promise.race([this.coming, tooLate]),
    ]);
    return { ...this.plausibleToken, ...(proof && { proof }) };
  }

  /**
   * On a slow connection a token may arrive when the form is filled in: the patient would seem to have been too quick.
   */
  private get plausibleToken(): { startToken?: string } {
    const { token, began } = this;
    const now = performance.now();
    if (!token || (now - token.came < YOUNG && now - began >= YOUNG)) return {};
    return { startToken: token.text };
  }
}
