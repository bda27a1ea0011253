/** Parts that stand in pages: notes, panels, facts, tabs, lists of links, steps, what is known of an application. */
export const PANEL_STYLES = `
.note, .panel { background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); padding: .75rem 1rem; margin: 0 0 1rem; }
.note { border-inline-start: 4px solid var(--accent); max-width: 48rem; }
.note.alarm { border-inline-start-color: var(--alarm); color: inherit; }
.note.good { border-inline-start-color: var(--good); color: inherit; }
.panel { padding: 1rem 1.25rem; }
.panel > h2 { margin-top: 0; }
.note > :last-child, .panel > :last-child { margin-bottom: 0; }
.facts { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: .25rem 1.5rem; margin: 0 0 1rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.25rem; border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
.tabs a { padding: .4rem 0; text-decoration: none; color: inherit; border-bottom: 3px solid transparent; }
.tabs a:hover { border-bottom-color: var(--line); }
.tabs a[aria-current] { border-bottom-color: var(--accent); font-weight: 600; }
.overview { padding: 0; list-style: none; max-width: 48rem; }
.overview > li { margin-bottom: .75rem; }
.rows { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.rows > li { border-bottom: 1px solid var(--line); padding: .75rem 0; }
.steps { padding-inline-start: 1.75rem; }
.steps > li { padding-inline-start: .25rem; margin-bottom: .5rem; }
.steps > li::marker { color: var(--soft); font-weight: 600; }
.app { display: flex; gap: .75rem; align-items: center; margin: 0 0 1rem; }
.app > :last-child { min-width: 0; }
.app-mark { flex: none; width: 2.5rem; height: 2.5rem; border-radius: var(--round); background: var(--accent); color: var(--accent-ink);
  display: grid; place-items: center; font-weight: 600; }
.app-info { margin-bottom: 1rem; }
.app-info > .facts { margin: .5rem 0 0; }
.permissions { list-style: none; padding: 0; margin: 0 0 1rem; border-top: 1px solid var(--line); }
.permissions > li { border-bottom: 1px solid var(--line); padding: .5rem 0; }
.permissions p { margin: .35rem 0 0; color: var(--soft); font-size: .95rem; }
summary { cursor: pointer; }
@media (max-width: 34rem) { .facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd { margin-bottom: .5rem; } }
`;
