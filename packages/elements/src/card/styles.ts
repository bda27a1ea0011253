/**
 * The card's looks, for a constructed style sheet. Colours follow the page's `color-scheme`; each can be replaced by a
 * custom property, each part by `::part()`.
 */
export const STYLES = `
:host {
  --accent: var(--calendar-connection-accent, light-dark(#1652a8, #8ab8ff));
  --on-accent: var(--calendar-connection-on-accent, light-dark(#fff, #0c1a2e));
  --paper: var(--calendar-connection-background, light-dark(#fff, #1d2025));
  --ink: var(--calendar-connection-text, light-dark(#1a1d21, #eef0f3));
  --soft: var(--calendar-connection-muted, light-dark(#565c66, #b3bac5));
  --line: var(--calendar-connection-border, light-dark(#d5d9df, #3b414b));
  --inset: var(--calendar-connection-inset, light-dark(#f5f6f8, #15181c));
  --good: var(--calendar-connection-good, light-dark(#136c34, #74d99b));
  --waiting: var(--calendar-connection-waiting, light-dark(#885300, #f2bd5f));
  --bad: var(--calendar-connection-bad, light-dark(#b3261e, #ff9c92));
  --radius: var(--calendar-connection-radius, 0.75rem);
  --gap: var(--calendar-connection-gap, 1.25rem);
  display: block;
  container-type: inline-size;
  font: var(--calendar-connection-font, inherit);
}
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
*, ::before, ::after { box-sizing: border-box; }
p, ul, dl, dd, pre { margin: 0; padding: 0; }
.card {
  --tone: var(--soft);
  display: grid;
  gap: var(--gap);
  padding: var(--gap);
  background: var(--paper);
  color: var(--ink);
  border: 1px solid var(--line);
  border-radius: var(--radius);
  line-height: 1.5;
  text-align: start;
  overflow-wrap: anywhere;
}
.busy { --tone: var(--accent); }
.good { --tone: var(--good); }
.waiting { --tone: var(--waiting); }
.bad { --tone: var(--bad); }
.top { display: flex; gap: 1rem; align-items: flex-start; }
.icon {
  flex: none;
  inline-size: 2.75rem;
  block-size: 2.75rem;
  padding: 0.6rem;
  border-radius: calc(var(--radius) * 0.8);
  background: color-mix(in srgb, var(--tone) 12%, var(--paper));
  fill: none;
  stroke: var(--tone);
  stroke-width: 1.75;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.words { flex: 1; min-inline-size: 0; }
.title { font-size: 1.1em; font-weight: 650; }
.message { display: grid; gap: 0.3rem; border-radius: 0.25rem; }
.status {
  display: flex;
  align-items: center;
  gap: 0.5em;
  color: var(--tone);
  font-weight: 600;
  font-size: 0.95em;
}
.status::before {
  content: "";
  flex: none;
  inline-size: 0.6em;
  block-size: 0.6em;
  border-radius: 50%;
  background: currentColor;
}
.busy .status::before {
  background: none;
  border: 2px solid color-mix(in srgb, currentColor 30%, transparent);
  border-block-start-color: currentColor;
  inline-size: 0.9em;
  block-size: 0.9em;
  animation: turn 0.9s linear infinite;
}
@keyframes turn { to { transform: rotate(1turn); } }
.hint, .explanation, .choice p:not(.choice-title) { color: var(--soft); }
.actions { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
:where(button, a.plain, a.primary) {
  font: inherit;
  font-weight: 550;
  min-block-size: 2.5rem;
  padding: 0.4rem 1rem;
  border: 1px solid var(--line);
  border-radius: calc(var(--radius) * 0.6);
  background: transparent;
  color: inherit;
  cursor: pointer;
  text-align: center;
  text-decoration: none;
}
button:hover, a.plain:hover { background: var(--inset); }
.primary, .primary:hover { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.primary:hover { filter: brightness(1.08); }
button[aria-disabled] { opacity: 0.6; cursor: default; }
a:not(.plain, .primary) { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.message:focus { outline: none; }
.choices { display: grid; gap: 0.75rem; }
.choice {
  display: grid;
  gap: 0.6rem;
  align-content: start;
  padding: 1rem;
  border: 1px solid var(--line);
  border-radius: calc(var(--radius) * 0.8);
}
.choice-title { font-weight: 650; }
.facts, .ids { display: grid; gap: 0.35rem; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
dt { color: var(--soft); flex: 0 0 10.5rem; }
dd { flex: 1 1 12rem; }
.facts { background: var(--inset); padding: 0.75rem 1rem; border-radius: calc(var(--radius) * 0.8); }
details { display: block; }
.card > details { border-block-start: 1px solid var(--line); padding-block-start: 0.75rem; margin-block-end: -0.5rem; }
summary {
  cursor: pointer;
  font-weight: 550;
  padding-block: 0.25rem;
  border-radius: 0.25rem;
}
summary::marker { color: var(--soft); }
details > :not(summary) { margin-block-start: 0.6rem; }
ul { display: grid; gap: 0.6rem; padding-inline-start: 1.2rem; }
li > a, li > .explanation { display: block; }
li > a { inline-size: fit-content; }
strong { font-weight: 600; }
.preview {
  white-space: pre-wrap;
  unicode-bidi: plaintext;
  font: inherit;
  font-size: 0.9em;
  padding: 0.75rem 1rem;
  max-block-size: 16rem;
  overflow: auto;
  background: var(--inset);
  border-radius: calc(var(--radius) * 0.6);
}
::slotted(:empty) { display: none; }
.told:empty { margin-block-start: calc(-1 * var(--gap)); }
.told { font-size: 0.9em; color: var(--soft); }
@container (min-width: 38rem) {
  .choices { grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); }
  .facts { margin-inline-start: 3.75rem; }
  .card > .actions { padding-inline-start: 3.75rem; }
}
@container (max-width: 26rem) {
  .top { gap: 0.75rem; }
  .icon { inline-size: 2.25rem; block-size: 2.25rem; padding: 0.45rem; }
  .actions > * { flex: 1 1 100%; }
  dl > div { display: block; }
}
@media (prefers-reduced-motion: reduce) { .status::before { animation: none !important; } }
@media (forced-colors: active) { .status::before { forced-color-adjust: none; } .primary { border-width: 2px; } }
`;
