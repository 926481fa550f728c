import '../../../src/chunks/times.ts';
import type { Clinic } from '../../../src/clinic/schema.ts';
import type { ConsultationForm } from '../../../src/elements/consultation-form/consultation-form.ts';
import { clinic } from '../documents.ts';
import { put, state, withJson } from '../states.ts';

/** The receiver's answer to a request that it stored. */
export const receipt = {
  requestId: '2f1c1f0e-93a1-4a57-8f6c-0f5c4a0f6b11',
  reference: 'K7-42M',
  receivedAt: '2026-11-22T18:00:00.000Z',
  callWindow: { when: 'any' },
};

/** A form that is ready, with the clinic's data inline. */
export async function readyForm(attributes = '', changes: Partial<Clinic> = {}): Promise<ConsultationForm> {
  const element = put<ConsultationForm>(withJson('consultation-form', clinic(changes), attributes));
  await state(element, 'ready');
  return element;
}

/** Asks for the days and times, as a patient does who wants a certain one. */
export async function openTimes(form: ConsultationForm): Promise<void> {
  control(form, 'callWindow', 'choose').click();
  await new Promise((resolve) => setTimeout(resolve));
  await form.updateComplete;
}

/** Chooses one of the times and its day. */
export function chooseTime(form: ConsultationForm, time: HTMLInputElement): void {
  control(form, 'callWindow', 'choose').click();
  control(form, 'callDay', time.value.slice(0, 10)).click();
  time.click();
}

export function control(form: ConsultationForm, name: string, value?: string): HTMLInputElement {
  const chosen = value === undefined ? '' : `[value="${value}"]`;
  const found = form.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]${chosen}`);
  if (!found) throw new Error(`The form has no ${name} ${value ?? ''}`);
  return found;
}

/** Answers every question that must be answered. */
export function fillIn(form: ConsultationForm, name = 'Ann Lee'): void {
  control(form, 'name').value = name;
  control(form, 'contactBy', 'phone').click();
  control(form, 'phone').value = '202 555 0147';
  control(form, 'callWindow', 'any').click();
}

export function send(form: ConsultationForm): void {
  form.shadowRoot?.querySelector<HTMLButtonElement>('.submit button')?.click();
}

export function part(form: ConsultationForm, name: string): HTMLElement | null | undefined {
  return form.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
}

export function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Does something while the browser says that it has no connection. */
export async function withoutConnection(act: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  await act().finally(() => Reflect.deleteProperty(navigator, 'onLine'));
}
