import { describe, expect, it } from 'vitest';
import { splitTerm } from '../../src/import/text/list-item.ts';

describe('splitTerm', () => {
  it('leaves a long clause and an address alone', () => {
    const clause = 'a clause that has far too many words in it to be a term: yes';
    expect(splitTerm(clause)).toEqual({ text: clause });
    expect(splitTerm('https://clinic.example is ours')).toEqual({ text: 'https://clinic.example is ours' });
  });
});
