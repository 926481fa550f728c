import { expect } from '@open-wc/testing';
import { StartSignals } from '../../../src/elements/consultation-form/start-signals.ts';

const never = new Promise<undefined>(() => undefined);

describe('what shows the receiver that a person filled in a form', () => {
  const realFetch = window.fetch.bind(window);
  let now: number;
  let answers: (() => Response)[];
  let asked: string[];

  beforeEach(() => {
    [now, answers, asked] = [1_000, [], []];
    performance.now = () => now;
    window.fetch = (input) => {
      asked.push(input as string);
      const answer = answers.shift();
      return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('no connection'));
    };
  });
  afterEach(() => {
    window.fetch = realFetch;
    // Back to the browser's own, which the prototype has.
    Reflect.deleteProperty(performance, 'now');
  });

  const token = (startToken: string) => () => new Response(JSON.stringify({ startToken }));

  it('is a token that was asked for at the first field, and not again at the next', async () => {
    answers = [token('first'), token('second')];
    const signals = new StartSignals(now);
    signals.begin('/consultations');
    signals.begin('/consultations');
    expect(await signals.fields(never)).to.deep.equal({ startToken: 'first' });
    expect(asked).to.deep.equal(['/consultations/start']);
  });

  it('is asked for again, after a while, when the receiver could not be reached at first', async () => {
    const signals = new StartSignals(now);
    signals.begin('/consultations');
    expect(await signals.fields(never)).to.deep.equal({});
    answers = [token('late')];
    now += 5_000;
    signals.begin('/consultations');
    expect(asked).to.have.length(1);
    now += 6_000;
    signals.begin('/consultations');
    expect(await signals.fields(never)).to.deep.equal({});
    now += 3_000;
    expect(await signals.fields(never)).to.deep.equal({ startToken: 'late' });
  });

  it('is left out when it came so late that the patient would seem to have been too quick', async () => {
    answers = [token('slow')];
    const signals = new StartSignals(now);
    now += 9_000;
    signals.begin('/consultations');
    await signals.fields(never);
    now += 2_999;
    expect(await signals.fields(never)).to.deep.equal({});
    now += 1;
    expect(await signals.fields(never)).to.deep.equal({ startToken: 'slow' });
  });

  it('is sent also when the patient really was too quick', async () => {
    answers = [token('quick')];
    const signals = new StartSignals(now);
    signals.begin('/consultations');
    now += 500;
    expect(await signals.fields(never)).to.deep.equal({ startToken: 'quick' });
  });

  it('keeps the first token, which proves when the patient began, however long the form is open', async () => {
    answers = [token('first'), token('second')];
    const signals = new StartSignals(now);
    signals.begin('/consultations');
    await signals.fields(never);
    now += 25 * 60_000;
    signals.begin('/consultations');
    expect(await signals.fields(never)).to.deep.equal({ startToken: 'first' });
    expect(asked).to.have.length(2);
  });

  it('compares the device’s clock with the receiver’s, and ignores a difference of a few minutes', async () => {
    const answerAt = (ahead: number) => () =>
      new Response(JSON.stringify({ startToken: 'token', now: new Date(Date.now() + ahead).toISOString() }));
    const offsetWhere = async (ahead: number) => {
      let calls = 0;
      answers = [answerAt(ahead)];
      const signals = new StartSignals(now, () => (calls += 1));
      signals.begin('/consultations');
      await signals.fields(never);
      expect(calls).to.equal(1);
      return signals.clockOffset;
    };
    expect(await offsetWhere(4 * 60_000)).to.equal(0);
    expect(await offsetWhere(-4 * 60_000)).to.equal(0);
    expect(await offsetWhere(3 * 3_600_000)).to.be.closeTo(3 * 3_600_000, 5_000);
    expect(await offsetWhere(-86_400_000)).to.be.closeTo(-86_400_000, 5_000);
  });

  it('is left out when it does not come in time', async () => {
    window.fetch = () => new Promise(() => undefined);
    const signals = new StartSignals(now);
    signals.begin('/consultations');
    expect(await signals.fields(Promise.resolve(undefined))).to.deep.equal({});
  });
});
