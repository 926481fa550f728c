import { isFetchUrl, isLinkUrl } from '../is-url.ts';
import { z } from './zod.ts';

/** An address for a link in a document; `javascript:` and the like have the issue `unsafe-url`. */
export const linkUrl = () =>
  z
    .string()
    .check(z.refine(isLinkUrl, { params: { code: 'unsafe-url' } }))
    .register(z.globalRegistry, { format: 'link-url' });

/** An address for a page, an image or a file in a document: http, https or relative. */
export const webUrl = () =>
  z
    .string()
    .check(z.refine(isFetchUrl, { params: { code: 'unsafe-url' } }))
    .register(z.globalRegistry, { format: 'web-url' });
