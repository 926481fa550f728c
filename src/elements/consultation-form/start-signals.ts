import { solveChallenge } from '../../consultation/proof-of-work.ts';
import { startConsultation, type Start } from '../../consultation/start.ts';

/** How long Send waits for a proof that is not ready yet, in milliseconds; a request is sent without it then. */
const PATIENCE = 3_000;
/** A form that lies open is started anew after that, long before the receiver finds a proof too old. */
const FRESH = 20 * 60_000;

/**
 * What shows the receiver that a person filled in the form: asked for at the first focus, because the page may lie in
 * a cache for a year, and worked out while the patient types.
 */
export class StartSignals {
  private begun = -Infinity;
  private start?: Promise<Start>;
  private proof?: Promise<string | undefined>;

  /** To be called whenever a field gets the focus. */
  begin(action: string): void {
    if (performance.now() - this.begun < FRESH) return;
    this.begun = performance.now();
    this.start = startConsultation(action);
    this.proof = this.start.then(({ challenge }) => challenge && solveChallenge(challenge));
  }

  /** The fields that travel beside the answers; what is not there in time is left out. */
  async fields(): Promise<Record<string, string | undefined>> {
    if (!this.start) return {};
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    const [start, proof] = await Promise.all([
      Promise.race([this.start, tooLate]),
      Promise.race([this.proof, tooLate]),
    ]);
    return { startToken: start?.startToken, proof };
  }
}
