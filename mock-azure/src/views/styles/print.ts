/** On paper stands what a page says, without the ways to other pages and the buttons. */
export const PRINT_STYLES = `
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --paper: #fff; --ground: #fff; --line: #999; --edge: #999;
    --accent: #000; --accent-ink: #fff; --alarm: #000; --good: #000; --mock: #fff; --mock-ink: #000; }
  nav, .skip, .actions, .commands, .filter, button:not(.tile) { display: none !important; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .data th, .data td { min-width: 0; }
  .mock-banner { border-bottom: 1px solid var(--line); }
  .shell { display: block; }
  .card, .wide, .mail, .shell > main { width: auto; max-width: none; margin: 1rem 0; padding: 0; border: 0; }
  tr, .note, fieldset, .panel { break-inside: avoid; } }
`;
