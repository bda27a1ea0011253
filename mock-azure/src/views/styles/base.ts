/** Colours in light and dark, and how text stands. Everything else takes its colours from here. */
export const BASE_STYLES = `
:root { color-scheme: light dark;
  --ink: #1b1b1b; --soft: #565656; --paper: #fff; --ground: #f2f2f5; --line: #d0d0d7; --edge: #6e6e78;
  --accent: #0b5cad; --accent-ink: #fff; --alarm: #a4262c; --good: #0b6a0b;
  --mock: #4b2c7a; --mock-ink: #fff; --round: .375rem; }
@media (prefers-color-scheme: dark) { :root {
  --ink: #f3f3f3; --soft: #bdbdc4; --paper: #1f1f23; --ground: #141417; --line: #44444c; --edge: #8f8f9a;
  --accent: #7ab8ff; --accent-ink: #0b1b2b; --alarm: #ff9a9a; --good: #8fd98f;
  --mock: #5d3f94; --mock-ink: #fff; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink); overflow-wrap: break-word;
  font: 16px/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Liberation Sans", sans-serif; }
a, button, strong, span, code { unicode-bidi: isolate; }
a { color: var(--accent); }
h1, h2, h3 { hyphens: auto; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; font-weight: 600; }
h2 { font-size: 1.125rem; line-height: 1.35; margin: 1.5rem 0 .5rem; font-weight: 600; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; font-weight: 600; }
p { margin: 0 0 .75rem; }
code { font-size: .9em; }
.soft { color: var(--soft); }
.alarm { color: var(--alarm); }
.good { color: var(--good); }
.words { white-space: pre-line; }
[dir="rtl"] :is(dd, td, .org, .account, .tile > *) { unicode-bidi: plaintext; text-align: right; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
