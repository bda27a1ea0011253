import type { EpochMilliseconds } from "@consentra/protocol";
import { type AuditTarget, type DirectoryAudit, SYSTEM_ACTOR } from "../audit/directory-audit.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type ApplicationHeading,
  headingOf,
  type OfApplication,
  visitApplication,
} from "./application-page.ts";
import { holds, type ListPage, mapPage, takePage } from "./list-page.ts";
import { type PortalOutcome, type PortalRefusal, type PortalVisit, visitPortal } from "./portal-visit.ts";
import { refuseLogs } from "./sign-in-log-page.ts";

/** Which entries somebody wants to see; empty texts let all pass. */
export interface AuditFilter {
  /** Name of the service that logged it. */
  readonly service: string;
  readonly category: string;
  /** Part of the activity's name. */
  readonly activity: string;
  /** Part of a target's name or id. */
  readonly target: string;
  /** Part of the name, account or id of who did it. */
  readonly actor: string;
  readonly page: number;
}

export interface AuditLine {
  readonly id: string;
  readonly date: EpochMilliseconds;
  readonly service: string;
  readonly category: string;
  readonly activity: string;
  readonly status: "Success" | "Failure";
  readonly statusReason: string | null;
  readonly targets: readonly string[];
  /** Who did it; the tenant itself where nobody did. */
  readonly actor: string;
}

export interface AuditLog {
  readonly kind: "audits";
  readonly filter: AuditFilter;
  readonly list: ListPage<AuditLine>;
  /** The services and categories that the log names, to choose from. */
  readonly services: readonly string[];
  readonly categories: readonly string[];
  /** The application whose entries alone are shown, where the page is one of its. */
  readonly of: ApplicationHeading | undefined;
}

/** One entry in full. */
export interface AuditDetails extends AuditLine {
  readonly kind: "audit";
  readonly correlationId: string;
  readonly operationType: string;
  readonly actorType: "User" | "Application" | "Other";
  readonly actorAddress: string | undefined;
  readonly actorId: string | undefined;
  readonly targetResources: readonly AuditTarget[];
}

/** Who did it, by name and account. */
function actorOf(
  state: TenantState,
  { initiatedBy }: DirectoryAudit,
): Pick<AuditDetails, "actor" | "actorType" | "actorAddress" | "actorId"> {
  const actorId = initiatedBy?.id;
  if (initiatedBy?.kind === "app") {
    const actor = state.applications.get(initiatedBy.id)?.displayName ?? initiatedBy.id;
    return { actor, actorType: "Application", actorAddress: undefined, actorId };
  }
  if (!initiatedBy) return { actor: SYSTEM_ACTOR, actorType: "Other", actorAddress: undefined, actorId };
  const user = state.users.get(initiatedBy.id);
  return {
    actor: user?.displayName ?? initiatedBy.id,
    actorType: "User",
    actorAddress: user?.userPrincipalName,
    actorId,
  };
}

const nameOf = ({ displayName, id, type }: AuditTarget): string => displayName ?? id ?? type;

function toLine(state: TenantState, audit: DirectoryAudit): AuditLine {
  return {
    id: audit.id,
    date: audit.activityDateTime,
    service: audit.loggedByService,
    category: audit.category,
    activity: audit.activityDisplayName,
    status: audit.failureReason === null ? "Success" : "Failure",
    statusReason: audit.failureReason,
    targets: audit.targetResources.map(nameOf),
    actor: actorOf(state, audit).actor,
  };
}

const READ = "readAudits";

function auditLog(
  state: TenantState,
  filter: AuditFilter,
  of?: ApplicationHeading & { readonly appId: string },
): AuditLog {
  const all = [...state.audits.values()].filter((audit) => !of || audit.appId === of.appId);
  const isWanted = (audit: DirectoryAudit): boolean => {
    const { actor, actorAddress, actorId } = actorOf(state, audit);
    return (
      (filter.service === "" || audit.loggedByService === filter.service) &&
      (filter.category === "" || audit.category === filter.category) &&
      holds(filter.activity, audit.activityDisplayName) &&
      holds(filter.target, ...audit.targetResources.flatMap(({ displayName, id }) => [displayName, id])) &&
      holds(filter.actor, actor, actorAddress, actorId)
    );
  };
  const found = all.filter(isWanted).reverse();
  return {
    kind: "audits",
    filter,
    list: mapPage(takePage(found, filter.page), (audit) => toLine(state, audit)),
    services: [...new Set(all.map(({ loggedByService }) => loggedByService))].sort(),
    categories: [...new Set(all.map(({ category }) => category))].sort(),
    of: of && { id: of.id, name: of.name },
  };
}

/** What changed in the tenant, the newest first. */
export function showAuditLog(
  state: TenantState,
  { filter, ...visit }: PortalVisit & { readonly filter: AuditFilter },
): Decision<PortalOutcome<PortalRefusal | AuditLog>> {
  return visitPortal(state, visit, (user) => conclude(refuseLogs(user, READ) ?? auditLog(state, filter)));
}

/** What changed of one application. */
export function showApplicationAudits(
  state: TenantState,
  { filter, ...visit }: PortalVisit & OfApplication & { readonly filter: AuditFilter },
): Decision<PortalOutcome<PortalRefusal | AuditLog>> {
  return visitApplication(
    state,
    visit,
    (principal, user): PortalRefusal | AuditLog =>
      refuseLogs(user, READ) ?? auditLog(state, filter, { ...headingOf(principal), appId: principal.appId }),
  );
}

/** One entry. */
export function showAudit(
  state: TenantState,
  { id, ...visit }: PortalVisit & { readonly id: string },
): Decision<PortalOutcome<PortalRefusal | AuditDetails>> {
  return visitPortal(state, visit, (user): Decision<PortalRefusal | AuditDetails> => {
    const refusal = refuseLogs(user, READ);
    if (refusal) return conclude(refusal);
    const audit = state.audits.get(id);
    if (!audit) return conclude({ kind: "not-found", what: "audit" });
    const { correlationId, operationType, targetResources } = audit;
    return conclude({
      kind: "audit",
      ...toLine(state, audit),
      ...actorOf(state, audit),
      ...{ correlationId, operationType, targetResources },
    });
  });
}
