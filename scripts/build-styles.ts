import { mkdir, writeFile } from 'node:fs/promises';
import { consultationFormStyles } from '../src/elements/consultation-form/consultation-form-styles.ts';
import { sharedStyles } from '../src/elements/shared-styles.ts';

// The form's own styles for a page where it stands in no shadow root: the host is then a plain <div>.
const styles = `${sharedStyles.cssText}\n${consultationFormStyles.cssText}`
  .replaceAll(':host(', '.consultation-form:is(')
  .replaceAll(':host', '.consultation-form');

await mkdir('dist', { recursive: true });
await writeFile('dist/consultation-page.css', styles);
