import { expect } from '@open-wc/testing';
import { HostPage, isRight, SCRIPT } from './host-page.ts';
import { waitUntil } from '../wait-until.ts';

const strict =
  "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types ";
const policy = (names: string) => ({ 'content-security-policy': strict + names });
const scripts = `<script nonce="abc" defer src="${SCRIPT}"></script>`;
const knowsTrustedTypes = 'trustedTypes' in window;

describe('under a strict policy', () => {
  it('everything is rendered and sent without a violation', async () => {
    const page = await HostPage.open({ headers: policy('lit-html clinic-elements'), scripts });
    await page.ready();
    expect(isRight(await page.book())).to.equal(true);
    const described = () => page.document.head.querySelector('script[type="application/ld+json"]');
    await waitUntil(described, 'nothing was described', { timeout: 8000 });
    expect(page.issues).to.deep.equal([]);
    expect(page.lines).to.deep.equal([]);
  });

  it('a language comes from beside the script without a violation', async () => {
    const page = await HostPage.open({
      headers: policy('lit-html clinic-elements'),
      scripts,
      root: 'lang="es"',
    });
    await page.ready();
    await waitUntil(() =>
      page.inside('consultation-form', '[part="heading"]').textContent?.includes('Solicite una consulta'),
    );
    expect(page.issues).to.deep.equal([]);
  });

  it('a second copy of the script asks for nothing that the policy gives only once', async () => {
    const page = await HostPage.open({
      headers: policy('lit-html clinic-elements'),
      scripts: scripts + scripts,
    });
    await page.ready();
    expect(page.issues).to.deep.equal([]);
  });

  it('that allows no way to render, the fallback content stays and the console says why', async () => {
    const page = await HostPage.open({ headers: policy("'none'"), scripts });
    if (!knowsTrustedTypes) return page.ready();
    await waitUntil(() => page.lines.length > 0, 'the console was told nothing');
    expect(page.lines.join('\n')).to.contain('clinic-elements').and.to.contain('lit-html');
    expect(page.issues.filter((issue) => !issue.startsWith('policy: trusted-types'))).to.deep.equal([]);
    const link = page.document.querySelector<HTMLElement>('consultation-form a[href="/book"]')!;
    expect(link.checkVisibility()).to.equal(true);
    expect(page.document.querySelectorAll('[data-state]')).to.have.length(0);
  });
});
