import { expect, fixture, html } from '@open-wc/testing';
import { css, html as template, LitElement, type TemplateResult } from 'lit';
import { expectAccessible } from '../accessibility.ts';
import { clickOn, press, setViewport, type } from '../browser.ts';
import { serve } from '../server/test-server.ts';

class HarnessCounter extends LitElement {
  static override styles = css`
    button {
      min-width: 44px;
      min-height: 44px;
    }
  `;

  static override properties = {
    pressed: { state: true },
    stepSize: { type: Number, attribute: 'step-size' },
  };

  private pressed = 0;
  stepSize = 1;

  override render(): TemplateResult {
    return template`
      <div><label>Name <input /></label></div>
      <div><button @click=${() => (this.pressed += this.stepSize)}>${this.pressed}</button></div>
    `;
  }
}
customElements.define('harness-counter', HarnessCounter);

async function counter(): Promise<{
  button: HTMLButtonElement;
  input: HTMLInputElement;
  element: HarnessCounter;
}> {
  const element = await fixture<HarnessCounter>(html`<harness-counter step-size="5"></harness-counter>`);
  const button = element.shadowRoot?.querySelector('button') as HTMLButtonElement;
  const input = element.shadowRoot?.querySelector('input') as HTMLInputElement;
  return { button, input, element };
}

describe('the harness of the browser tests', () => {
  it('compiles fields so that a property set after construction renders the element again', async () => {
    const { button, element } = await counter();
    expect(element.stepSize).to.equal(5);
    button.click();
    await element.updateComplete;
    expect(button.textContent).to.equal('5');
    expect(Object.hasOwn(element, 'stepSize')).to.equal(false);
  });

  it('clicks with the mouse', async () => {
    const { button, element } = await counter();
    await clickOn(button);
    await element.updateComplete;
    expect(button.textContent).to.equal('5');
  });

  it('types, and moves the focus forward and back with the keyboard', async () => {
    const { input, element } = await counter();
    input.focus();
    await type('Ann Lee é فا');
    expect(input.value).to.equal('Ann Lee é فا');
    await press('Tab');
    expect(element.shadowRoot?.activeElement?.localName).to.equal('button');
    await press('Shift', 'Tab');
    expect(element.shadowRoot?.activeElement?.localName).to.equal('input');
    await press('Tab');
    await press('Enter');
    await press('Space');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('10');
  });

  it('gives the page the width of a phone and of a desk', async () => {
    await setViewport({ width: 320, height: 640 });
    expect([innerWidth, innerHeight]).to.deep.equal([320, 640]);
    await setViewport({ width: 1280, height: 800 });
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 800]);
  });

  it('passes an accessible element and names rule and place for one that is not', async () => {
    const { element } = await counter();
    await expectAccessible(element);
    await expect(element).to.be.accessible();
    const unnamed = await fixture(
      html`<div><button style="width: 10px; height: 10px"></button><img src="data:," /></div>`,
    );
    const error = await expectAccessible(unnamed).then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    expect(error?.message).to.include('button-name').and.include('image-alt').and.include('img');
  });

  it('finds an issue inside an open shadow root, and a target that is too small', async () => {
    const { element, button } = await counter();
    const tiny =
      'min-width: 0; min-height: 0; width: 8px; height: 8px; padding: 0; border: 0; font-size: 6px';
    button.style.cssText = tiny;
    button.insertAdjacentHTML('afterend', `<button style="${tiny}">x</button>`);
    const error = await expectAccessible(element).then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    expect(error?.message).to.include('target-size').and.include('harness-counter >>> ');
  });
});

describe('the test server', () => {
  it('answers JSON, a page with 404, and a page with 200', async () => {
    const json = await serve({ body: { slug: 'massage' } });
    expect(await (await fetch(json.url)).json()).to.deep.equal({ slug: 'massage' });
    const page = { headers: { 'content-type': 'text/html' }, body: '<h1>Page</h1>' };
    const gone = await fetch((await serve({ status: 404, ...page })).url);
    expect(gone.status).to.equal(404);
    expect(gone.headers.get('content-type')).to.equal('text/html');
    expect(await (await fetch((await serve(page)).url)).text()).to.equal('<h1>Page</h1>');
  });

  it('answers in the order that the test gave, and repeats the last', async () => {
    const served = await serve({ status: 503, headers: { 'retry-after': '1' } }, { status: 201, body: {} });
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await fetch(served.url)).status);
    expect(statuses).to.deep.equal([503, 201, 201]);
  });

  it('sends five megabytes, and breaks off in the middle', async () => {
    const large = await serve({ bytes: 5_000_000 });
    expect((await (await fetch(large.url)).text()).length).to.equal(5_000_000);
    const broken = await serve({ body: { text: 'x'.repeat(1000) }, truncated: true });
    expect(await failure(fetch(broken.url).then((response) => response.text()))).to.be.an('error');
    expect(await failure(fetch((await serve({ dropped: true })).url))).to.be.an('error');
  });

  it('holds an answer until the test lets it go', async () => {
    const slow = await serve({ hanging: true, body: 'late' });
    let answered = false;
    const answer = fetch(slow.url).then(async (response) => {
      answered = true;
      return response.text();
    });
    await slow.waitFor('arrived');
    expect(answered).to.equal(false);
    await slow.release();
    expect(await answer).to.equal('late');
  });

  it('knows when a page aborted a request', async () => {
    const slow = await serve({ hanging: true });
    const controller = new AbortController();
    const answer = failure(fetch(slow.url, { signal: controller.signal }));
    await slow.waitFor('arrived');
    controller.abort();
    await slow.waitFor('aborted');
    expect(((await answer) as Error).name).to.equal('AbortError');
  });

  it('records what a page posted, and where', async () => {
    const clinic = await serve({ status: 201, body: { requestId: 'r1' } });
    await fetch(`${clinic.url}/consultations?x=1`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'Ann Lee', message: 'a b' }),
    });
    const [request] = await clinic.requests();
    expect(request?.method).to.equal('POST');
    expect(request?.url).to.equal('/consultations?x=1');
    expect(request?.body).to.equal('name=Ann+Lee&message=a+b');
    expect(request?.headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
  });

  it('refuses pages of another origin unless told, and shows whether a preflight was needed', async () => {
    const open = await serve({ body: 1, cors: true });
    expect(await (await fetch(open.elsewhere)).json()).to.equal(1);
    await fetch(open.elsewhere, { headers: { 'x-own': '1' } });
    expect((await open.requests()).map(({ method }) => method)).to.deep.equal(['GET', 'OPTIONS', 'GET']);
    const closed = await serve({ body: 1 });
    expect(await failure(fetch(closed.elsewhere))).to.be.an('error');
  });
});

async function failure(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
}
