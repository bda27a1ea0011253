import type { Change } from "../../src/domain/change.ts";
import type { AdminConsentRequest } from "../../src/domain/consent/admin-consent-request.ts";
import type { TenantData } from "../../src/domain/tenant-data.ts";
import { mailsOf } from "./expected-mails.ts";
import type { Batch, LifeRecord } from "./replay.ts";

/** The requests that a decision stated something of. */
const requestsIn = (batch: Batch, ...kinds: readonly Change["kind"][]): readonly AdminConsentRequest[] =>
  batch.entries.flatMap(({ change }) =>
    "request" in change && kinds.includes(change.kind) ? [change.request] : [],
  );

const CONSENTING = [
  "Global Administrator",
  "Privileged Role Administrator",
  "Application Administrator",
  "Cloud Application Administrator",
];
const OIDC = ["openid", "profile", "email", "offline_access"];
const DAY = 86_400_000;

const mayConsent = ({ users }: TenantData, userId: string | null): boolean =>
  users.some(({ id, roles }) => id === userId && roles.some((role) => CONSENTING.includes(role)));

/** What everybody granted, under the names by which permissions are asked for. */
const everybodys = ({ grants, servicePrincipals }: TenantData): readonly string[] =>
  grants
    .filter(({ principalId }) => principalId === null)
    .flatMap(({ resourceId, scopes }) => scopes.map((value) => nameAt(servicePrincipals, resourceId, value)));

const nameAt = (apis: TenantData["servicePrincipals"], resourceId: string, value: string): string => {
  const api = apis.find(({ id }) => id === resourceId);
  return !api || api.displayName === "Microsoft Graph" ? value : `api://${api.appId}/${value}`;
};

type Check = (batch: Batch, record: LifeRecord) => readonly string[];

const noApprovalWithoutConsentingRole: Check = (batch) =>
  requestsIn(batch, "consent-request-decided").flatMap(({ status, review, scopes, appRoles }) => {
    if (status !== "approved") return [];
    const granted = [...OIDC, ...everybodys(batch.after)];
    return [
      ...(mayConsent(batch.before, review?.reviewedBy ?? null) ? [] : ["approved without a consenting role"]),
      ...scopes.filter((name) => !granted.includes(name)).map((name) => `approved without granting ${name}`),
      ...(batch.after.appRoleAssignments.length < appRoles.length ? ["approved without its app roles"] : []),
    ];
  });

const noRefusalByStrangers: Check = (batch) =>
  requestsIn(batch, "consent-request-decided").flatMap(({ status, review, reviewerIds }) =>
    status === "approved" || reviewerIds.includes(review?.reviewedBy ?? "")
      ? []
      : [`${status} by no reviewer`],
  );

/** What everybody may grant for themselves: by a second list of the permissions in play. */
const selfGrantable = ({ policies: { userConsent } }: TenantData, scopes: readonly string[]): boolean => {
  const excluded = userConsent.includes("microsoft-user-default-legacy")
    ? ["User.Read.All"]
    : userConsent.includes("microsoft-user-default-recommended")
      ? ["User.Read.All", "Calendars.ReadWrite", "Mail.Read"]
      : scopes;
  return !scopes.some((name) => excluded.includes(name));
};

const noGrantWithoutDecision: Check = (batch, { audits }) =>
  batch.entries.flatMap(({ change, sequence, because }) => {
    if (change.kind !== "grant-added" && change.kind !== "grant-updated") return [];
    const { id, principalId, resourceId, scopes } = change.grant;
    const held = batch.before.grants.find((grant) => grant.id === id)?.scopes ?? [];
    const added = scopes
      .filter((value) => !held.includes(value))
      .map((value) => nameAt(batch.before.servicePrincipals, resourceId, value))
      .filter((name) => !everybodys(batch.before).includes(name));
    const actor = audits.find(({ id: entry }) => entry.startsWith(`Directory_${String(sequence)}_`))
      ?.initiatedBy?.id;
    const byAdministrator = mayConsent(batch.before, actor ?? null);
    const forThemselves = actor === principalId && (byAdministrator || selfGrantable(batch.before, added));
    return [
      ...(because.some(({ rule }) => ["consent.given", "consent.changed"].includes(rule))
        ? []
        : ["granted without a reason"]),
      ...(byAdministrator || forThemselves ? [] : [`granted ${added.join(" ")} by nobody who may`]),
    ];
  });

const oneOpenRequest: Check = ({ after }) => {
  const open = after.consentRequests.filter(({ status }) => status === "pending");
  const kinds = open.map(({ appId, consentType }) => `${appId} ${consentType}`);
  const people = open.flatMap(({ id, userConsentRequests }) =>
    userConsentRequests.map(({ userId }) => `${id} ${userId}`),
  );
  return [
    ...(new Set(kinds).size < kinds.length ? ["two open requests of one kind"] : []),
    ...(new Set(people).size < people.length ? ["one person twice in a request"] : []),
  ];
};

const askedOnlyWhereAllowed: Check = (batch) =>
  requestsIn(batch, "consent-requested", "consent-request-joined").flatMap((request) => {
    const { adminConsentRequests: workflow, emulation } = batch.before.policies;
    const own = request.userConsentRequests.at(-1);
    const asker = batch.before.users.find(({ id }) => id === own?.userId);
    const works = workflow.enabledDateTime + emulation.workflowActivationMilliseconds;
    return [
      ...(workflow.isEnabled && workflow.promptForAdminConsentRequest ? [] : ["asked with the workflow off"]),
      ...(batch.at >= works ? [] : ["asked before the workflow works"]),
      ...(asker?.accountEnabled ? [] : ["asked by somebody who cannot sign in"]),
    ];
  });

/** Whom the settings mean, by a second reading of them. */
const meantBy = ({ users, groups, policies }: TenantData): readonly string[] =>
  users
    .filter(({ id, roles }) =>
      policies.adminConsentRequests.reviewers.some((scope) => {
        if (scope.kind === "user") return scope.userId === id;
        if (scope.kind === "role") return roles.includes(scope.role);
        return groups.some((group) => group.id === scope.groupId && group.memberIds.includes(id));
      }),
    )
    .map(({ id }) => id);

const reviewedByWhoIsMeant: Check = (batch) =>
  requestsIn(batch, "consent-requested").flatMap(({ reviewerIds }) =>
    [...reviewerIds].sort().join() === [...meantBy(batch.before)].sort().join()
      ? []
      : ["a request for others than the settings mean"],
  );

const everyMailExplained: Check = (batch) => {
  const sent = batch.entries.flatMap(({ change }) =>
    change.kind === "mail-sent" ? [`${change.mail.kind} ${change.mail.to}`] : [],
  );
  const due = batch.entries.flatMap(({ change }) => mailsOf(change, batch.before));
  return sent.sort().join() === due.sort().join()
    ? []
    : [`mails [${sent.join()}] instead of [${due.join()}]`];
};

const timeIsExact: Check = ({ at, entries, before, after }) => [
  ...entries.flatMap(({ change }) => {
    if (!("request" in change)) return [];
    const { request } = change;
    const { createdDateTime: created, expiresDateTime: expires, reviewerIds } = request;
    const old = before.consentRequests.find(({ id }) => id === request.id);
    const days = before.policies.adminConsentRequests.requestDurationInDays;
    const moment = {
      "consent-requested": created === at && expires === created + days * DAY,
      "consent-request-joined": at < expires,
      "consent-request-decided": at < expires && request.review?.reviewedDateTime === at,
      "consent-request-half-time": at === created + Math.floor((expires - created) / 2),
      "consent-request-expired": at === expires,
    }[change.kind];
    return [
      ...(moment ? [] : [`${change.kind} at the wrong moment`]),
      ...(old && (old.expiresDateTime !== expires || old.reviewerIds.join() !== reviewerIds.join())
        ? ["a request whose time or reviewers changed"]
        : []),
    ];
  }),
  ...after.consentRequests.flatMap(({ status, expiresDateTime }) =>
    status === "pending" && expiresDateTime < at ? ["a request that outlived its time"] : [],
  ),
];

const ACTIVITIES: Readonly<Partial<Record<Change["kind"], RegExp>>> = {
  "consent-requested": /^Create request$/,
  "consent-request-joined": /^Create request$/,
  "consent-request-decided": /^Approve all requests in business flow$/,
  "service-principal-added": /^Add service principal$/,
  "service-principal-updated": /^Update service principal$/,
  "service-principal-removed": /^Remove service principal$/,
  "grant-added": /^Add delegated permission grant$/,
  "grant-updated": /^(Add|Remove) delegated permission grant$/,
  "grant-removed": /^Remove delegated permission grant$/,
  "app-role-assignment-added": /^Add app role assignment to service principal$/,
  "app-role-assignment-removed": /^Remove app role assignment from service principal$/,
  "user-updated": /^Update user$/,
  "user-removed": /^Delete user$/,
};

const everyChangeAudited: Check = (batch, { audits }) =>
  batch.entries.flatMap(({ change, sequence, at }) => {
    const { kind } = change;
    const changesWorkflow =
      kind === "policies-updated" &&
      JSON.stringify(change.policies.adminConsentRequests) !==
        JSON.stringify(batch.before.policies.adminConsentRequests);
    const activity = changesWorkflow
      ? /governance policy template$|^Update group settings$/
      : ACTIVITIES[kind];
    if (!activity) return [];
    const noted = audits.some(
      ({ id, activityDisplayName, activityDateTime }) =>
        id.startsWith(`Directory_${String(sequence)}_`) &&
        activity.test(activityDisplayName) &&
        activityDateTime === Date.parse(at),
    );
    return noted ? [] : [`${kind} without an audit entry`];
  });

const nothingLeftBehind: Check = ({ after }) => {
  const { users, servicePrincipals, grants, appRoleAssignments, groups, calendars } = after;
  const people = new Set(users.map(({ id }) => id));
  const apps = new Set(servicePrincipals.map(({ id }) => id));
  const holders = new Set([...people, ...apps, ...groups.map(({ id }) => id)]);
  return [
    ...grants
      .filter(
        ({ clientId, principalId }) =>
          !apps.has(clientId) || (principalId !== null && !people.has(principalId)),
      )
      .map(() => "a grant of or for nobody"),
    ...appRoleAssignments
      .filter(({ principalId, resourceId }) => !holders.has(principalId) || !apps.has(resourceId))
      .map(() => "an app role of or at nobody"),
    ...groups.flatMap(({ memberIds }) =>
      memberIds.filter((id) => !people.has(id)).map(() => "a member who left"),
    ),
    ...calendars.filter(({ userId }) => !people.has(userId)).map(() => "a calendar of nobody"),
  ];
};

/** What must hold of everything that the tenant ever does. */
export const INVARIANTS: Readonly<Record<string, Check>> = {
  "no approval without a consenting role": noApprovalWithoutConsentingRole,
  "no denial and no block by others than the request's reviewers": noRefusalByStrangers,
  "no grant without a decision of somebody who may": noGrantWithoutDecision,
  "one open request per app, permission kind and user": oneOpenRequest,
  "no request where or by whom none can be sent": askedOnlyWhereAllowed,
  "each request for the people whom the settings mean when it is made": reviewedByWhoIsMeant,
  "every mail explained by a change, and every change told by mail": everyMailExplained,
  "time exact to the millisecond, reviewers fixed": timeIsExact,
  "an audit entry for each change": everyChangeAudited,
  "nothing left behind by people and applications that leave": nothingLeftBehind,
};
