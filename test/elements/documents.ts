import type { Clinic } from '../../src/clinic/schema.ts';
import type { Service, Services } from '../../src/article/schema.ts';

/** Small documents of an invented clinic, as tests need them; each call makes fresh ones. */
export function service(changes: Partial<Service> = {}): Service {
  return {
    contract: 1,
    slug: 'calm-hands',
    title: 'Calm Hands Massage',
    sections: [
      {
        id: 'what-it-is',
        heading: 'What it is',
        blocks: [{ type: 'paragraph', text: 'A slow massage for tired hands.' }],
      },
      {
        id: 'what-it-brings',
        heading: 'What it brings',
        kind: 'benefits',
        blocks: [
          {
            type: 'list',
            items: [
              { term: 'Warmth', text: 'Hands often feel warmer afterwards.' },
              {
                text: [
                  'Less ',
                  { text: 'grip', strong: true },
                  ' in the ',
                  { text: 'fingers', href: '/fingers' },
                ],
              },
            ],
          },
          { type: 'paragraph', text: 'Give it a few visits.' },
        ],
      },
    ],
    ...changes,
  };
}

/** A block of every kind that an article may have, in one section. */
export function richSection(): Service['sections'][number] {
  return {
    id: 'everything',
    heading: 'Everything',
    blocks: [
      { type: 'quote', text: 'My hands sleep again.', source: 'A patient', url: '/stories' },
      { type: 'quote', text: 'Rest is work for the hands.' },
      {
        type: 'image',
        src: '/favicon.ico',
        alt: 'Two open hands',
        width: 1200,
        height: 600,
        caption: ['Hands at ', { text: 'rest', emphasis: true }],
      },
      {
        type: 'table',
        caption: 'How long it takes',
        header: ['Visit', 'Minutes'],
        rowHeaders: true,
        rows: [
          ['First', '45'],
          ['Later', '30'],
        ],
      },
      { type: 'steps', items: [{ heading: 'Warm', text: 'We warm the hands.' }] },
      { type: 'questions', items: [{ question: 'Does it hurt?', answer: 'It should not.' }] },
      {
        type: 'callout',
        tone: 'urgent',
        heading: 'When to seek urgent care',
        blocks: [
          { type: 'paragraph', text: 'Call 911 when a hand is suddenly weak.' },
          { type: 'list', ordered: true, items: [{ text: 'Sit down.' }] },
        ],
      },
    ],
  };
}

export function services(): Services {
  return {
    services: [
      {
        slug: 'calm-hands',
        title: 'Calm Hands Massage',
        url: '/services/calm-hands',
        tags: ['hands', 'massage'],
      },
      {
        slug: 'warm-feet',
        title: 'Warm Feet',
        summary: 'For cold feet.',
        url: '/services/warm-feet',
        tags: ['feet'],
      },
      { slug: 'loose-wrists', title: 'Loose Wrists', url: '/services/loose-wrists', tags: ['hands'] },
      { slug: 'easy-neck', title: 'Easy Neck', url: '/services/easy-neck', tags: ['massage', 'hands'] },
    ],
  };
}

/** Open around the clock, so that what is offered does not hang on when the tests run. */
export function clinic(changes: Partial<Clinic> = {}): Clinic {
  const allDay: [string, string][] = [['00:00', '23:59']];
  return {
    contract: 1,
    name: 'Quiet Street Clinic',
    phone: '+1 555 555 0123',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    hours: {
      monday: allDay,
      tuesday: allDay,
      wednesday: allDay,
      thursday: allDay,
      friday: allDay,
      saturday: allDay,
      sunday: allDay,
    },
    privacyUrl: 'https://quiet-street.example/privacy',
    ...changes,
  };
}
