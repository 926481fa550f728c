/** The distance, in pixels, below the scroll position of a link at which a section counts as being read. */
const BELOW = 8;

/** Marks the link to the section that is being read. A browser without IntersectionObserver marks none. */
export class CurrentSection {
  private observer?: IntersectionObserver;
  private link?: HTMLElement;

  /** @param list where the links are, one for each of the sections; without one nothing is marked any more */
  follow(sections: readonly Element[], list: HTMLElement | null): void {
    this.observer?.disconnect();
    this.mark(undefined);
    const [first] = sections;
    if (!first || !list || !globalThis.IntersectionObserver) return;
    const links = list.querySelectorAll('a');
    const places = new Map(sections.map((section, index) => [section, index]));
    const seen = new Set<number>();
    const top = parseFloat(getComputedStyle(first).scrollMarginTop) || 0;
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          seen[isIntersecting ? 'add' : 'delete'](places.get(target)!);
        }
        this.mark(links[Math.min(...seen)], list);
      },
      { rootMargin: `-${top + BELOW}px 0px 0px` },
    );
    for (const section of sections) this.observer.observe(section);
  }

  private mark(link: HTMLElement | undefined, list?: HTMLElement): void {
    if (link === this.link) return;
    this.link?.removeAttribute('aria-current');
    this.link = link;
    link?.setAttribute('aria-current', 'location');
    // A long list scrolls along, unless the reader is choosing from it.
    if (link && list && !list.matches(':hover, :focus-within')) {
      list.scrollTop = link.offsetTop - list.clientHeight / 2;
    }
  }
}
