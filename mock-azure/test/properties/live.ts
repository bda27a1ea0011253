import { assertNever } from "@consentra/protocol";
import { blockRequest } from "../../src/domain/consent/block-request.ts";
import { changeConsentRequests } from "../../src/domain/consent/change-consent-requests.ts";
import { changeUserConsent } from "../../src/domain/consent/change-user-consent.ts";
import { denyRequest } from "../../src/domain/consent/deny-request.ts";
import type { ReviewerScope } from "../../src/domain/consent/policies.ts";
import { revokeAdminConsent } from "../../src/domain/consent/revoke-admin-consent.ts";
import { changeConsentRequestPolicy } from "../../src/domain/consent/workflow-activation.ts";
import { conclude } from "../../src/domain/decision.ts";
import { splitPermissionName } from "../../src/domain/directory/api-permissions.ts";
import { changeAppProperties } from "../../src/domain/directory/change-app-properties.ts";
import type { Group } from "../../src/domain/directory/group.ts";
import { removeServicePrincipal } from "../../src/domain/directory/remove-service-principal.ts";
import { removeUser } from "../../src/domain/directory/remove-user.ts";
import { APPLICATION_ROLES, holdsRole } from "../../src/domain/directory/role-gates.ts";
import { switchAccount } from "../../src/domain/directory/switch-account.ts";
import type { User } from "../../src/domain/directory/user.ts";
import { GRANTS_WRITE } from "../../src/domain/graph/admin-access.ts";
import { decidePatchGrant, decidePostGrant } from "../../src/domain/graph/decide-permission-grants.ts";
import { askAs, connectAs, consentAs } from "../support/play-workflow.ts";
import type { RunningWorld } from "../support/running-world.ts";
import { consent } from "../support/sign-in.ts";
import { type Act, REVIEWERS, type Reviewers, type Scopes, WORDS } from "./life.ts";

const STATIC = "https://graph.microsoft.com/.default";
const scopeOf = (scopes: Scopes) => scopes?.join(" ") ?? STATIC;

const GRANTS_WRITE_ROLES = GRANTS_WRITE.roles === "everybody" ? [] : GRANTS_WRITE.roles;

/** How a stretch of time passes. */
export type Passing = (running: RunningWorld, seconds: number) => void;

const atOnce: Passing = ({ clock }, seconds) => {
  clock.advance({ seconds });
};

/** Lets one thing happen. What cannot be, since the person has left or there is nothing to decide, does not. */
export function live(running: RunningWorld, act: Act, pass: Passing = atOnce): void {
  if (act.act === "wait") {
    pass(running, act.seconds);
    return;
  }
  if (act.act === "switch the form") {
    const { policies } = running.state;
    const adminConsentRequests = changeConsentRequestPolicy(
      policies.adminConsentRequests,
      { promptForAdminConsentRequest: act.on },
      running.clock.now(),
    );
    const change = { kind: "policies-updated", policies: { ...policies, adminConsentRequests } } as const;
    running.apply(conclude(undefined, [], [change]));
    return;
  }
  const user = running.find(act.who);
  if (user) actAs(running, user, act);
}

function actAs(
  running: RunningWorld,
  user: User,
  act: Exclude<Act, { readonly act: "wait" | "switch the form" }>,
): void {
  const { state } = running;
  const moment = running.moment();
  switch (act.act) {
    case "ask":
      askAs(running, act.who, { scope: scopeOf(act.scopes), justification: WORDS });
      return;
    case "consent at the endpoint":
      consentAs(running, act.who, act.scopes);
      return;
    case "sign in": {
      const page = connectAs(running, act.who, scopeOf(act.scopes));
      if (page.kind === "ask-consent")
        consent(running, page, { accepted: true, forOrganization: act.forOrganization });
      return;
    }
    case "approve": {
      const request = [...state.consentRequests.values()].at(-1 - act.which);
      if (request) consentAs(running, act.who, request.consentType === "Static" ? undefined : request.scopes);
      return;
    }
    case "deny":
    case "block": {
      const request = [...state.consentRequests.values()].at(-1 - act.which);
      // A disabled account does not get as far as the portal.
      if (!request || !user.accountEnabled) return;
      const review = { requestId: request.id, reviewer: user, justification: WORDS };
      running.apply((act.act === "deny" ? denyRequest : blockRequest)(state, review, moment));
      return;
    }
    case "change requests": {
      const reviewers = act.settings.reviewers.flatMap((one) => toScope(running, one));
      running.apply(changeConsentRequests(state, { user, settings: { ...act.settings, reviewers } }, moment));
      return;
    }
    case "grant over Graph":
      grantOverGraph(running, user, act.name);
      return;
    case "join or leave the group": {
      const group = groupOf(running);
      const others = group.memberIds.filter((id) => id !== user.id);
      const memberIds = others.length < group.memberIds.length ? others : [...others, user.id];
      running.apply(conclude(undefined, [], [{ kind: "group-updated", group: { ...group, memberIds } }]));
      return;
    }
    case "change user consent":
      running.apply(changeUserConsent(state, { user, choice: act.choice }));
      return;
    case "give roles":
      running.apply(conclude(undefined, [], [{ kind: "user-updated", user: { ...user, roles: act.roles } }]));
      return;
    case "switch the account":
      running.apply(switchAccount(user, act.on));
      return;
    case "leave":
      running.apply(removeUser(state, user));
      return;
    case "revoke":
    case "lift the block":
    case "delete the app":
      changeApp(running, user, act.act);
      return;
    default:
      assertNever(act);
  }
}

const groupOf = ({ state }: RunningWorld): Group => {
  const group = [...state.groups.values()].find(({ displayName }) => displayName === REVIEWERS);
  if (!group) throw new Error("Nobody may delete the group.");
  return group;
};

function toScope(running: RunningWorld, one: Reviewers): readonly ReviewerScope[] {
  if (one === REVIEWERS) return [{ kind: "group", groupId: groupOf(running).id }];
  if (one === "Application Administrator") return [{ kind: "role", role: one }];
  const userId = running.find(one)?.id;
  return userId === undefined ? [] : [{ kind: "user", userId }];
}

/** An administrator adds a permission to what everybody granted at its API; the account must be able to sign in. */
function grantOverGraph(running: RunningWorld, user: User, name: string): void {
  const { state } = running;
  const { resourceAppId, value } = splitPermissionName(name);
  const [client] = state.servicePrincipals.by("appId", running.app.appId);
  const [resource] = state.servicePrincipals.by("appId", resourceAppId);
  if (!client || !resource || !user.accountEnabled || !holdsRole(user, GRANTS_WRITE_ROLES)) return;
  const caller = { kind: "user", appId: running.app.appId, userId: user.id, permissions: [] } as const;
  const held = state.grants
    .by("clientId", client.id)
    .find(({ principalId, resourceId }) => principalId === null && resourceId === resource.id);
  const ids = { clientId: client.id, resourceId: resource.id, principalId: null };
  running.applyOverGraph(
    held
      ? decidePatchGrant(
          state,
          { grantId: held.id, draft: { scope: [...held.scopes, value].join(" ") }, caller },
          running.moment(),
        )
      : decidePostGrant(
          state,
          { draft: { ...ids, consentType: "AllPrincipals", scope: value }, caller },
          running.moment(),
        ),
    user,
  );
}

function changeApp(
  running: RunningWorld,
  user: User,
  what: "revoke" | "lift the block" | "delete the app",
): void {
  const { state } = running;
  const [principal] = state.servicePrincipals.by("appId", running.app.appId);
  if (!principal) return;
  const target = { user, servicePrincipalId: principal.id };
  if (what === "revoke") running.apply(revokeAdminConsent(state, target));
  else if (what === "lift the block") running.apply(changeAppProperties(state, { ...target, enabled: true }));
  else if (holdsRole(user, APPLICATION_ROLES)) running.apply(removeServicePrincipal(state, principal));
}
