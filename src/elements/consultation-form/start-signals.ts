import { wantPart } from '../parts.ts';

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
  /** The first one stays: it tells when the patient began, and has no greatest age. */
  private token?: Promise<string | undefined>;
  private proof?: Promise<string | undefined>;

  /** To be called whenever a field gets the focus. */
  begin(action: string): void {
    if (performance.now() - this.begun < FRESH) return;
    this.begun = performance.now();
    const filling = wantPart('filling');
    const start = filling.then((part) => part?.startConsultation(action));
    this.token ??= start.then((answer) => answer?.startToken);
    this.proof = Promise.all([filling, start]).then(
      ([part, answer]) => answer?.challenge && part?.solveChallenge(answer.challenge),
    );
  }

  /** The fields that travel beside the answers; what is not there in time is left out. */
  async fields(): Promise<Record<string, string | undefined>> {
    if (!this.token) return {};
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    const [startToken, proof] = await Promise.all([
      Promise.race([this.token, tooLate]),
      Promise.race([this.proof, tooLate]),
    ]);
    return { startToken, proof };
  }
}
