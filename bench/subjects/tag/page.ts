import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { html } from 'hono/html';
import { issueChallenge } from '../../../src/receiver/spam/proof-of-work.ts';
import { issueStartToken } from '../../../src/receiver/spam/start-token.ts';
import { openStore } from '../../../src/receiver/store/store.ts';
import type { Content } from '../content.ts';
import { copyBundle } from '../site/bundle.ts';
import { writeSite } from '../site/page.ts';

/**
 * Our elements as a webmaster pastes them: one script tag, the two documents preloaded so that they travel together
 * with the script, and room kept free for what the script will render.
 */
export async function writeTagPage(folder: string, content: Content): Promise<void> {
  await copyBundle(folder);
  await copyFile(content.clinicFile, join(folder, 'clinic.json'));
  await copyFile(content.serviceFile, join(folder, 'service.json'));
  await writeStart(join(folder, 'consultations'), Date.now());
  await writeSite(folder, content, {
    head: html`<link rel="preload" as="fetch" crossorigin href="service.json" />
      <link rel="preload" as="fetch" crossorigin href="clinic.json" />
      <script defer src="clinic-elements.js"></script>`,
    article: html`<service-article
      src="service.json"
      heading-level="1"
      style="display:block;min-height:100vh"
    ></service-article>`,
    form: html`<consultation-form
      action="consultations"
      clinic="clinic.json"
      service="${content.service.slug}"
      style="display:block;min-height:60rem"
    ></consultation-form>`,
  });
}

/**
 * What the receiver answers when a visitor begins to fill in the form, with a proof of work as dear as a real one: the
 * phone solves it while the visitor types.
 */
async function writeStart(folder: string, now: number): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'bench-receiver-'));
  const store = await openStore(join(own, 'receiver.db'));
  const answer = {
    startToken: issueStartToken(store.secret, now),
    challenge: await issueChallenge({ store, now }),
  };
  await store.close();
  await rm(own, { recursive: true });
  await mkdir(folder);
  await writeFile(join(folder, 'start'), JSON.stringify(answer));
}
