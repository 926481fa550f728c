import { mkdir, writeFile } from 'node:fs/promises';
import {
  contentStyles,
  elementStyles,
  formStylesWithoutShadow,
  STYLED_ELEMENTS,
} from '../src/prerender/element-styles.ts';

// Styles as files: a strict Content-Security-Policy refuses an inline style sheet, but lets a link be.
await mkdir('dist', { recursive: true });
for (const element of STYLED_ELEMENTS) await writeFile(`dist/${element}.css`, elementStyles(element));
await writeFile('dist/consultation-page.css', formStylesWithoutShadow());
await writeFile('dist/article-content.css', contentStyles());
