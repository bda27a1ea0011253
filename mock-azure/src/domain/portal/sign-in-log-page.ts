import type { EpochMilliseconds } from "@consentra/protocol";
import type { SignIn } from "../audit/sign-in.ts";
import { conclude, type Decision } from "../decision.ts";
import { holdsRole, LOG_READING_ROLES } from "../directory/role-gates.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import type { User } from "../directory/user.ts";
import { INTERRUPTING_FAILURES } from "../failure/interrupting-failures.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type ApplicationHeading,
  headingOf,
  type OfApplication,
  visitApplication,
} from "./application-page.ts";
import { holds, type ListPage, mapPage, takePage } from "./list-page.ts";
import {
  type Deed,
  type PortalOutcome,
  type PortalRefusal,
  type PortalVisit,
  visitPortal,
} from "./portal-visit.ts";

export type SignInStatus = "Success" | "Failure" | "Interrupted";

/** Which sign-ins somebody wants to see; empty texts and absent values let all pass. */
export interface SignInFilter {
  /** Whether a person was asked, or an app looked without asking. */
  readonly isInteractive: boolean;
  /** Part of the person's name, account or id. */
  readonly user: string;
  /** Part of the application's name or id. */
  readonly application: string;
  readonly status: SignInStatus | undefined;
  readonly page: number;
}

export interface SignInRow {
  readonly id: string;
  readonly date: EpochMilliseconds;
  readonly user: string;
  readonly application: string;
  readonly status: SignInStatus;
  readonly errorCode: number;
}

export interface SignInLog {
  readonly kind: "sign-ins";
  readonly filter: SignInFilter;
  readonly list: ListPage<SignInRow>;
  /** The application whose sign-ins alone are shown, where the page is one of its. */
  readonly of: ApplicationHeading | undefined;
}

/** One sign-in in full. */
export interface SignInDetails extends SignInRow {
  readonly kind: "sign-in";
  readonly correlationId: string;
  readonly userId: string;
  readonly address: string;
  readonly appId: string;
  readonly failureReason: string | null;
  readonly isInteractive: boolean;
}

function statusOf({ errorCode }: SignIn): SignInStatus {
  if (errorCode === 0) return "Success";
  return INTERRUPTING_FAILURES.includes(errorCode) ? "Interrupted" : "Failure";
}

/** Why somebody may not read the logs. */
export function refuseLogs(user: User, what: Deed): PortalRefusal | undefined {
  if (holdsRole(user, LOG_READING_ROLES)) return undefined;
  return { kind: "forbidden", what, roles: LOG_READING_ROLES };
}

const toRow = (signIn: SignIn): SignInRow => ({
  id: signIn.id,
  date: signIn.createdDateTime,
  user: signIn.userDisplayName,
  application: signIn.appDisplayName,
  status: statusOf(signIn),
  errorCode: signIn.errorCode,
});

function signInLog(state: TenantState, filter: SignInFilter, of?: ServicePrincipal): SignInLog {
  const { isInteractive, user, application, status, page } = filter;
  const found = [...state.signIns.values()].filter(
    (one) =>
      one.isInteractive === isInteractive &&
      (!of || one.appId === of.appId) &&
      holds(user, one.userDisplayName, one.userPrincipalName, one.userId) &&
      holds(application, one.appDisplayName, one.appId) &&
      (status === undefined || statusOf(one) === status),
  );
  const list = mapPage(takePage(found.reverse(), page), toRow);
  return { kind: "sign-ins", filter, list, of: of && headingOf(of) };
}

const READ = "readSignIns";

/** The sign-ins of the tenant, the newest first. */
export function showSignInLog(
  state: TenantState,
  { filter, ...visit }: PortalVisit & { readonly filter: SignInFilter },
): Decision<PortalOutcome<PortalRefusal | SignInLog>> {
  return visitPortal(
    state,
    visit,
    (user): Decision<PortalRefusal | SignInLog> =>
      conclude(refuseLogs(user, READ) ?? signInLog(state, filter)),
  );
}

/** The sign-ins to one application. */
export function showApplicationSignIns(
  state: TenantState,
  { filter, ...visit }: PortalVisit & OfApplication & { readonly filter: SignInFilter },
): Decision<PortalOutcome<PortalRefusal | SignInLog>> {
  return visitApplication(
    state,
    visit,
    (principal, user): PortalRefusal | SignInLog =>
      refuseLogs(user, READ) ?? signInLog(state, filter, principal),
  );
}

/** One sign-in. */
export function showSignIn(
  state: TenantState,
  { id, ...visit }: PortalVisit & { readonly id: string },
): Decision<PortalOutcome<PortalRefusal | SignInDetails>> {
  return visitPortal(state, visit, (user): Decision<PortalRefusal | SignInDetails> => {
    const refusal = refuseLogs(user, READ);
    if (refusal) return conclude(refusal);
    const signIn = state.signIns.get(id);
    if (!signIn) return conclude({ kind: "not-found", what: "signIn" });
    const { correlationId, userId, appId, failureReason, isInteractive } = signIn;
    const address = signIn.userPrincipalName;
    return conclude({
      kind: "sign-in",
      ...toRow(signIn),
      ...{ correlationId, userId, address, appId, failureReason, isInteractive },
    });
  });
}
