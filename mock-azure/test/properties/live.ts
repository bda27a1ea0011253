import { assertNever } from "@consentra/protocol";
import { blockRequest } from "../../src/domain/consent/block-request.ts";
import { changeConsentRequests } from "../../src/domain/consent/change-consent-requests.ts";
import { changeUserConsent } from "../../src/domain/consent/change-user-consent.ts";
import { denyRequest } from "../../src/domain/consent/deny-request.ts";
import { revokeAdminConsent } from "../../src/domain/consent/revoke-admin-consent.ts";
import { changeConsentRequestPolicy } from "../../src/domain/consent/workflow-activation.ts";
import { conclude } from "../../src/domain/decision.ts";
import { changeAppProperties } from "../../src/domain/directory/change-app-properties.ts";
import { removeServicePrincipal } from "../../src/domain/directory/remove-service-principal.ts";
import { removeUser } from "../../src/domain/directory/remove-user.ts";
import { APPLICATION_ROLES, holdsRole } from "../../src/domain/directory/role-gates.ts";
import { switchAccount } from "../../src/domain/directory/switch-account.ts";
import type { User } from "../../src/domain/directory/user.ts";
import { askAs, connectAs, consentAs } from "../support/play-workflow.ts";
import type { RunningWorld } from "../support/running-world.ts";
import { consent } from "../support/sign-in.ts";
import { type Act, type Scopes, WORDS } from "./life.ts";

const STATIC = "https://graph.microsoft.com/.default";
const scopeOf = (scopes: Scopes) => scopes?.join(" ") ?? STATIC;

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
      const reviewers = act.settings.reviewers.flatMap((role) => {
        const userId = running.find(role)?.id;
        return userId === undefined ? [] : [{ kind: "user", userId } as const];
      });
      running.apply(changeConsentRequests(state, { user, settings: { ...act.settings, reviewers } }, moment));
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
