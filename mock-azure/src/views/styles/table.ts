/** Tables and the way through long ones. In a narrow place every row is a card, and every cell names its heading. */
export const TABLE_STYLES = `
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: .9rem; hyphens: auto; }
.data { background: var(--paper); border: 1px solid var(--line); margin-bottom: 1rem; }
.data th, .data td { overflow-wrap: anywhere; min-width: 6.5rem; padding: .5rem; }
.data .whole { overflow-wrap: break-word; }
.data button { overflow-wrap: anywhere; min-height: 2rem; padding: .15rem .5rem; font-size: .9rem; }
.pager { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0 0 1rem; }
.shell > main, .wide { container-type: inline-size; }
@media screen { @container (max-width: 50rem) {
  .data, .data tbody, .data td { display: block; }
  .data thead { display: none; }
  .data tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 0 1rem; border-bottom: 1px solid var(--line); padding: .5rem .75rem; }
  .data tr:last-child { border-bottom: 0; }
  .data td { border: 0; padding: .25rem 0; min-width: 0; }
  .data td:empty { display: none; }
  .data td::before { content: attr(data-heading); display: block; color: var(--soft); font-size: .9rem; } } }
`;
