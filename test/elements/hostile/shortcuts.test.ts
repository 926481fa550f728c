import { expect } from '@open-wc/testing';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { press, type } from '../browser.ts';
import { control, readyForm } from '../consultation-form/form.ts';

describe('on a page with shortcuts of its own', () => {
  let form: ConsultationForm;
  let heard: string[];
  const listen = ({ key, target }: KeyboardEvent) => {
    // As such scripts do: keys that are meant for a field are none of theirs.
    if (!(target as Element).matches('input, textarea, select')) heard.push(key);
  };

  beforeEach(async () => {
    heard = [];
    for (const name of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(name, listen);
    form = await readyForm('', { form: { message: true } });
  });

  afterEach(() => {
    for (const name of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(name, listen);
    form.remove();
  });

  it('what is typed into a field sets none of them off, and moving about in it neither', async () => {
    control(form, 'name').focus();
    await type('/ Ann?');
    await press('ArrowLeft');
    control(form, 'message').focus();
    await type('k');
    expect(heard).to.deep.equal([]);
    expect(control(form, 'name').value).to.equal('/ Ann?');
    expect(control(form, 'message').value).to.equal('k');
  });

  it('an input method that composes a word sets none of them off, and the Enter that accepts it sends nothing', async () => {
    const name = control(form, 'name');
    let submitted = 0;
    form.shadowRoot!.addEventListener('submit', () => submitted++);
    name.focus();
    const key = (type: string, init: KeyboardEventInit) =>
      name.dispatchEvent(
        new KeyboardEvent(type, {
          bubbles: true,
          composed: true,
          cancelable: true,
          isComposing: true,
          ...init,
        }),
      );
    for (const type of ['keydown', 'keyup']) {
      key(type, { key: 'Process', keyCode: 229 });
      key(type, { key: 'あ', keyCode: 229 });
      key(type, { key: 'Enter', keyCode: 229 });
      // Safari.
      key(type, { key: 'Enter', keyCode: 229, isComposing: false });
    }
    await form.updateComplete;
    expect(heard).to.deep.equal([]);
    expect(submitted).to.equal(0);
    expect(form.shadowRoot!.activeElement).to.equal(name);
  });

  it('leaves them the keys that are no letters, and those that are not typed into a field', async () => {
    control(form, 'name').focus();
    await press('Escape');
    expect(heard).to.include('Escape');
    heard = [];
    form.shadowRoot!.querySelector('button')!.focus();
    await press('j');
    expect(heard).to.include('j');
  });
});
