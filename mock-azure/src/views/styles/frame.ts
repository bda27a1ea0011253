/** The frames of pages: a card in the middle, the portal with its menu, mailboxes, the mock's own pages. */
export const FRAME_STYLES = `
.mock-banner { background: var(--mock); color: var(--mock-ink); padding: .35rem 1rem; font-size: .85rem; text-align: center; }
.skip { position: absolute; inset-inline-start: -999px; }
.skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
.card { width: min(100% - 2rem, 30rem); margin: 3rem auto; padding: 2rem; background: var(--paper);
  border: 1px solid var(--line); border-radius: var(--round); }
.card > :last-child, .card > form > :last-child { margin-bottom: 0; }
.org { font-weight: 600; margin-bottom: 1rem; }
.account { display: block; margin-bottom: 1rem; color: var(--soft); }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: baseline;
  padding: .65rem 1rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.top a[aria-current] { font-weight: 600; text-decoration-thickness: 3px; }
.top.mock { border-bottom: 4px double var(--mock); }
.brand { font-weight: 600; color: inherit; text-decoration: none; }
.who { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.shell { display: grid; grid-template-columns: 17rem minmax(0, 1fr); min-height: calc(100vh - 5rem); }
.shell > nav { display: block; position: static; width: auto; height: auto; margin: 0; border: 0; color: inherit;
  border-inline-end: 1px solid var(--line); background: var(--paper); padding: 1rem; }
.menu-button { display: none; }
.shell > nav ul { list-style: none; margin: 0 0 .5rem; padding: 0; }
.shell > nav a { display: block; hyphens: auto; padding: .3rem .5rem; border-radius: var(--round); color: inherit; text-decoration: none; }
.shell > nav a:hover { text-decoration: underline; }
.shell > nav a[aria-current] { background: var(--ground); box-shadow: inset 3px 0 var(--accent); font-weight: 600; }
[dir="rtl"] .shell > nav a[aria-current] { box-shadow: inset -3px 0 var(--accent); }
.shell > nav h2 { hyphens: auto; font-size: .9rem; margin: 1rem 0 .25rem; }
.shell > nav h3 { font-size: .85rem; font-weight: 400; color: var(--soft); margin: .5rem 0 0; padding-inline-start: .5rem; }
.shell > main { padding: 1.5rem; max-width: 80rem; }
.shell > main > form:not(.filter), .wide > form { margin-bottom: 1.5rem; }
.wide { width: min(100% - 2rem, 80rem); margin: 1.5rem auto; }
.mail { width: min(100% - 2rem, 48rem); margin: 1.5rem auto; }
.mail pre { white-space: pre-wrap; }
.mail article > :last-child { margin-bottom: 0; }
.mail article { margin: 1rem 0; padding: 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); }
.mail table { margin-bottom: 1rem; }
.mail td { overflow-wrap: anywhere; }
@media (max-width: 56rem) {
  .shell { grid-template-columns: minmax(0, 1fr); }
  .menu-button { display: inline-block; min-height: 2rem; padding: .15rem .75rem; }
  .shell > nav:not(:popover-open) { display: none; }
  .shell > nav:popover-open { position: fixed; inset-block: 0; inset-inline: 0 auto; width: min(20rem, 85%); height: 100%;
    max-height: none; overflow: auto; }
  .shell > nav::backdrop { background: rgb(0 0 0 / .5); }
  .shell > main { padding: 1rem; } }
@media (max-width: 34rem) { .card { margin: 1rem auto; padding: 1.25rem; }
  h1 { font-size: 1.25rem; } .card .actions > * { flex: 1 1 auto; text-align: center; } .mail article { padding: 1rem; }
  .mail :is(table, tbody, tr, th, td) { display: block; } .mail th { padding-bottom: 0; border: 0; } }
`;
