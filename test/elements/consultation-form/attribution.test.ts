import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { readyForm } from './form.ts';

describe('the attribution of a request', () => {
  const address = location.href;
  let form: ConsultationForm;

  afterEach(() => {
    form.remove();
    history.replaceState(null, '', address);
  });

  /** Draws a form on a page of this path and query. */
  async function drawnAt(path: string): Promise<void> {
    history.replaceState(null, '', path);
    form = await readyForm('partner="tidewater"');
  }

  function hiddenFields(): Record<string, string> {
    const inputs = form.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="hidden"]');
    return Object.fromEntries([...inputs].map(({ name, value }) => [name, value]));
  }

  it('is the page and the campaign of its address, and nothing else of it', async () => {
    await drawnAt(
      '/landing-a?utm_source=newsletter&utm_medium=email&utm_campaign=autumn&utm_term=sciatica&gclid=Cj0',
    );
    expect(hiddenFields()).to.include({
      partner: 'tidewater',
      page: `${location.origin}/landing-a`,
      campaign: 'newsletter/email/autumn',
    });
    expect(form.shadowRoot!.innerHTML).not.to.match(/sciatica|Cj0/);
  });

  it('stays what it was when a script tidies the address, and so does the request', async () => {
    await drawnAt('/landing-b?utm_source=newsletter');
    history.replaceState(null, '', '/landing-b');
    form.requestUpdate();
    await form.updateComplete;
    expect(hiddenFields().campaign).to.equal('newsletter');
  });

  it('ends with the page', async () => {
    await drawnAt('/landing-c?utm_source=newsletter');
    form.remove();
    await drawnAt('/landing-d');
    expect(hiddenFields()).not.to.have.property('campaign');
  });

  it('lies in no storage and no cookie', async () => {
    await drawnAt('/landing-e?utm_source=newsletter');
    expect(hiddenFields().campaign).to.equal('newsletter');
    expect(document.cookie).to.equal('');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.contain('newsletter');
  });

  it('names the other site from which its visitor came, never a page of it', async () => {
    const referrer = (value: string) =>
      Object.defineProperty(document, 'referrer', { configurable: true, get: () => value });
    try {
      referrer('https://search.example/results?q=sciatica');
      await drawnAt('/landing-f');
      expect(hiddenFields().referrer).to.equal('https://search.example');
      form.remove();
      referrer(`${location.origin}/other`);
      await drawnAt('/landing-g');
      expect(hiddenFields()).not.to.have.property('referrer');
    } finally {
      delete (document as { referrer?: string }).referrer;
    }
  });
});
