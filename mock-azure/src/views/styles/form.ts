/** Fields, choices and buttons. */
export const FORM_STYLES = `
label, legend { font-weight: 600; }
label { display: block; margin: .75rem 0 .25rem; }
label.choice { font-weight: 400; display: flex; gap: .5rem; align-items: start; margin: .5rem 0; }
.choice > span { min-width: 0; overflow-wrap: anywhere; }
.choice input { flex: none; width: 1.1rem; height: 1.1rem; margin: .2rem 0; accent-color: var(--accent); }
input[type="text"], input[type="search"], input[type="number"], input[type="file"], textarea, select {
  width: 100%; min-height: 2.5rem; padding: .4rem .5rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--edge); border-radius: var(--round); }
[aria-invalid="true"] { border-color: var(--alarm); border-width: 2px; }
textarea { min-height: 6rem; }
fieldset { border: 1px solid var(--line); border-radius: var(--round); margin: 0 0 1rem; padding: .75rem 1rem; min-width: 0; background: var(--paper); }
fieldset > legend { float: inline-start; width: 100%; padding: 0; margin-bottom: .25rem; }
fieldset > legend + * { clear: both; }
fieldset > :last-child { margin-bottom: 0; }
fieldset.bare { border: 0; padding: 0; background: none; }
.shell fieldset { max-width: 48rem; }
.field, .shell textarea { max-width: 30rem; }
button, .button { font: inherit; min-height: 2.5rem; padding: .4rem 1.1rem; border-radius: var(--round); border: 1px solid var(--edge);
  background: var(--paper); color: var(--ink); cursor: pointer; text-decoration: none; display: inline-block; }
button:hover, .button:hover { text-decoration: underline; }
button.primary, .button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
button.plain { background: none; border: 0; min-height: 0; padding: 0; color: var(--accent); text-decoration: underline; text-align: start; }
button.tile { display: flex; flex-direction: column; width: 100%; text-align: start; margin-bottom: .5rem; padding: .75rem; border-color: var(--line); }
.tile > span { font-size: .95rem; }
button:disabled, form:has(textarea:invalid) .needs-text { background: var(--ground); border-color: var(--line); color: var(--soft);
  cursor: not-allowed; text-decoration: none; }
.actions, .commands { display: flex; flex-wrap: wrap; gap: .5rem; }
.actions { justify-content: flex-end; margin: 1.25rem 0 0; }
.shell .actions, .wide .actions { justify-content: flex-start; }
.actions + p { margin-top: 1rem; }
.filter { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: .5rem 1rem;
  align-items: end; margin: 0 0 1rem; }
.filter > button { justify-self: start; }
.commands + .filter { margin-top: .75rem; }
.filter > .field { max-width: none; }
@media (min-width: 48rem) { .filter > .field:only-of-type { grid-column: span 2; } }
.filter label { margin-top: 0; }
`;
