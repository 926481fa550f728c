import { READING_VISITS } from './reading.ts';
import { SUBMITTING_VISITS } from './submitting.ts';
import { TYPING_VISITS } from './typing.ts';

/** How the figures of the report come about, in words. */
export const METHOD = `## Method

The pages show the same clinic, the same article and the same questions, under the same sheet of the site;
the article comes first and the form below it, out of sight. One small server hands out all of them, over
HTTP/1.1, compressed with brotli 11 beforehand, except those that are said to be served elsewhere. The plain
page has its form's style and script in the page itself, as a careful developer would have it. In each round
every page is visited in turn, the first one another each time, so that whatever else the machine does meets
all of them. Each visit has an empty profile and an empty cache, and all of them wait by the same rules: until
the network has been quiet for half a second, the page is idle, and a further second has passed.

A slowed-down processor is stopped again and again for a while, which a paint, a press or a script of a
millisecond meets or misses by chance. So a round has ${READING_VISITS + TYPING_VISITS + SUBMITTING_VISITS} visits to each page, and times of which it has several
are their mean; of layout shifts and lost keys it is the worst.

- **Reading**, ${READING_VISITS} visits, touches nothing and puts nothing into the page: only the page's own scripts run, so
  nothing has to be subtracted for the recording. In the end the browser is asked for the first contentful
  paint, the largest contentful paint inside the article, the layout shifts, and the bytes of all answers with
  their headers. Script time is Chromium's \`ScriptDuration\` and \`V8CompileDuration\`. That count leaves
  out what goes on after promises, in which components render; the line below it, all tasks of the main thread,
  has that too, with style, layout and paint.
- **Typing**, ${TYPING_VISITS} visits, opens the page. In the first frame with the form's first field it gets the focus, once and
  without scrolling, and from then on a key is pressed every 100 ms, twenty in all, as real key events from
  outside the page. The form takes typing at the first character that is still in the field two frames
  later. After the last key Tab leaves the field; when all is settled once more, the field that is there
  then, the same or one that the script put in its place, is read. A character that is not in it is lost.
  The keys that were pressed before \`DOMContentLoaded\`, before which deferred scripts run, are counted:
  where there are some, but not all twenty, the typing went on across the coming of the script.
- **Submitting**, ${SUBMITTING_VISITS} visits, arrives at the form (\`#consultation\`) and waits until all is settled; meanwhile it records
  the layout shift, now with the form on screen, and the first frame with the article's first paragraph.
  Then it presses Send on the empty form, and takes the time from the press to the paint of the messages.

### What grows with the content

The same conditions, the same server and the same script, but one element alone on the page, once with little
content and once with much; the report compares the one with the other, not with plain HTML. The content is
generated, in each run the same: sections in the shape of the demo's article, paragraph by paragraph and list
by list, with other words of the same length; index entries with a title, a summary, an address and two tags of
twelve. The documents stay below the 2 MiB that the elements read. In each round every page has one visit, the
small one first in one round and the large one in the next; there are fewer rounds, for a large page takes long
and its figures are large.

- **An article** of 200 and of 2,000 sections. Its last section is painted with the first frame that has it,
  counted from navigation; main thread is all that kept the page's thread busy, with style, layout and paint;
  each is also given divided by the number of sections. A linear program may come out below 1: what every page
  costs once, the network's delay, the script, the first frame, is shared by ten times the sections. It may
  also come out a little above: a larger page leaves the processor's caches and brings the garbage collector
  more often. More than 1.25 would mean that a section costs more the more there are of it.
- **Related services** out of an index of 50 and of 5,000 entries. From the first frame with the first card on
  it is clicked on every 50 ms, with real mouse events from outside the page; a probe at the window keeps the
  link from leading away and notes when all other listeners have had the click. While a long task runs a click
  waits, and it is answered when the task is over, so the moment is not bound to the 50 ms. Interactive is the
  first answer after which no task of more than 50 ms runs for a second: not before the card, not between two
  pieces of work. The longest task is that of the whole visit.
  The goal, an index a hundred times as long in less than twice the time, is about the default limit of three
  cards: an index grows with the clinic, but what is shown beside an article does not; of a long index no more
  is read than decides it, so "Index arrived" is when the reading ended. With \`limit="5000"\` there are a hundred times the cards to lay out and paint,
  which no page does in twice the time, and all of the index is read; those figures are shown to be looked at.
`;
