/** The product's looks. */
export const STYLES = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
nav { display: flex; gap: 1rem; align-items: center; }
form { display: inline-block; margin: 0 0.5rem 0.5rem 0; }
label { display: block; margin-bottom: 0.5rem; }
button { font: inherit; padding: 0.25rem 0.75rem; }
pre { white-space: pre-wrap; background: #f3f3f3; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #767676; padding: 0.5rem; }
`;
