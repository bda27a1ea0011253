import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { portalPage } from "./shell.ts";

/** The portal's first page. Its script takes a real deep link, which stands in the fragment, to the page it means. */
export function overviewPage(account: PortalAccount): Html {
  return portalPage({
    account,
    section: "overview",
    title: "Enterprise applications | Overview",
    script: PORTAL_PATHS.script,
    body: html`<p class="note" id="unknown-link" hidden>The link leads to a part of the portal that this mock does not have.</p>
<ul class="overview">
<li><a href="${PORTAL_PATHS.applications}">See all applications</a><br><span class="soft">What people of ${account.organization} use, and what it may do.</span></li>
<li><a href="${PORTAL_PATHS.requests}">Review admin consent requests</a><br><span class="soft">Applications that people ask an administrator to approve.</span></li>
<li><a href="${PORTAL_PATHS.userConsent}">Change user consent settings</a><br><span class="soft">What people may consent to by themselves.</span></li>
<li><a href="${PORTAL_PATHS.adminConsent}">Change admin consent settings</a><br><span class="soft">Whether people may ask, and who reviews what they ask for.</span></li>
</ul>`,
  });
}
