import { type Markup, markup } from "./markup.ts";

/** What the report looks like; colours are the reader's own scheme. */
export const STYLE: Markup = markup`
:root { color-scheme: light dark; --line: #8886; --good: #107c41; --bad: #b3261e; --soft: #777; }
@media (prefers-color-scheme: dark) { :root { --good: #5cc88b; --bad: #ff8a80; --soft: #aaa; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h2 { display: inline; font-size: 1rem; }
nav ul { list-style: none; padding: 0; columns: 22rem; }
.scenario { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; padding: .5rem 1rem; }
.mark { display: inline-block; min-width: 4rem; font-size: .8rem; font-weight: 600; color: var(--soft); }
.passed > .mark, .passed > summary .mark { color: var(--good); }
.failed > .mark, .failed > summary .mark { color: var(--bad); }
.facts, .soft { color: var(--soft); font-size: .85rem; margin: 0; }
.problem { border-inline-start: 3px solid var(--bad); padding-inline-start: .75rem; }
.step { margin: .75rem 0; }
.chip { border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .6rem; font-size: .85rem; }
table { border-collapse: collapse; font-size: .85rem; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start; vertical-align: top; }
td ul { margin: 0; padding-inline-start: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font-size: .85rem; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); background: #fff; resize: vertical; }
@media print { details { break-inside: avoid; } }
`;
