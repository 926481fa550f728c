/** A clinic as a JSON document, with a line break after each comma. */
const CLINIC = JSON.stringify({
  contract: 1,
  name: 'Café Łódź Clinic',
  phone: '+1 555 555 0123',
  timeZone: 'America/New_York',
  hours: { monday: [['09:00', '17:00']] },
}).replaceAll(',"', ',\n"');

/** One way in which editors and transfers leave a JSON file. */
export interface OddDocument {
  title: string;
  bytes: Uint8Array;
  /** The clinic's name as every reader takes it from the document; `undefined` where all refuse it. */
  name: string | undefined;
  /** The bytes are no UTF-8, so that they cannot be in a page as inline JSON. */
  isFileOnly?: true;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

const accepted = (title: string, text: string, name = 'Café Łódź Clinic'): OddDocument => ({
  title,
  bytes: utf8(text),
  name,
});
const refused = (title: string, text: string): OddDocument => ({ title, bytes: utf8(text), name: undefined });
const notUtf8 = (title: string, bytes: Uint8Array): OddDocument => ({
  title,
  bytes,
  name: undefined,
  isFileOnly: true,
});

export const ODD_DOCUMENTS: readonly OddDocument[] = [
  accepted('as it is', CLINIC),
  accepted('a byte order mark', `\ufeff${CLINIC}`),
  accepted('two byte order marks', `\ufeff\ufeff${CLINIC}`),
  accepted('line breaks of Windows', CLINIC.replaceAll('\n', '\r\n')),
  accepted('line breaks of old Macs', CLINIC.replaceAll('\n', '\r')),
  accepted('a byte order mark and line breaks of Windows', `\ufeff${CLINIC.replaceAll('\n', '\r\n')}\r\n`),
  accepted('blank lines around', `\n\t ${CLINIC} \n\n`),
  accepted('no-break spaces around, as visual editors add', `\u00a0${CLINIC}\u00a0`),
  accepted('a key twice: the last one counts', CLINIC.replace('{', '{"name": "Old name",')),
  accepted('escaped characters', CLINIC.replace('é', '\\u00e9').replace('Ł', '\\u0141')),
  refused('a comma after the last entry', CLINIC.replace(/\}$/, ',}')),
  refused('a comment', `// clinic\n${CLINIC}`),
  refused('a no-break space between two entries', CLINIC.replace('\n', '\u00a0')),
  refused('NUL at the end', `${CLINIC}\0`),
  refused('a line break inside a text', CLINIC.replace('Łódź ', 'Łódź\n')),
  refused('only a byte order mark', '\ufeff'),
  refused('nothing', ''),
  refused('the end missing', CLINIC.slice(0, -20)),
  refused('a page', '<!doctype html><title>Sign in</title>'),
  notUtf8(
    'windows-1252',
    utf8(CLINIC.replace(' Łódź', '')).filter((byte) => byte !== 0xc3),
  ),
  notUtf8('UTF-16, as Windows PowerShell writes', utf16(`\ufeff${CLINIC}`, true)),
  notUtf8('UTF-16 in network order', utf16(`\ufeff${CLINIC}`, false)),
];
