import { describe, expect, it } from 'vitest';
import { parseConsultation } from '../../src/consultation/parse.ts';

const ANA = { name: 'Ana Ruiz', contactBy: 'phone', phone: '(202) 555-0147', callWindow: { when: 'any' } };

describe('an answer in words', () => {
  it.each([
    ['NUL', 'Ana\0 Ruiz', 'Ana Ruiz'],
    ['a bell and an escape', '\u0007Ana\u001b Ruiz\u0085', 'Ana Ruiz'],
    ['half of an emoji', 'Ana \ud83d', 'Ana \ufffd'],
    ['a whole emoji', 'Ana 🙂', 'Ana 🙂'],
    ['a joiner inside of a Persian name', 'می\u200cنا', 'می\u200cنا'],
  ])('keeps all that can be read around %s', (_, name, expected) => {
    const { consultation, issues } = parseConsultation({ ...ANA, name });
    expect(issues).toEqual([]);
    expect(consultation.name).toBe(expected);
  });

  it('keeps the lines of a message', () => {
    expect(parseConsultation({ ...ANA, message: ' one\r\n\ttwo ' }).consultation.message).toBe(
      'one\r\n\ttwo',
    );
  });

  it.each(['\u200b', '\u3164\u3164', '\u2800', '\u2060 \u00ad', '\0', '\uffa0'])(
    'is missing where nothing can be seen: %j',
    (name) => {
      expect(parseConsultation({ ...ANA, name }).issues).toEqual([{ code: 'missing', path: ['name'] }]);
      expect(parseConsultation({ ...ANA, message: name }).consultation.message).toBeUndefined();
    },
  );
});
