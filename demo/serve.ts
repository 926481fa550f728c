import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { randomBytes } from 'node:crypto';
import { cp, mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderConfirmation, renderForm } from '../src/prerender/render-form.ts';
import { sitePrerenderer } from '../src/cli/serve/site-prerenderer.ts';
import { startReceiver } from '../src/receiver/server.ts';
import { writeClinicSite, writePartnerSite } from './site-pages.ts';

const CLINIC = fileURLToPath(new URL('clinic/', import.meta.url));
const FOLDER = fileURLToPath(new URL('../.demo/', import.meta.url));

export interface DemoOptions {
  /** 0 takes any free port. */
  port: number;
  partnerPort: number;
  /** Where the written pages and the requests are kept. */
  folder?: string;
  staffPassword?: string;
  now?: () => number;
  log?: (line: string) => void;
}

export interface RunningDemo {
  clinicUrl: string;
  partnerUrl: string;
  staffPassword: string;
  /** The folder with `clinic.json`, the services and the requests. */
  dataFolder: string;
  close(): Promise<void>;
}

/** Starts the clinic's site with its receiver, and the partner's site on another origin. */
export async function startDemo({
  port,
  partnerPort,
  folder = FOLDER,
  staffPassword = process.env.STAFF_PASSWORD ?? randomBytes(9).toString('base64url'),
  now,
  log,
}: DemoOptions): Promise<RunningDemo> {
  const dataFolder = join(folder, 'data');
  await mkdir(dataFolder, { recursive: true });
  await cp(join(CLINIC, 'clinic.json'), join(dataFolder, 'clinic.json'));
  await cp(join(CLINIC, 'services'), join(dataFolder, 'services'), { recursive: true });
  const siteFolder = join(folder, 'clinic-site');
  await writeClinicSite(siteFolder);
  const partner = await servePartner(join(folder, 'partner-site'), partnerPort);
  const receiver = await startReceiver({
    dataFolder,
    siteFolder,
    prerenderPage: sitePrerenderer({ dataFolder, siteFolder, warn: console.error, now }),
    port,
    renderForm,
    renderConfirmation,
    now,
    log,
    env: { ...process.env, ALLOWED_ORIGINS: partner.url, STAFF_PASSWORD: staffPassword },
  });
  await writePartnerSite(join(folder, 'partner-site'), receiver.url);
  return {
    clinicUrl: receiver.url,
    partnerUrl: partner.url,
    staffPassword,
    dataFolder,
    close: async () => {
      await partner.close();
      await receiver.close();
    },
  };
}

async function servePartner(root: string, port: number): Promise<{ url: string; close(): Promise<void> }> {
  await mkdir(root, { recursive: true });
  const app = new Hono().use(compress()).get('/*', serveStatic({ root }));
  const server = await new Promise<ServerType>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port }, () => resolve(started));
    started.once('error', reject);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 8080);
  const partnerPort = Number(process.env.PARTNER_PORT ?? 8081);
  const demo = await startDemo({ port, partnerPort });
  console.log(`
The clinic’s site:   ${demo.clinicUrl}
  an article         ${demo.clinicUrl}/services/massage-for-lower-back-tension
  the call list      ${demo.clinicUrl}/staff   password: ${demo.staffPassword}
The partner’s site:  ${demo.partnerUrl}
  from a newsletter  ${demo.partnerUrl}/?utm_source=newsletter&utm_medium=email&utm_campaign=autumn-offer
  a rude page        ${demo.partnerUrl}/hostile.html

Ctrl+C stops both.`);
  const stop = () => void demo.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
