import type { HttpBindings } from '@hono/node-server';
import type { RequestIdVariables } from 'hono/request-id';
import type { Clinic } from '../clinic/schema.ts';
import type { TimedWindow } from '../consultation/call-window/call-window.ts';
import type { FormView } from '../templates/form/form-view.ts';
import type { Settings } from './config.ts';
import type { Responder } from './respond/responder.ts';
import type { Store } from './store/store.ts';

/** Everything that the receiver needs from the world: tests bring their own clock, log and clinic. */
export interface ReceiverContext {
  store: Store;
  /** The clinic as it stands now: `clinic.json` may be edited while the receiver runs. */
  clinic: () => Clinic;
  /** Milliseconds since 1970 (UTC). */
  now: () => number;
  /** The form's markup, with the times to choose from. Every value in it has been escaped. */
  renderForm: (view: FormView, windows: readonly TimedWindow[]) => string;
  settings: Settings;
  /** Takes one line, which never holds anything that a patient typed. */
  log: (line: string) => void;
  files: PublishedFolders;
}

/** Absolute paths of the folders and files that everybody may read. */
export interface PublishedFolders {
  /** Holds `clinic.json` and `services/`. Nothing else in it is served. */
  dataFolder: string;
  /** Holds `clinic-elements.js`. */
  bundleFolder: string;
  /** A whole site of static files. */
  siteFolder?: string;
  /** Makes the site's pages work without script; left out, they are sent as they are. */
  prerenderPage?: PrerenderSitePage;
}

/**
 * Gives the text of a page of the site, by the absolute path of its file, with the elements in it filled; `undefined`
 * when the file is to be sent as it is. It never rejects.
 */
export type PrerenderSitePage = (
  file: string,
) => Promise<{ bytes: Uint8Array; encoding: string } | undefined>;

/** The types of Hono's context: under Node the socket is at hand, in a test it may be missing. */
export interface ReceiverEnv {
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables & { responder: Responder };
}
