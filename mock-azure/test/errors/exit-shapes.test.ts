import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import type { EmulationSwitches } from "../../src/domain/consent/policies.ts";
import { scenario } from "../../src/scenarios/index.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

/** The pages with a link back, how a person gets there, and the link's name. */
const PAGES = {
  approvalRequired: { requests: true, sends: false, link: "Cancel", aadsts: 90095 },
  needAdminApproval: {
    requests: false,
    sends: false,
    link: "Return to the application without granting consent",
    aadsts: 90094,
  },
  requestSent: { requests: true, sends: true, link: "Back to app", aadsts: 90095 },
} as const;

type Page = keyof typeof PAGES;

/** Goes to a page, leaves it, and gives what the app receives, text reduced to its number; none where it stays. */
async function leave(page: Page, exitShape: EmulationSwitches["exitShape"]) {
  const { requests, sends, link } = PAGES[page];
  const steps = [withConsentRequests({ isEnabled: requests }), withEmulation({ exitShape })] as const;
  const tenant = createTenant({ scenario: scenario("exit", ...steps) });
  const { requester } = tenant.people;
  await requester.signsInFor(authorizeUrl(tenant));
  if (sends) await requester.requestsApproval("We book customer calls.");
  await requester.visitor.press(link);
  const location = requester.visitor.departure?.headers.get("location");
  if (!location) return requester.visitor.title;
  return [...new URL(location).searchParams].map(
    ([name, value]) => `${name}=${/^AADSTS\d+/.exec(value)?.[0] ?? value}`,
  );
}

const CANCELLED = ["error=access_denied", "error_subcode=cancel", "state=s1"];
const told = (aadsts: number) => [
  "error=access_denied",
  `error_description=AADSTS${String(aadsts)}`,
  `error_uri=https://login.microsoftonline.com/error?code=${String(aadsts)}`,
  "state=s1",
];
const CLOSED = "You can close this page";

const pages = Object.keys(PAGES) as readonly Page[];

describe.each(pages)("the link back of the page %s", (page) => {
  const { aadsts } = PAGES[page];

  test.each([
    ["cancel", CANCELLED],
    ["aadsts", told(aadsts)],
    ["declined", told(65004)],
    ["none", CLOSED],
  ] as const)("tells the app of %s, as one switch says for all pages", async (shape, expected) => {
    expect(await leave(page, shape)).toEqual(expected);
  });

  test("has a shape of its own beside those of the others", async () => {
    const others = Object.fromEntries(
      pages.filter((other) => other !== page).map((other) => [other, "none" as const]),
    );
    expect(await leave(page, { ...others, [page]: "aadsts" })).toEqual(told(aadsts));
    expect(await leave(page, others)).toEqual(CANCELLED);
  });
});
