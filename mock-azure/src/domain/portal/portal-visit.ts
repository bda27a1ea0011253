import type { Words } from "../../words/words.ts";
import { conclude, type Decision } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { SignInSession } from "../sign-in/session.ts";
import type { AccountTile } from "../sign-in/sign-in-outcome.ts";
import type { TenantState } from "../tenant-state.ts";

/** Somebody opens a page of the portal. */
export interface PortalVisit {
  /** What the portal's cookie holds, where there is one. */
  readonly key: string | undefined;
  /** Path and query of the page, on the portal itself. */
  readonly path: string;
}

/** Somebody sends a form of the portal. */
export interface PortalSubmission extends PortalVisit {
  /** Whether the form was sent from one of the portal's own pages. */
  readonly sameOrigin: boolean;
  /** The token that the form carries; the pages put their session's into every form. */
  readonly formToken: string | undefined;
}

/** What the portal's frame says of the person. */
export interface PortalAccount {
  readonly organization: string;
  readonly displayName: string;
  readonly address: string;
  /** Goes into every form that the person may send. */
  readonly formToken: string;
}

/** What there may be none of. */
export type MissingThing = keyof Words["text"]["refusals"]["missing"];

/** What somebody may not be allowed to do. */
export type Deed = keyof Words["text"]["refusals"]["deeds"];

/** Who may do it: the directory's roles, and others. */
export type Holder = keyof Words["text"]["roles"];

/** What a page is where the person must not see or do what it is for, or there is no such thing. */
export type PortalRefusal =
  | { readonly kind: "not-found"; readonly what: MissingThing }
  /** `roles`: those that would be allowed. */
  | { readonly kind: "forbidden"; readonly what: Deed; readonly roles: readonly Holder[] }
  /** The form lacks a field that every page sends with it, or it holds nothing that can be read. */
  | { readonly kind: "unreadable"; readonly field: string };

export interface AccountChoice {
  readonly kind: "pick-account";
  readonly organization: string;
  readonly accounts: readonly Pick<AccountTile, "userId" | "displayName" | "address">[];
  /** The page to show afterwards. */
  readonly path: string;
}

/** How a visit ends: with the page, or before it. */
export type PortalOutcome<Page> =
  | AccountChoice
  | { readonly kind: "foreign-form" }
  | { readonly kind: "page"; readonly account: PortalAccount; readonly page: Page };

/** The user agent that a portal session belongs to; apart from those that the sign-in service knows. */
export function portalUserAgent(key: string): string {
  return `portal:${key}`;
}

interface Visitor {
  readonly session: SignInSession;
  readonly user: User;
}

function findVisitor(state: TenantState, key: string | undefined): Visitor | undefined {
  if (key === undefined) return undefined;
  const [session] = state.sessions.by("userAgentId", portalUserAgent(key));
  const user = session && state.users.get(session.userId);
  return session && user?.accountEnabled ? { session, user } : undefined;
}

/** The choice of an account; everybody who can sign in is on it, since passwords do not exist. */
export function pickAccount(state: TenantState, path: string): AccountChoice {
  const accounts = [...state.users.values()]
    .filter((user) => user.accountEnabled)
    .map((user) => ({ userId: user.id, displayName: user.displayName, address: user.userPrincipalName }));
  return { kind: "pick-account", organization: state.organization.displayName, accounts, path };
}

/**
 * Whether a form comes from a page that was shown in the session it is sent in. A form without a session passes: the
 * portal then asks who it is.
 */
export function isOwnForm(state: TenantState, { key, sameOrigin, formToken }: PortalSubmission): boolean {
  const visitor = findVisitor(state, key);
  return sameOrigin && (!visitor || visitor.session.formToken === formToken);
}

/** Shows a page to whoever is signed in to the portal, and asks who it is where nobody is. */
export function visitPortal<Page>(
  state: TenantState,
  { key, path }: PortalVisit,
  show: (user: User) => Decision<Page>,
): Decision<PortalOutcome<Page>> {
  const visitor = findVisitor(state, key);
  if (!visitor) return conclude(pickAccount(state, path));
  const { user, session } = visitor;
  const { outcome: page, ...rest } = show(user);
  const account = {
    organization: state.organization.displayName,
    displayName: user.displayName,
    address: user.userPrincipalName,
    formToken: session.formToken ?? "",
  };
  return { ...rest, actor: { kind: "user", id: user.id }, outcome: { kind: "page", account, page } };
}

/** The same for a form, which counts only when one of the portal's own pages sent it. */
export function submitInPortal<Page>(
  state: TenantState,
  submission: PortalSubmission,
  act: (user: User) => Decision<Page>,
): Decision<PortalOutcome<Page>> {
  return isOwnForm(state, submission)
    ? visitPortal(state, submission, act)
    : conclude({ kind: "foreign-form" });
}
