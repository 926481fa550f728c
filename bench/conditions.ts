/** A mid-range phone on a slow mobile connection; the same for every visit. */
export const CONDITIONS = {
  /** How many times slower the processor is made. */
  cpuSlowdown: 4,
  /** Added to every request, in milliseconds. */
  latency: 150,
  /** Bits per second. */
  download: 1_600_000,
  upload: 750_000,
  /** Where the visitor is: with the clinic, so that every page offers the same times to call. */
  timeZone: 'America/Los_Angeles',
  viewport: { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
} as const;

/** After the network has gone quiet, how long a page may still move before it counts as settled, in milliseconds. */
export const SETTLE_TIME = 1000;

/** How long anything is waited for before it counts as never having come, in milliseconds. */
export const TIMEOUT = 30_000;

/** How long a page may take to come to rest before the run is given up, in milliseconds: large ones on a busy machine. */
export const LOAD_TIMEOUT = 120_000;
