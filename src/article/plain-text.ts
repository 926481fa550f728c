import type { Block, Person, RichText } from './schema.ts';

/** Every text of a block, in reading order. */
export function textsOf(block: Block): RichText[] {
  switch (block.type) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ term, text }) => (term ? [`${term}:`, text] : [text]));
    case 'steps':
      return block.items.flatMap(({ heading, text }) => [heading, text]);
    case 'quote':
      return [block.text, block.source ?? ''];
    case 'image':
      return [block.caption ?? ''];
    case 'table':
      return [block.caption ?? '', ...block.header, ...block.rows.flat()];
    case 'questions':
      return block.items.flatMap(({ question, answer }) => [question, answer]);
    case 'callout':
      return [block.heading, ...block.blocks.flatMap(textsOf)];
  }
}

/** A text without its strong, emphasis and link markup. */
export function plainText(text: RichText): string {
  return typeof text === 'string'
    ? text
    : text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Name, credential and title, such as "Jordan Avery, D.C., Chiropractor". */
export function nameWithCredential(person: Person): string {
  if (typeof person === 'string') return person;
  return [person.name, person.credential, person.title].filter(Boolean).join(', ');
}
