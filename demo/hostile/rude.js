/* What old libraries and careless scripts did to the language and the browser, all at once. */
Array.from = function (list) {
  const copy = [];
  for (let index = 0; index < ((list && list.length) || 0); index++) copy[index] = list[index];
  return copy;
};
Array.prototype.entries = function () {
  return this.slice();
};
Array.prototype.reduce = function () {
  return this.length > 1 ? this : this[0];
};
Array.prototype.toJSON = function () {
  return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
};
String.prototype.toJSON = function () {
  return `"${this}"`;
};
Object.prototype.extend = function () {
  return this;
};
Element.prototype.remove = function () {
  this.parentNode.removeChild(this);
  return this;
};
Object.defineProperty(crypto, 'randomUUID', { value: undefined });
window.requestIdleCallback = undefined;
window.define = () => {
  throw new Error('There are no definitions here.');
};
window.define.amd = {};

const fetchOfTheBrowser = window.fetch;
window.fetch = function (address, options) {
  return fetchOfTheBrowser.call(window, address, Object.assign({}, options));
};
