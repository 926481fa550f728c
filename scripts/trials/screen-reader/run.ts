import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../../../demo/serve.ts';
import { elementMessages, formMessages } from '../../../src/i18n/all-languages.ts';
import type { Language } from '../../../src/i18n/languages.ts';
import { missingPackages } from './packages.ts';
import { startListening, type Listener } from './listen.ts';
import { walk } from './walk.ts';

/** Patients who are not in the clinic's time zone, so that both zones are named. */
const TIME_ZONE = 'America/New_York';

/** Prints what Orca says on the partner's demo page, in English and in Persian. */
export async function screenReader(): Promise<void> {
  const missing = missingPackages();
  if (missing.length > 0) {
    console.error(`This trial needs Linux with: ${missing.join(' ')}
On Debian: apt-get install --no-install-recommends ${missing.join(' ')}`);
    process.exitCode = 1;
    return;
  }
  for (const language of ['en', 'fa'] as const) {
    console.log(`\n## ${language}\n`);
    await listenTo(language);
  }
}

async function listenTo(language: Language): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-elements-trial-'));
  const options = { folder, log: () => undefined };
  let demo = await startDemo({ ...options, port: 0, partnerPort: 0 });
  const [port = 0, partnerPort = 0] = [demo.clinicUrl, demo.partnerUrl].map((url) =>
    Number(new URL(url).port),
  );
  const page = join(folder, 'partner-site/trial.html');
  const index = await readFile(join(folder, 'partner-site/index.html'), 'utf8');
  const { direction } = formMessages(language);
  await writeFile(page, index.replace('<html lang="en">', `<html lang="${language}" dir="${direction}">`));
  const receiver = {
    stop: () => demo.close(),
    start: async () => {
      demo = await startDemo({ ...options, port, partnerPort });
    },
  };
  let listener: Listener | undefined;
  try {
    listener = await startListening(`${demo.partnerUrl}/trial.html`, TIME_ZONE);
    const { requestConsultation } = elementMessages(language);
    await walk(listener, receiver, formMessages(language), requestConsultation, print);
  } finally {
    await listener?.close();
    await demo.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(act: string, said: string[]): void {
  console.log([act, ...(said.length > 0 ? said : ['(silence)']).map((line) => `    ${line}`)].join('\n'));
}
