import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../src/receiver/store/export-csv.ts';
import { toExported } from '../../src/receiver/store/exported-request.ts';
import { ANA, clinic, receiver, type Receiver } from './receiver-fixture.ts';

const csv = async ({ stored }: Receiver) => exportCsv((await stored()).map(toExported));

describe('the CSV export', () => {
  it('is the header alone while there are no requests', async () => {
    const text = await csv(await receiver());
    expect(text).toMatch(/^\ufeffreference,receivedAt,.*requestId\r\n$/);
  });

  it('quotes commas, quotes and line ends as RFC 4180 asks', async () => {
    const given = await receiver({ clinic: { ...clinic, form: { message: true } } });
    await given.post({ ...ANA, name: 'Ruiz, "Ana"', message: 'one\r\ntwo' });
    const text = await csv(given);
    expect(text).toContain(',"Ruiz, ""Ana""",');
    expect(text).toContain(',"one\r\ntwo",');
  });

  it.each(['=HYPERLINK("http://x.example")', '+1+1', '-2', '@SUM(A1)', ' =1', '＝1'])(
    'lets %s be text to a spreadsheet',
    async (name) => {
      const given = await receiver();
      await given.post({ ...ANA, name });
      const cell = (await csv(given)).split('\r\n')[1]?.split('Z,')[1] ?? '';
      expect(cell.replace(/^,?"?/, '')).toMatch(/^'/);
    },
  );

  it('leaves a phone number in E.164 as it is', async () => {
    const given = await receiver();
    await given.post(ANA);
    expect(await csv(given)).toContain(',+12025550147,');
  });
});
