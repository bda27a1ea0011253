import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";

export interface ErrorPage {
  /** With the AADSTS number in front. */
  readonly message: string;
  readonly requestId: string;
  readonly correlationId: string;
  /** ISO 8601. */
  readonly timestamp: string;
}

/** A refusal that the app never hears of: there is no way back from this page. */
export function errorPage({ message, requestId, correlationId, timestamp }: ErrorPage): Html {
  return cardPage({
    title: "Sign in to your account",
    body: html`<h1>Sign in</h1>
<p role="alert">Sorry, but we're having trouble signing you in.</p>
<p>${message}</p>
<h2>Troubleshooting details</h2>
<p class="soft">If you contact your administrator, send these details.</p>
<dl class="facts"><dt>Request Id</dt><dd>${requestId}</dd><dt>Correlation Id</dt><dd>${correlationId}</dd>
<dt>Timestamp</dt><dd>${timestamp}</dd><dt>Message</dt><dd>${message}</dd></dl>`,
  });
}
