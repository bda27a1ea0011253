/** The one style sheet of all pages: system fonts, light and dark, from phone to desk. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #565656; --paper: #fff; --ground: #f2f2f5; --line: #d0d0d7;
  --accent: #0b5cad; --accent-ink: #fff; --alarm: #a4262c; --good: #0b6a0b; --mock: #4b2c7a; --mock-ink: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f3f3; --soft: #bdbdc4; --paper: #1f1f23; --ground: #141417;
  --line: #44444c; --accent: #7ab8ff; --accent-ink: #0b1b2b; --alarm: #ff9a9a; --good: #8fd98f; --mock: #d9c6ff; --mock-ink: #24124a; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink);
  font: 16px/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Liberation Sans", sans-serif; }
a { color: var(--accent); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; font-weight: 600; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; font-weight: 600; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; font-weight: 600; }
p { margin: 0 0 .75rem; }
.soft { color: var(--soft); }
.alarm { color: var(--alarm); }
.good { color: var(--good); }
.mock-banner { background: var(--mock); color: var(--mock-ink); padding: .35rem 1rem; font-size: .85rem; text-align: center; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
.card { width: min(100% - 2rem, 30rem); margin: 3rem auto; padding: 2rem; background: var(--paper); border: 1px solid var(--line);
  border-radius: .5rem; overflow-wrap: anywhere; }
@media (max-width: 34rem) { .card { margin: 1rem auto; padding: 1.25rem; } }
.org { font-weight: 600; margin-bottom: 1rem; }
.account { display: block; margin-bottom: 1rem; color: var(--soft); }
.app { display: flex; gap: .75rem; align-items: center; margin: 0 0 1rem; }
.app-mark { flex: none; width: 2.5rem; height: 2.5rem; border-radius: .4rem; background: var(--accent); color: var(--accent-ink);
  display: grid; place-items: center; font-weight: 600; }
.permissions { list-style: none; padding: 0; margin: 0 0 1rem; border-top: 1px solid var(--line); }
.permissions > li { border-bottom: 1px solid var(--line); padding: .5rem 0; }
.permissions p { margin: .35rem 0 0; color: var(--soft); font-size: .95rem; }
summary { cursor: pointer; }
label { display: block; font-weight: 600; margin: .75rem 0 .25rem; }
label.choice { font-weight: 400; display: flex; gap: .5rem; align-items: start; }
input[type="text"], input[type="email"], input[type="number"], textarea, select { width: 100%; padding: .5rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--soft); border-radius: .25rem; }
textarea { min-height: 6rem; }
.actions + p { margin-top: .75rem; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: flex-end; margin-top: 1.25rem; }
button, .button { font: inherit; padding: .5rem 1.1rem; border-radius: .25rem; border: 1px solid var(--line); background: var(--ground);
  color: var(--ink); cursor: pointer; text-decoration: none; display: inline-block; }
button.primary, .button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
button.plain { background: none; border: none; padding: 0; color: var(--accent); text-decoration: underline; }
button.tile { display: flex; flex-direction: column; width: 100%; text-align: start; margin-bottom: .5rem; padding: .75rem; background: var(--paper); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
@media (max-width: 34rem) { .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .5rem; } }
.shell { display: grid; grid-template-columns: 16rem minmax(0, 1fr); min-height: calc(100vh - 5rem); }
.shell > nav { border-inline-end: 1px solid var(--line); background: var(--paper); padding: 1rem; }
.shell > nav ul { list-style: none; margin: 0 0 1rem; padding: 0; }
.shell > nav a { display: block; padding: .35rem .5rem; border-radius: .25rem; color: inherit; text-decoration: none; }
.shell > nav a[aria-current] { background: var(--ground); font-weight: 600; }
.shell > nav h2 { font-size: .85rem; color: var(--soft); margin: 1rem 0 .25rem; }
.shell > main { padding: 1.5rem; max-width: 70rem; }
@media (max-width: 48rem) { .shell { grid-template-columns: minmax(0, 1fr); } .shell > nav { border-inline-end: 0; border-bottom: 1px solid var(--line); } }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: center; padding: .6rem 1rem; background: var(--paper);
  border-bottom: 1px solid var(--line); }
.tabs { display: flex; gap: 1rem; border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
.tabs a { padding: .4rem 0; text-decoration: none; color: inherit; } .tabs a[aria-current] { border-bottom: 3px solid var(--accent); font-weight: 600; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: .9rem; }
td { overflow-wrap: anywhere; }
@media (max-width: 48rem) { .data, .data tbody, .data tr, .data td { display: block; } .data thead { display: none; }
  .data tr { border-bottom: 1px solid var(--line); padding: .5rem 0; } .data td { border: 0; padding: .25rem 0; }
  .data td::before { content: attr(data-heading); display: block; color: var(--soft); font-size: .9rem; } }
.note { border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); padding: .75rem 1rem; margin: 0 0 1rem; background: var(--paper); }
.note.alarm { border-inline-start-color: var(--alarm); }
.note > :last-child { margin-bottom: 0; }
.brand { font-weight: 600; color: inherit; text-decoration: none; }
.who { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.words { white-space: pre-line; overflow-wrap: anywhere; }
.overview > li { margin-bottom: .75rem; }
fieldset { border: 1px solid var(--line); border-radius: .25rem; margin: 0 0 1rem; padding: .75rem 1rem; min-width: 0; }
legend { font-weight: 600; padding: 0 .25rem; }
.mail { width: min(100% - 2rem, 48rem); margin: 1.5rem auto; overflow-wrap: anywhere; }
.mail pre { white-space: pre-wrap; }
.mail table { margin-bottom: 1rem; }
.mail .who { margin: 1rem 0; }
.rows { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.rows > li { border-bottom: 1px solid var(--line); padding: .75rem 0; }
`;
