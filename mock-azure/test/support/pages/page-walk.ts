import { createTenant } from "../../../src/create-tenant.ts";
import type { Scenario } from "../../../src/scenarios/scenario.ts";
import type { Tenant } from "../../../src/tenant/tenant.ts";
import { createVisitor } from "../../../src/visitor/create-visitor.ts";
import type { Visitor } from "../../../src/visitor/visitor.ts";
import type { Language } from "../../../src/words/language.ts";
import { createWords, type Words } from "../../../src/words/words.ts";
import { authorizeUrl } from "../authorize-url.ts";

/** Somebody on the way to a page, in a language. */
export interface Walker {
  readonly tenant: Tenant;
  readonly visitor: Visitor;
  readonly language: Language;
  readonly text: Words["text"];
  /** Opens a page of one of the tenant's parts. */
  open(part: keyof Tenant["origins"], path: string): Promise<void>;
  /** Starts the application's sign-in, and chooses an account where somebody is named. */
  signIn(role?: string, more?: Readonly<Record<string, string>>): Promise<void>;
  /** Opens a page of the portal as somebody. */
  enterPortal(path: string, role?: string): Promise<void>;
  /** Sends what no page sends. */
  send(request: Request): Promise<Response>;
  /** The address of somebody's account. */
  address(role: string): string;
}

/** A page, and how to get there. */
export interface PageWalk {
  readonly name: string;
  readonly start: Scenario;
  walk(walker: Walker): Promise<unknown>;
}

/** A page as the tenant sent it. */
export interface SentPage {
  readonly name: string;
  readonly url: string;
  readonly markup: string;
  /** What people called things in this tenant: names, addresses, reasons. */
  readonly names: readonly string[];
  readonly status: number;
  readonly headers: Headers;
  /** What was asked for on the way, with the method in front. */
  readonly asked: readonly string[];
}

/** The scenario, in which everybody reads mails in a language. */
export const readingIn = (start: Scenario, preferredLanguage: Language): Scenario => ({
  ...start,
  build(moment) {
    const world = start.build(moment);
    const users = world.users.map((user) => ({ ...user, profile: { ...user.profile, preferredLanguage } }));
    return { ...world, users };
  },
});

export function namesIn(tenant: Tenant): readonly string[] {
  const {
    organization,
    users,
    groups,
    applications,
    servicePrincipals,
    consentRequests,
    permissionGrantPolicies,
  } = tenant.snapshot().data;
  return [
    organization.displayName,
    ...organization.verifiedDomains,
    ...users.flatMap(({ displayName, userPrincipalName, mail }) => [
      displayName,
      userPrincipalName,
      mail ?? "",
    ]),
    ...groups.map(({ displayName }) => displayName),
    ...applications.flatMap((one) => [one.displayName, one.publisherDomain, one.verifiedPublisher ?? ""]),
    ...applications
      .flatMap(({ api }) => api?.oauth2PermissionScopes ?? [])
      .flatMap((scope) => [
        scope.value,
        scope.userConsentDisplayName,
        scope.userConsentDescription,
        scope.adminConsentDisplayName,
        scope.adminConsentDescription,
      ]),
    ...servicePrincipals.map(({ displayName }) => displayName),
    ...consentRequests.flatMap((one) => one.userConsentRequests.map(({ reason }) => reason)),
    ...consentRequests.map(({ review }) => review?.justification ?? ""),
    ...permissionGrantPolicies.flatMap(({ id, displayName }) => [id, displayName]),
  ].filter((text) => text !== "");
}

const walked = new WeakMap<PageWalk, Map<Language, Promise<SentPage>>>();

/** Walks to a page and gives it as it was sent. The same walk leads to the same page, so it is made once. */
export function walkTo(page: PageWalk, language: Language = "en"): Promise<SentPage> {
  const known = walked.get(page) ?? new Map<Language, Promise<SentPage>>();
  walked.set(page, known);
  const sent = known.get(language) ?? walkOnce(page, language);
  known.set(language, sent);
  return sent;
}

async function walkOnce({ name, start, walk }: PageWalk, language: Language): Promise<SentPage> {
  const tenant = createTenant({ scenario: readingIn(start, language) });
  let last: Pick<SentPage, "url" | "markup" | "status" | "headers"> = {
    url: "about:blank",
    markup: "",
    status: 0,
    headers: new Headers(),
  };
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(`${request.method} ${request.url}`);
    const response = await tenant.fetch(request);
    if (response.headers.get("content-type")?.startsWith("text/html"))
      last = {
        url: request.url,
        markup: await response.clone().text(),
        status: response.status,
        headers: response.headers,
      };
    return response;
  };
  const visitor = createVisitor({ fetch, origins: tenant.origins }, { acceptLanguage: language });
  const address = (role: string): string => tenant.people[role]?.address ?? role;
  const open = (part: keyof Tenant["origins"], path: string) =>
    visitor.open(`${tenant.origins[part]}${path}`);
  await walk({
    tenant,
    visitor,
    language,
    text: createWords(language).text,
    open,
    address,
    send: fetch,
    async signIn(role, more = {}) {
      await visitor.open(authorizeUrl(tenant, more));
      if (role !== undefined) await visitor.press(address(role));
    },
    async enterPortal(path, role = "administrator") {
      await open("portal", path);
      await visitor.press(address(role));
    },
  });
  if (last.markup === "") throw new Error(`The walk to "${name}" ended on no page.`);
  return { ...last, name, names: namesIn(tenant), asked };
}
