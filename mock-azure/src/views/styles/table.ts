/** Tables and the way through long ones. On a phone every cell stands on a line of its own. */
export const TABLE_STYLES = `
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: .9rem; }
.data { background: var(--paper); border: 1px solid var(--line); margin-bottom: 1rem; }
.pager { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0 0 1rem; }
@media (max-width: 48rem) {
  .data, .data tbody, .data tr, .data td { display: block; }
  .data thead { display: none; }
  .data tr { border-bottom: 1px solid var(--line); padding: .5rem .75rem; }
  .data tr:last-child { border-bottom: 0; }
  .data td { border: 0; padding: .25rem 0; }
  .data td:empty { display: none; }
  .data td::before { content: attr(data-heading); display: block; color: var(--soft); font-size: .9rem; } }
`;
