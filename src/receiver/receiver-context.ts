import type { HttpBindings } from '@hono/node-server';
import type { RequestIdVariables } from 'hono/request-id';
import type { Clinic } from '../clinic/schema.ts';
import type { TimedWindow } from '../consultation/call-window/call-window.ts';
import type { Sent } from '../templates/form/confirmation-template.ts';
import type { FormView } from '../templates/form/form-view.ts';
import type { Settings } from './config.ts';
import type { Responder } from './respond/responder.ts';
import type { Store } from './store/store.ts';

/** The dependencies of the receiver: tests pass their own clock, log and clinic. */
export interface ReceiverContext {
  store: Store;
  /** The current clinic: `clinic.json` may be edited while the receiver runs. */
  clinic: () => Clinic;
  /** Milliseconds since 1970 (UTC). */
  now: () => number;
  /** The form's markup, with the times to choose from. Every value in it has been escaped. */
  renderForm: (view: FormView, windows: readonly TimedWindow[]) => string;
  /** The confirmation's markup. Every value in it has been escaped. */
  renderConfirmation: (sent: Sent) => string;
  settings: Settings;
  /** Writes one line, which never contains anything that a patient typed. */
  log: (line: string) => void;
  files: PublishedFolders;
}

/** Absolute paths of the folders with public files. */
export interface PublishedFolders {
  /** Holds `clinic.json` and `services/`. Nothing else in it is served. */
  dataFolder: string;
  /** Holds `clinic-elements.js`. */
  bundleFolder: string;
  /** A whole site of static files. */
  siteFolder?: string;
  /** Prerenders the pages of the site; without it, they are sent as they are. */
  prerenderPage?: PrerenderSitePage;
}

/**
 * Prerenders the elements in a page of the site, by the absolute path of its file; `undefined` when the file is to be
 * sent as it is. It never rejects.
 */
export type PrerenderSitePage = (
  file: string,
) => Promise<{ bytes: Uint8Array; encoding: string } | undefined>;

/** The types of Hono's context: under Node the socket is at hand, in a test it may be missing. */
export interface ReceiverEnv {
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables & { responder: Responder };
}
