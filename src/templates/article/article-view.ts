import type { Service } from '../../article/schema.ts';
import type { ElementMessages } from '../../i18n/element-messages.ts';
import type { HeadingLevel } from '../heading.ts';

/** How much of an article a page shows: all of it, or its beginning with a link to the whole. */
export type Syndication = 'full' | 'excerpt';

/** Everything that an article is rendered from. */
export interface ArticleView {
  service: Service;
  /** The address that relative links are meant against; the page's own without one. */
  base?: string;
  /** The day that it is, as in 2026-11-24: a review may be overdue. */
  today: string;
  messages: ElementMessages;
  level: HeadingLevel;
  syndication: Syndication;
  /** True on a site other than the clinic's own: the original source is then named. */
  credited: boolean;
}
