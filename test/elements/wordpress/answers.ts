/** Answers as WordPress's REST gives them to anybody (`/wp-json/wp/v2/pages?slug=…&_embed`), about invented pages. */
export type WordPressVersion = '6.1' | '7.1';

const SITE = 'https://clinic.example';

/** The headings of an article of ten sections, with a paragraph of its own below each. */
export const TEN = [
  ['Why Hands Grow Stiff', 'Small joints move all day, and they tell of it in the evening.'],
  ['What Makes It Worse', 'Cold rooms and a tight grip are the usual companions of stiff fingers.'],
  ['Techniques We Use', 'Slow strokes come first, and only then does the pressure grow.'],
  ['Working With Your Doctor', 'We read what your doctor wrote before anybody touches a sore joint.'],
  ['Benefits of Calm Hands', 'Most visitors name one of these:'],
  ['Care at Home', 'A bowl of warm water does more than most people think.'],
  ['Everyday Tasks', 'Jars, buttons and keys are what we practise with.'],
  ['Risks if Ignored', 'A joint that is never moved forgets how to move.'],
  ['What to Expect at a Visit', 'You sit, we talk, and then the hands are warmed.'],
  ['A Plan for the Year', 'Often at first, then once in a season, is what suits most hands.'],
] as const;

/** The page's text as the block editor's blocks are rendered, with the ends of a clinic's page. */
export function tenSections(version: WordPressVersion): string {
  const block = (name: string) => (version === '7.1' ? ` class="wp-block-${name}"` : '');
  const list = (...items: string[]) =>
    `<ul${block('list')}>\n${items.map((item) => `<li>${item}</li>`).join('\n\n\n')}\n</ul>`;
  const sections = TEN.map(
    ([heading, text]) =>
      `<h2${block('heading')}>${heading}</h2>\n\n\n\n<p${block('paragraph')}>${text}</p>` +
      (heading.startsWith('Benefits')
        ? `\n\n\n\n${list('<strong>Warmth:</strong> fingers that feel their own blood again.', '<strong>Grip:</strong> a cup that stays in the hand.')}`
        : ''),
  );
  const related = list(`<a href="${SITE}/warm-feet/">Warm Feet</a>`, '<a href="/easy-neck/">Easy Neck</a>');
  return `\n${[
    ...sections,
    `<h2${block('heading')}>Book Your Free Consultation</h2>`,
    '<div id="consultation"></div>',
    `<h2${block('heading')}>Related Services</h2>`,
    related,
  ].join('\n\n\n\n')}\n`;
}

/** One page with all of its keys; `changes` replaces some. */
export function wordPressPage(
  content: string,
  version: WordPressVersion = '7.1',
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const self = `${SITE}/wp-json/wp/v2/pages/12`;
  const hints = version === '7.1' ? { targetHints: { allow: ['GET'] } } : {};
  return {
    id: 12,
    date: '2026-10-02T09:30:00',
    date_gmt: '2026-10-02T16:30:00',
    guid: { rendered: `${SITE}/?page_id=12` },
    modified: '2026-11-03T08:00:00',
    modified_gmt: '2026-11-03T16:00:00',
    slug: 'calm-hands',
    status: 'publish',
    type: 'page',
    link: `${SITE}/services/calm-hands/`,
    title: { rendered: 'Calm Hands &#038; Wrists' },
    content: { rendered: content, protected: false },
    excerpt: { rendered: '<p>How stiff hands grow calm.</p>\n', protected: false },
    author: 3,
    featured_media: 0,
    parent: 0,
    menu_order: 0,
    comment_status: 'closed',
    ping_status: 'closed',
    template: '',
    ...(version === '6.1'
      ? { meta: [] }
      : {
          meta: { footnotes: '' },
          class_list: ['post-12', 'page', 'type-page', 'status-publish', 'hentry'],
        }),
    _links: {
      self: [{ href: self, ...hints }],
      collection: [{ href: `${SITE}/wp-json/wp/v2/pages` }],
      author: [{ embeddable: true, href: `${SITE}/wp-json/wp/v2/users/3` }],
      curies: [{ name: 'wp', href: 'https://api.w.org/{rel}', templated: true }],
    },
    _embedded: {
      author: [{ id: 3, name: 'Front Desk', url: '', description: '', slug: 'front-desk', avatar_urls: {} }],
    },
    ...changes,
  };
}

/** What WordPress says to a request that it refuses. */
export function wordPressRefusal(code: string, message: string, status: number) {
  return { code, message, data: { status } };
}
