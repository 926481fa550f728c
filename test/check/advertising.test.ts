import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

async function check(name: string, document: object) {
  const path = join(mkdtempSync(join(tmpdir(), 'advertising-')), name);
  writeFileSync(path, JSON.stringify({ contract: 1, ...document }));
  return runCli(['check', path]);
}

function service(text: string, changes: object = {}): object {
  const blocks = [{ type: 'callout', tone: 'note', heading: 'Good', blocks: [{ type: 'paragraph', text }] }];
  return { slug: 'a', title: 'A', sections: [{ id: 'b', heading: 'B', blocks }], ...changes };
}

const clinic = {
  name: 'Quiet Street Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  hours: { monday: [['09:00', '17:00']] },
};

describe('clinic-elements check, notes about advertising rules', () => {
  it.each([
    ['We cure back pain.', 'cure'],
    ['Results are Guaranteed.', 'Guaranteed'],
    ['Garantizamos su alivio.', 'Garantizamos'],
    ['نتیجه را تضمین می‌کنیم.', 'تضمین'],
  ])('notes a promise with its rule, and still passes: %s', async (text, word) => {
    const { code, stdout } = await check('service.json', service(text));
    expect(code).toBe(0);
    expect(stdout).toContain(`note: sections[0].blocks[0].blocks[0].text: says "${word}": `);
    expect(stdout).toMatch(/Texas 22 TAC chapter 78/);
  });

  it('ignores other words with the same beginning', async () => {
    const { stdout } = await check('service.json', service('An accurate, secure and curious manicure.'));
    expect(stdout).not.toContain('note:');
  });

  it('notes a name without a credential, and accepts one with it', async () => {
    const { code, stdout } = await check('service.json', service('Slow.', { practitioner: 'Dr. Ana Ruiz' }));
    expect(code).toBe(0);
    expect(stdout).toContain('note: practitioner: is a name without a credential.');
    for (const practitioner of [{ name: 'Ana Ruiz', credential: 'D.C.' }, 'Ana Ruiz, D.C.']) {
      const { stdout } = await check('service.json', service('Slow.', { practitioner }));
      expect(stdout).not.toContain('note:');
    }
  });

  it('notes a clinic without the terms of its offer', async () => {
    const { code, stdout } = await check('clinic.json', clinic);
    expect(code).toBe(0);
    expect(stdout).toContain('note: offerDisclosure: is missing. State rules require the terms');
    const told = await check('clinic.json', { ...clinic, offerDisclosure: 'The first visit is free.' });
    expect(told.stdout).not.toContain('note:');
  });
});
