import { expect } from '@open-wc/testing';
import { services } from '../documents.ts';
import { serve } from '../server/test-server.ts';
import { HostPage, isRight } from './host-page.ts';
import { waitUntil } from '../wait-until.ts';

/** What old libraries and careless scripts did to the language and the browser, as a site's head brings it. */
const changes: Record<string, string> = {
  'adds to the prototype of arrays, for every loop to see': `
    Array.prototype.contains = function (x) { return this.indexOf(x) >= 0; };
    Array.prototype.last = function () { return this[this.length - 1]; };
    Array.prototype.each = Array.prototype.forEach;`,
  'adds to the prototype of objects': `
    Object.prototype.extend = function () {};
    Object.prototype.clone = function () { return this; };
    Object.prototype.hasValue = 'yes';`,
  'makes arrays of things in its own way, without iterators and mapping': `
    Array.from = function (x) {
      if (!x) return [];
      const length = x.length || 0, result = new Array(length);
      for (let i = 0; i < length; i++) result[i] = x[i];
      return result;
    };`,
  'gives arrays other entries, another reduce and find': `
    Array.prototype.entries = function () { return this.slice(); };
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
    Array.prototype.find = function (f, self) { for (let i = 0; i < this.length; i++) if (f.call(self, this[i], i)) return this[i]; };`,
  'teaches arrays, texts and dates to write themselves as JSON': `
    Array.prototype.toJSON = function () { return '[' + this.map((x) => JSON.stringify(x)).join(', ') + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Date.prototype.toJSON = function () { return '"' + this.getTime() + '"'; };`,
  'lists the keys of an object with the inherited ones': `
    Object.prototype.inherited = 1;
    Object.keys = function (o) { const keys = []; for (const key in o) keys.push(key); return keys; };`,
  'has its own ways with text': `
    String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
    String.prototype.replaceAll = function (a, b) { return this.split(a).join(b); };
    String.prototype.startsWith = function (s) { return this.lastIndexOf(s, 0) === 0; };
    String.prototype.includes = String.prototype.contains = function (s) { return this.indexOf(s) > -1; };`,
  'removes and replaces elements in its own way': `
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
    Element.prototype.replace = function () {};
    Element.prototype.update = function () { throw new Error('not for you'); };
    Element.prototype.show = Element.prototype.hide = Element.prototype.toggle = function () { return this; };
    HTMLElement.prototype.select = function () { return []; };`,
  'puts something else in the place of Event and Element': `
    const prototype = Element.prototype;
    window.Event = function (event) { return { event }; };
    window.Element = function (tag) { return document.createElement(tag); };
    window.Element.prototype = prototype;`,
  'wraps fetch, to add headers and to count': `
    const real = window.fetch;
    window.fetch = function (address, options) {
      window.asked = (window.asked || 0) + 1;
      return real.call(window, address, Object.assign({}, options, { headers: Object.assign({}, options && options.headers) }));
    };`,
  'asks by an old stand-in for fetch, which knows no signal and no streams': `
    window.AbortSignalOfThePage = window.AbortSignal;
    window.fetch = (address, options) => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(options && options.method || 'GET', address);
      for (const name in options && options.headers || {}) request.setRequestHeader(name, options.headers[name]);
      request.onload = () => resolve({ ok: request.status < 300, status: request.status,
        headers: { get: (name) => request.getResponseHeader(name) },
        text: () => Promise.resolve(request.responseText), json: () => Promise.resolve(JSON.parse(request.responseText)) });
      request.onerror = () => reject(new TypeError('Network request failed'));
      request.send(options && options.body ? String(options.body) : null);
    });`,
  'puts its own promises in the place of the browser’s': `
    const Real = window.Promise;
    window.Promise = class Zoned extends Real { then(a, b) { return super.then(a && ((x) => a(x)), b && ((x) => b(x))); } };`,
  'lets the time stand still': `
    const Real = Date, now = Real.now();
    window.Date = class extends Real { constructor(...parts) { parts.length ? super(...parts) : super(now); } static now() { return now; } };`,
  'has no random UUIDs and no idle time': `
    Object.defineProperty(crypto, 'randomUUID', { value: undefined });
    window.requestIdleCallback = undefined;`,
  'has a console that can do nothing': 'window.console = {};',
  'pretends to be a module loader, and Node': `
    window.process = { env: {} };
    window.module = { exports: {} };
    window.exports = window.module.exports;
    window.require = function () { throw new Error('no modules here'); };
    window.define = function () { throw new Error('no definitions here'); };
    window.define.amd = {};`,
  'has globals of common names': `
    for (const name of ['html', 'css', 'render', 'nothing', 'lit', 'e', 't', 'i', 'clinic', 'form', 'words', 'clinicElements', '_', '$'])
      window[name] = 'of the page';`,
  'wraps every listener': `
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, act, options) {
      const own = function (event) { return act.handleEvent ? act.handleEvent(event) : act.call(this, event); };
      return add.call(this, type, act && own, options);
    };`,
  'knows nothing about the newest browsers': `
    delete Array.prototype.at; delete Array.prototype.findLast; delete Object.groupBy; delete Promise.withResolvers;
    delete window.structuredClone; delete AbortSignal.any; delete AbortSignal.timeout; delete URL.canParse; delete URL.parse;`,
};

/** Beside the elements: one whose document is not there. */
const body =
  '<main>{{elements}}</main><p><service-article id="lost" src="/nowhere.json"></service-article></p>';

/** What a page's own script hears. */
const LISTENER = `<script>document.addEventListener('service-failed', ({ detail }) => {
  document.documentElement.dataset.failed = detail.code;
});</script>`;

describe('on a page that', () => {
  for (const [name, change] of Object.entries(changes)) {
    it(`${name}, a patient is offered times and books once, and nothing is thrown`, async () => {
      const index = await serve({ body: services() });
      const page = await HostPage.open({
        head: `${LISTENER}<script>{${change}\n}</script>`,
        body: `${body}<related-services id="fetched" src="${index.url}"></related-services>`,
      });
      await page.ready();
      await page.click(page.inside('consultation-form', '[value="choose"]'));
      const form = page.find('consultation-form').shadowRoot!;
      const times = () => form.querySelectorAll<HTMLInputElement>('.times input');
      await waitUntil(() => times().length > 3, 'there never were times');
      expect(times()[0]!.value).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d\/\d\d:\d\d\[.+\]$/);
      expect(isRight(await page.book()), 'one right request').to.equal(true);
      const fetched = page.document.querySelector('#fetched')!;
      await waitUntil(() => fetched.querySelectorAll('a').length === 3, 'it never showed what it fetched');
      const lost = page.document.querySelector<HTMLElement>('#lost')!;
      await waitUntil(() => lost.dataset.state === 'failed', 'it never said that the document is missing');
      expect(page.document.documentElement.dataset.failed, 'the event').to.equal('not-found');
      expect(page.issues).to.deep.equal([]);
    });
  }

  it('writes itself anew after it has loaded, the elements of the new page work', async () => {
    const page = await HostPage.open();
    await page.ready();
    const { outerHTML } = page.find('share-links');
    page.document.open();
    page.document.write(`<!doctype html><title>Anew</title>${outerHTML}`);
    page.document.close();
    await page.ready(['share-links']);
    expect(page.find('share-links').shadowRoot!.querySelectorAll('a').length).to.be.above(2);
  });
});
