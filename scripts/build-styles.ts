import { mkdir, writeFile } from 'node:fs/promises';
import { formStyles, formStylesWithoutShadow } from '../src/cli/form-styles.ts';

// The form's styles as files: a strict Content-Security-Policy refuses an inline style sheet, but lets a link be.
await mkdir('dist', { recursive: true });
await writeFile('dist/consultation-form.css', formStyles());
await writeFile('dist/consultation-page.css', formStylesWithoutShadow());
