/**
 * The style of the receiver's own pages: the reader's fonts and colours, large targets, one column on a phone. What
 * patients typed is clipped to its own lines: marks stacked on a letter would cover the requests around.
 */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2b33, #e6edf0);
  --soft: light-dark(#4a5b64, #a9bac3);
  --paper: light-dark(#ffffff, #1b262c);
  --ground: light-dark(#f3f6f7, #12191d);
  --line: light-dark(#c9d4d9, #3a4a53);
  --accent: light-dark(#0b5c6b, #7fd3e2);
  --on-accent: light-dark(#ffffff, #06242a);
  --error: light-dark(#a3161a, #ff9d94);
  --warn: light-dark(#7a4b00, #ffcf7a);
  --warn-ground: light-dark(#fff2d6, #3a2c10);
  --good-ground: light-dark(#e0f2ec, #143229);
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font-size: 1.0625rem; overflow-wrap: break-word; }
.measure { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
main.measure { padding-block: 1.5rem 4rem; }
.banner { background: var(--paper); border-bottom: 1px solid var(--line); }
.banner .measure { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .25rem 1.5rem; min-height: 3.5rem; padding-block: .25rem; }
.banner p { margin: 0; }
.clinic { font-weight: 700; }
.clinic a { color: inherit; text-decoration: none; }
.clinic a:hover { text-decoration: underline; }
h1 { font-size: 1.875rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.3125rem; line-height: 1.3; margin: 2rem 0 .75rem; }
h3 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
p { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: .15em; }
.banner a, .title-row a { display: inline-block; padding: .65rem 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.button {
  font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 2px solid var(--accent); border-radius: .375rem;
}
.button:hover { text-decoration: underline; }
.button.quiet { color: var(--accent); background: transparent; }
.sign-in label { font-weight: 600; }
.sign-in input {
  font: inherit; color: inherit; background: var(--paper); width: 100%; min-height: 2.75rem;
  padding: .5rem .75rem; border: 2px solid var(--soft); border-radius: .375rem;
}
[hidden] { display: none !important; }
.sign-in [aria-invalid=true] { border-color: var(--error) !important; }
.sign-in .error { color: var(--error); font-weight: 600; margin: .25rem 0; }

.sign-in { display: grid; gap: .5rem; max-width: 24rem; }
.sign-in .button { justify-self: start; margin-top: .75rem; }

.fine-print { color: var(--soft); font-size: 1rem; margin-top: 2rem; }
.announcement { background: var(--paper); border: 3px solid var(--error); border-radius: .375rem; padding: 1rem 1.25rem; margin-bottom: 2rem; }
.announcement.asks { border-color: var(--accent); }
.announcement h2 { margin-top: 0; }
.announcement p:last-child { margin-bottom: 0; }

.title-row { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
.title-row h1 { margin-bottom: 0; }
.count { display: inline-block; min-width: 1.9em; padding: 0 .5em; text-align: center; font-size: .85em; font-weight: 600; color: var(--soft); border: 1px solid var(--line); border-radius: 1em; }
.done { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 1rem; background: var(--good-ground); border-radius: .375rem; padding: .75rem 1rem; margin-top: 1rem; }
.done p { margin: 0; }
.empty { background: var(--paper); border: 1px dashed var(--line); border-radius: .5rem; padding: 1.5rem; }
.calls { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.call article {
  display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: start;
  background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem;
}
.call.now article, .call.missed article { border-inline-start: .375rem solid var(--accent); }
.call.missed article { border-inline-start-color: var(--warn); }
.facts { flex: 1 1 16rem; min-width: 0; display: grid; gap: .25rem; }
.who { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; min-width: 0; overflow-wrap: anywhere; }
.mark { margin: 0; padding: .1rem .75rem; font-weight: 600; color: var(--warn); background: var(--warn-ground); border-radius: 1em; }
.reach, .call dl { min-width: 0; overflow-wrap: anywhere; }
.buttons { display: grid; gap: .5rem; }
.buttons .button { width: 100%; }
.reach { margin: 0; font-size: 1.1875rem; }
.reach a { display: inline-block; padding: .5rem 0; font-weight: 600; }
.call dl { margin: .25rem 0 0; display: grid; gap: .3rem; }
.call dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
dt { flex: 0 0 6.5rem; color: var(--soft); overflow-wrap: break-word; }
dd { flex: 1 1 9rem; margin: 0; min-width: 0; overflow-wrap: anywhere; }
.item { display: block; }
h3, dd, .message, .done p, .reach a { overflow-y: clip; }
.aside { color: var(--soft); }
.warning { font-weight: 600; color: var(--warn); }
.message { white-space: pre-line; }
main > details { margin-top: 2rem; }
main > details > summary { cursor: pointer; padding: .6rem 0; }
summary h2 { display: inline; }
details .calls { margin-top: .75rem; }
@media (max-width: 30rem) {
  .measure { padding-inline: .75rem; }
  .call article { padding: .875rem 1rem; }
  .buttons { flex-basis: 100%; }
  .call dl div { column-gap: .5rem; }
  dt { flex-basis: 5.75rem; }
}
@media print { .banner form, .call form, .title-row a { display: none; } }
`;
