import type { IntegrationState } from "@consentra/integration";
import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import { isGranted, type Organization } from "./organization.ts";

/** Each thing that a status claims, with whether the tenant's tables bear it out. */
type Claims = Readonly<Record<string, boolean>>;

/** What a status says about the organisation; what it does not claim is not asked for. */
function claimsOf(state: IntegrationState, { truth, wanted }: Organization, unseen: boolean): Claims {
  const now = truth();
  const granted = isGranted(now, wanted());
  const usable = now.application === "enabled" && isGranted(now, DEFAULT_CALENDAR_SCOPES);
  const stands: Claims = state.standing ? { "the connection that stands may be used": usable || unseen } : {};
  switch (state.status) {
    case "approvalRequired":
      return {
        ...stands,
        "consent is missing": !granted,
        "the app is not switched off": now.application !== "disabled" || unseen,
      };
    case "pending":
      return state.approved
        ? { ...stands, "the permissions are granted": granted || unseen }
        : {
            ...stands,
            "consent is missing": !granted || unseen,
            "a request waits": now.request?.status === "pending" || unseen,
          };
    case "connected":
      return { "the app may be used": usable, "its permissions are granted": isGranted(now, state.scopes) };
    case "denied":
      return {
        ...stands,
        "the request was denied": now.request?.status === "denied",
        "consent is missing": !granted,
      };
    case "expired":
      return {
        ...stands,
        "the request has run out": now.request?.status === "expired",
        "consent is missing": !granted,
      };
    case "blocked":
      return { "the app is switched off": now.application === "disabled" };
    case "disconnected":
    case "connecting":
    case "diagnosing":
    case "reauthenticationRequired":
    case "failed":
      return stands;
  }
}

/**
 * What a state claims against the tenant's truth; nothing where they agree.
 *
 * @param unseen - the administrator has acted since Microsoft last said anything about consent to the product
 */
export const disagreements = (
  state: IntegrationState,
  organization: Organization,
  unseen: boolean,
): readonly string[] =>
  Object.entries(claimsOf(state, organization, unseen)).flatMap(([claim, holds]) => (holds ? [] : [claim]));
