import { expect } from '@open-wc/testing';
import { whenIdle } from '../../src/elements/when-idle.ts';

/** What takes the place of the browser’s own waiting; none stands for a browser that does not know it. */
async function inBrowser(
  wait: typeof requestIdleCallback | undefined,
  test: () => Promise<void>,
): Promise<void> {
  const native = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback');
  Object.defineProperty(window, 'requestIdleCallback', { value: wait, configurable: true, writable: true });
  try {
    await test();
  } finally {
    if (native) Object.defineProperty(window, 'requestIdleCallback', native);
    else Reflect.deleteProperty(window, 'requestIdleCallback');
  }
}

const called = () => new Promise<void>((resolve) => whenIdle(document, resolve));

describe('what can wait for an idle moment', () => {
  it('comes when the browser says that it is idle', async () => {
    const waiting: (() => void)[] = [];
    await inBrowser(
      (act) => waiting.push(() => act({ didTimeout: false, timeRemaining: () => 50 })),
      async () => {
        let came = false;
        const coming = called().then(() => (came = true));
        await Promise.resolve();
        expect(came).to.equal(false);
        waiting.forEach((act) => act());
        await coming;
      },
    );
  });

  it('comes within seconds where the browser never says so', async () => {
    const limits: (number | undefined)[] = [];
    await inBrowser((act, options) => {
      limits.push(options?.timeout);
      if (options?.timeout) queueMicrotask(() => act({ didTimeout: true, timeRemaining: () => 0 }));
      return 0;
    }, called);
    expect(limits).to.have.length(1);
    expect(limits[0]).to.be.within(1_000, 5_000);
  });

  it('comes where the browser knows no idle moments', async () => {
    await inBrowser(undefined, called);
  });
});
