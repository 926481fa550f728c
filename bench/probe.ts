/**
 * What runs inside the measured page. It is compiled to one plain script and put into every page before the page's
 * own scripts; it touches nothing that the page can see except the focus of the field it types into.
 */

/** Where a subject keeps its parts. ` >>> ` steps from a host into its open shadow root. */
export interface Selectors {
  /** What holds the article's text. */
  article: string;
  /** A paragraph of it that everybody reads first. */
  articleText: string;
  /** The form's first text field. */
  field: string;
  send: string;
  /** What tells, after an empty form was sent, what is missing. */
  problem: string;
}

/** What the probe has seen so far; times in milliseconds since navigation began. */
export interface Seen {
  /** The first frame with the article's first paragraph in it. */
  firstParagraph: number | null;
  layoutShift: number;
  fieldAppeared: number | null;
  /** When the field took the first typed character that was still there two frames later. */
  ready: number | null;
  /** When each key was pressed, whether or not a field took it. */
  keys: number[];
  /** From the press on Send to the frame with the messages, in milliseconds. */
  problemShown: number | null;
  /** The first frame with the part that `watchPart` waits for. */
  partShown: number | null;
  /** When each click on that part had been dealt with. */
  answers: number[];
  /** Every task that kept the main thread for more than 50 ms. */
  longTasks: Span[];
}

/** What the browser itself notes of a page; times in milliseconds since navigation began. */
export interface Noted {
  firstContentfulPaint: number | null;
  /** The paint of the largest text or image in the article. */
  articlePaint: number | null;
  /** How the text begins whose paint that was. */
  articlePaintText: string;
  layoutShift: number;
}

/** From when to when something took place, in milliseconds since navigation began. */
export interface Span {
  from: number;
  to: number;
}

export const seen: Seen = {
  firstParagraph: null,
  layoutShift: 0,
  fieldAppeared: null,
  ready: null,
  keys: [],
  problemShown: null,
  partShown: null,
  answers: [],
  longTasks: [],
};

/** The field that the first key was meant for. */
let firstField: HTMLElement | null = null;

/** The part at `path`, or `null` while it is not there. */
export function find(path: string): HTMLElement | null {
  const [first = '', ...inner] = path.split(' >>> ');
  return inner.reduce<HTMLElement | null>(
    (host, selector) => host?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null,
    document.querySelector<HTMLElement>(first),
  );
}

/** First paint, the largest inside the article, and what has moved since the page was opened. */
export function noted({ article }: Selectors): Noted {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const largest = entries<LargestContentfulPaint>('largest-contentful-paint')
    .filter(({ element }) => element?.closest(article))
    .at(-1);
  return {
    firstContentfulPaint: first?.startTime ?? null,
    articlePaint: largest?.startTime ?? null,
    articlePaintText: (largest?.element?.textContent ?? '').trim().slice(0, 40),
    layoutShift: entries<LayoutShift>('layout-shift').reduce((sum, { value }) => sum + value, 0),
  };
}

export function watchFirstParagraph({ articleText }: Selectors): void {
  whenPainted(
    () => hasText(find(articleText)),
    (time) => (seen.firstParagraph = time),
  );
}

export function watchLayoutShift(): void {
  observe('layout-shift', (entry) => (seen.layoutShift += (entry as LayoutShift).value));
}

/** Calls `onAppear` once the field is on the page and in focus, and watches what becomes of typed characters. */
export function watchField({ field }: Selectors, onAppear: () => void): void {
  addEventListener('input', (event) => keepIfItStays(field, event as InputEvent), { capture: true });
  addEventListener('keydown', ({ timeStamp }) => seen.keys.push(timeStamp), { capture: true });
  const look = () => {
    firstField = find(field);
    if (!hasBox(firstField)) return requestAnimationFrame(look);
    seen.fieldAppeared = performance.now();
    focusField({ field });
    onAppear();
  };
  requestAnimationFrame(look);
}

export function focusField({ field }: Pick<Selectors, 'field'>): void {
  find(field)?.focus({ preventScroll: true });
}

/** What is in the field that is there now, which may be another than the one that was typed into. */
export function fieldValue({ field }: Pick<Selectors, 'field'>): string {
  return (find(field) as HTMLInputElement | null)?.value ?? '';
}

/** True when another field stands now where the first key was pressed. */
export function fieldWasReplaced({ field }: Pick<Selectors, 'field'>): boolean {
  return firstField !== null && find(field) !== firstField;
}

/** How many keys were pressed before the page's scripts, the deferred ones included, had run. */
export function keysBeforeScripts(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const ran = navigation?.domContentLoadedEventStart ?? 0;
  return seen.keys.filter((time) => time < ran).length;
}

/** Brings Send into view; answers where its middle is, in pixels of the viewport. */
export function showSend({ send }: Selectors): { x: number; y: number } | null {
  const button = find(send);
  button?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = button?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** Measures from the next click to the frame in which the messages stand. */
export function watchProblem({ problem }: Selectors): void {
  const start = ({ timeStamp }: Event) =>
    whenPainted(
      () => hasText(find(problem)),
      (time) => (seen.problemShown = time - timeStamp),
    );
  addEventListener('click', start, { capture: true, once: true });
}

/** Waits for a part of the page, and then hands its middle over, in pixels of the viewport. */
export function watchPart(path: string, onShown: (x: number, y: number) => void = () => {}): void {
  whenPainted(
    () => find(path) !== null,
    (time) => {
      const part = find(path);
      // Only asked once the frame is made: to ask for a box before that would make a large page's layout ours.
      if (!part || !hasText(part)) return watchPart(path, onShown);
      seen.partShown = time;
      const box = part.getBoundingClientRect();
      onShown(box.x + box.width / 2, box.y + box.height / 2);
    },
  );
}

/** Notes each click on the part once all listeners of the page have had it, and keeps a link from leading away. */
export function watchClicks(path: string): void {
  addEventListener('click', (event) => {
    const part = find(path);
    if (!part || !event.composedPath().includes(part)) return;
    event.preventDefault();
    seen.answers.push(performance.now());
  });
}

export function watchLongTasks(): void {
  observe('longtask', ({ startTime, duration }) =>
    seen.longTasks.push({ from: startTime, to: startTime + duration }),
  );
}

/** When the last byte of the document at `path` had come, in milliseconds since navigation began. */
export function arrivalOf(path: string): number | null {
  const [entry] = performance.getEntriesByName(new URL(path, document.baseURI).href);
  return entry ? (entry as PerformanceResourceTiming).responseEnd : null;
}

/** Resolves when the page has nothing left to do and then `quiet` milliseconds have passed. */
export function settled(quiet: number): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, quiet), { timeout: 5000 }));
}

function keepIfItStays(field: string, { data }: InputEvent): void {
  const time = performance.now();
  const check = () => {
    if (data && fieldValue({ field }).includes(data)) seen.ready ??= time;
  };
  requestAnimationFrame(() => requestAnimationFrame(check));
}

/** A message posted from an animation frame arrives after that frame's paint. */
function whenPainted(isThere: () => boolean, then: (time: number) => void): void {
  const look = () => {
    if (!isThere()) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    return port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/**
 * `hadRecentInput` is ignored: nothing touches the page while shifts are counted, but on an emulated phone
 * Chromium takes the setting of the viewport for an input, and with it all that moves in the next half second.
 */
interface LayoutShift extends PerformanceEntry {
  value: number;
}

/** All that the browser has noted of a type so far. */
function entries<Entry extends PerformanceEntry>(type: string): Entry[] {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type, buffered: true });
  return observer.takeRecords() as Entry[];
}

function observe(type: string, see: (entry: PerformanceEntry) => void): void {
  new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
}

function hasText(element: HTMLElement | null): boolean {
  return hasBox(element) && (element?.textContent ?? '').trim() !== '';
}

function hasBox(element: HTMLElement | null): boolean {
  return (
    element !== null && element.checkVisibility({ visibilityProperty: true }) && element.offsetHeight > 0
  );
}
