import type { Exchange, SentMail, ShownConnection, ShownPage, StepResult } from "../result/step-result.ts";
import { type Markup, markup } from "./markup.ts";

/** A page as a document of its own: with its style in it, and without what it would load. */
function documentOf({ html }: ShownPage, stylesheet: string): string {
  const bare = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*>|<base\b[^>]*>/gi, "");
  // A style ends where its tag ends, whatever it says.
  const style = `<style>${stylesheet.replaceAll("</", "<\\/")}</style>`;
  return bare.includes("</head>") ? bare.replace("</head>", () => `${style}</head>`) : `${style}${bare}`;
}

function pageView(page: ShownPage, stylesheet: string): Markup {
  return markup`<details class="page"><summary>Page: ${page.title} <span class="soft">${page.person}, ${page.address}</span></summary>
<iframe sandbox="" loading="lazy" referrerpolicy="no-referrer" title="${page.title}" srcdoc="${documentOf(page, stylesheet)}"></iframe></details>
`;
}

const differences = ({ mismatches }: StepResult): Markup | false =>
  mismatches.length > 0 &&
  markup`<table><thead><tr><th>Expectation</th><th>Line</th><th>Expected</th><th>Found</th></tr></thead><tbody>
${mismatches.map(({ path, line, expected, actual }) => markup`<tr><th scope="row">${path}</th><td>${line}</td><td>${expected}</td><td>${actual}</td></tr>`)}
</tbody></table>
`;

function connectionView({ person, status, details }: ShownConnection): Markup {
  const facts = Object.entries(details).map(([name, value]) => `${name}: ${String(value)}`);
  return markup`<span class="chip">${[`${person}: ${status}`, ...facts].join(", ")}</span> `;
}

function mailView({ to, subject, paragraphs, facts, action }: SentMail): Markup {
  return markup`<details class="mail"><summary>Mail to ${to}: ${subject}</summary>
${paragraphs.map((paragraph) => markup`<p>${paragraph}</p>`)}
<dl>${facts.map(({ label, value }) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
${action !== undefined && markup`<p><b>${action}</b></p>`}</details>
`;
}

function exchangeView({ from, to, method, path, status, outcome, because, changes }: Exchange): Markup {
  const reasons = because.map(({ rule, text }) => markup`<li><code>${rule}</code> ${text}</li>`);
  return markup`<tr><td>${from} → ${to}</td><td><code>${method} ${path}</code></td><td>${status ?? "cut"}</td><td>${outcome}</td><td>${reasons.length > 0 && markup`<ul>${reasons}</ul>`}</td><td>${changes.join(", ")}</td></tr>
`;
}

function exchangesView(exchanges: readonly Exchange[]): Markup | false {
  return (
    exchanges.length > 0 &&
    markup`<details class="exchanges"><summary>Exchanges: ${exchanges.length}</summary>
<table><thead><tr><th>Between</th><th>Request</th><th>Status</th><th>Outcome</th><th>Because</th><th>Changes</th></tr></thead><tbody>
${exchanges.map(exchangeView)}</tbody></table></details>
`
  );
}

/**
 * One step. A page that has not changed since the step before is not shown again.
 */
export function stepView(step: StepResult, before: StepResult | undefined, stylesheet: string): Markup {
  const { status, text, line, at, problem, page, connections, mails, requests, exchanges, shows } = step;
  const isNewPage = page !== undefined && page.html !== before?.page?.html;
  const states = requests.map((one) => `${one.app}: ${one.status}`).join(", ");
  return markup`<li class="step ${status}"><span class="mark">${status}</span> ${text}
<p class="facts">${at}${line !== undefined && ` · line ${String(line)}`}${states !== "" && ` · requests: ${states}`}</p>
${problem !== undefined && markup`<p class="problem">${problem}</p>`}${differences(step)}${connections.length > 0 && markup`<p>${connections.map(connectionView)}</p>`}${shows && markup`<p>The app shows: ${shows.join(", ") || "nothing"}</p>`}${mails.map(mailView)}${isNewPage && pageView(page, stylesheet)}${exchangesView(exchanges)}</li>
`;
}
