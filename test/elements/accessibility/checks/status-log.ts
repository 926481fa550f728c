/** What is said in a live region while something happens. */
export interface StatusLog {
  /** The texts, in their order. */
  said: string[];
  stop: () => void;
}

/**
 * Listens to a live region that is there already: one that comes together with its text is often not read out
 * (criterion 4.1.3).
 */
export function listenTo(region: Element): StatusLog {
  const said: string[] = [];
  const note = () => {
    const text = region.textContent.replace(/\s+/g, ' ').trim();
    if (text && text !== said.at(-1)) said.push(text);
  };
  const observer = new MutationObserver(note);
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  return { said, stop: () => observer.disconnect() };
}
