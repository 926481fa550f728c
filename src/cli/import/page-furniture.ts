import { looksLikeProse, type Line } from './lines.ts';
import type { LeftOut, Note } from './outline.ts';

interface Furniture {
  what: string;
  /** How the lines that follow it at the end of the page are told, when they are short. */
  followers: string;
  pattern: RegExp;
}

/** The article's own lines, and those of the page around it. */
export interface Sorted {
  article: Line[];
  leftOut: LeftOut[];
  notes: Note[];
}

// What a website's theme and plugins print below an article, by how such lines are worded everywhere.
const FURNITURE: Furniture[] = [
  {
    what: 'no-JavaScript notice of a form plugin',
    followers: 'form field',
    pattern: /^(?=.*javascript)(?=.*(enable|activ|habilit|turn on|need|requir|disabled|فعال)).{1,160}$/i,
  },
  {
    what: 'share heading',
    followers: 'share link',
    pattern:
      /^((please )?share (with|this|it|on|via|to)\b.*|share|share (the )?(article|post|page)|spread the word|tell a friend|compart[ei].*)$/i,
  },
  {
    what: 'form heading',
    followers: 'form field',
    pattern:
      /^((book|schedule|request|claim|reserve|arrange|get|make|start)\b.*\b(consultation|appointment|visit|call|callback|session|assessment|evaluation|quote)( today| now| online| here)?|(contact|call|message) us( today| now)?|get in touch|(free )?consultation request|(reserve|solicite|agende|pida)\b.*\b(consulta|cita))\W*$/i,
  },
  {
    what: 'form question',
    followers: 'form field',
    pattern:
      /^((when|what time|how|where)\b.*\b(call|reach|contact|phone)( you| back)?\s*\?|(best|preferred) time to (call|reach you).*)$/i,
  },
  {
    what: 'related heading',
    followers: 'related link',
    pattern:
      /^((related|similar|other|more|explore (our|other|more)|our other)\b.*\b(services?|treatments?|therapies|posts?|articles?|pages?|reading)|you (may|might) also (like|enjoy|need)|(servicios|artículos) relacionados)\W*$/i,
  },
  { what: 'comment form heading', followers: 'form field', pattern: /^leave (a|your) (reply|comment)\W*$/i },
  {
    what: 'page footer',
    followers: 'page footer',
    pattern:
      /^(©|\(c\) ?\d{4}|copyright\b|all rights reserved|powered by\b|proudly powered|back to top|skip to content).{0,160}$/i,
  },
];

// These two say nothing about health wherever they stand; the others may well be a section's heading.
const NEVER_ARTICLE = new Set(['no-JavaScript notice of a form plugin', 'share heading']);

/**
 * Parts an article from the page around it. The end of the page is left out from the first line on that is worded
 * like a page's furniture and is followed by nothing but such lines and short ones: real sentences after it keep it.
 */
export function leaveOutFurniture(lines: Line[]): Sorted {
  const end = endOfArticle(lines);
  const sorted: Sorted = { article: [], leftOut: [], notes: [] };
  let last: Furniture | undefined;
  lines.forEach((line, index) => {
    const furniture = furnitureOf(line.text);
    const isTail = index >= end;
    if (furniture && isTail) last = furniture;
    if (isTail || (furniture && NEVER_ARTICLE.has(furniture.what))) {
      const what = furniture?.what ?? last?.followers ?? 'end of the page';
      sorted.leftOut.push({ line: line.line, text: line.text, what });
      return;
    }
    sorted.article.push(line);
    if (furniture && index > 0) {
      sorted.notes.push({
        line: line.line,
        message: `"${line.text}" reads like a ${furniture.what}, but sentences follow it, so it was kept. Delete it if it is not the article's.`,
      });
    }
  });
  return sorted;
}

function furnitureOf(text: string): Furniture | undefined {
  return FURNITURE.find(({ pattern }) => pattern.test(text));
}

/** The index of the first line of the page's end; the title is never part of it. */
function endOfArticle(lines: Line[]): number {
  let end = lines.length;
  for (let index = lines.length - 1; index > 0; index--) {
    const { text } = lines[index] as Line;
    if (furnitureOf(text)) end = index;
    else if (looksLikeProse(text)) break;
  }
  return end;
}
