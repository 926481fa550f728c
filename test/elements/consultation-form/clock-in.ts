const real = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'resolvedOptions')!;

/** Lets the browser say that its user's clock is in this zone, until `realClock` is called. */
export function clockIn(timeZone: string): void {
  realClock();
  const options = new Intl.DateTimeFormat().resolvedOptions();
  Intl.DateTimeFormat.prototype.resolvedOptions = () => ({ ...options, timeZone });
}

/** The browser's own zone again. */
export function realClock(): void {
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'resolvedOptions', real);
}
