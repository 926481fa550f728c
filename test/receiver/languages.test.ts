import { describe, expect, it } from 'vitest';
import { ANA, clinic, receiver } from './receiver-fixture.ts';

const HTML = { Accept: 'text/html' };
const PERSIAN_PAGE = '<html lang="fa" dir="rtl">';
const SPANISH_PAGE = '<html lang="es" dir="ltr">';
const ENGLISH_PAGE = '<html lang="en" dir="ltr">';

type App = Awaited<ReturnType<typeof receiver>>['app'];

async function pageAt(app: App, path: string, acceptLanguage = 'en'): Promise<string> {
  const answer = await app.request(path, { headers: { ...HTML, 'Accept-Language': acceptLanguage } });
  return answer.text();
}

describe('the receiver’s own pages', () => {
  it('speak the language of the link before the browser’s', async () => {
    const { app } = await receiver();
    const page = await pageAt(app, '/consultations?lang=es', 'fa');
    expect(page).toContain(SPANISH_PAGE);
    expect(page).toContain('<h1>Solicite una consulta</h1>');
    expect(page).toContain('name="locale" value="es"');
  });

  it('speak the available language that Accept-Language weighs highest', async () => {
    const { app } = await receiver();
    expect(await pageAt(app, '/consultations', 'de, en;q=0.4, fa-IR;q=0.8')).toContain(PERSIAN_PAGE);
    expect(await pageAt(app, '/consultations', 'de')).toContain(ENGLISH_PAGE);
    expect(await pageAt(app, '/consultations?lang=%3Cscript%3E', 'es-MX')).toContain(SPANISH_PAGE);
  });

  it('speak only languages that the clinic lists', async () => {
    const { app } = await receiver({ clinic: { ...clinic, languages: ['es', 'en'] } });
    expect(await pageAt(app, '/consultations?lang=fa', 'es')).toContain(SPANISH_PAGE);
    expect(await pageAt(app, '/consultations?lang=fa', 'fa')).toContain(ENGLISH_PAGE);
  });

  it('name the issues in the language of the form that was sent', async () => {
    const { post } = await receiver();
    const answer = await post({ ...ANA, name: '', locale: 'fa' }, { ...HTML, 'Accept-Language': 'es' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(PERSIAN_PAGE);
    expect(page).toContain('نام و نام خانوادگی خود را بنویسید');
    expect(page).toMatch(/<title>خطا: /);
  });

  it('confirm in the language of the form, not of the browser', async () => {
    const { app, post } = await receiver();
    const sent = await post(
      { ...ANA, callWindow: '2026-11-24T15:00/17:00[America/Los_Angeles]', locale: 'fa' },
      HTML,
    );
    expect(sent.status).toBe(303);
    const page = await pageAt(app, sent.headers.get('Location') ?? '', 'es');
    expect(page).toContain(PERSIAN_PAGE);
    expect(page).toContain('درخواست شما ارسال شد');
    expect(page).toContain('lang="fa" dir="rtl"');
    expect(page).toContain('سه‌شنبه ۲۴ نوامبر');
    expect(page).toContain('۳ بعدازظهر');
    expect(page).toContain('وقت غرب امریکا');
  });

  it('refuse a request and report a missing page in the reader’s language', async () => {
    const { app } = await receiver();
    const refused = await app.request('/consultations', {
      method: 'POST',
      headers: { ...HTML, 'Accept-Language': 'es', Origin: 'https://stranger.example' },
      body: new URLSearchParams(ANA),
    });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Este sitio no puede enviar solicitudes a la clínica.');
    expect(await pageAt(app, '/consultations/no-such-id/sent', 'fa')).toContain('این صفحه پیدا نشد');
  });

  it('refuse other content under the same key in the reader’s language', async () => {
    const { post } = await receiver();
    const key = { idempotencyKey: '7f1d2a60-8f0a-4c38-9a51-2d7a3c9f1b11', locale: 'es' };
    await post({ ...ANA, ...key });
    const page = await (await post({ ...ANA, ...key, name: 'Ana María Ruiz' }, HTML)).text();
    expect(page).toContain('Usted ya envió esta solicitud (');
  });

  it('answer programs with issues in the language of the request', async () => {
    const { post } = await receiver();
    const answer = await post({ ...ANA, name: '', locale: 'es' });
    expect(await answer.json()).toMatchObject({ errors: [{ detail: 'Escriba su nombre completo' }] });
  });
});
