import type { IntegrationState } from "@consentra/integration";
import type { Truth } from "./organization.ts";

/** Each thing that a status claims, with whether the tenant's tables bear it out. */
type Claims = Readonly<Record<string, boolean>>;

/** What a status says about the organisation; what it does not claim is not asked for. */
function claimsOf(state: IntegrationState, truth: Truth, unseen: boolean): Claims {
  const usable = truth.granted && truth.application === "enabled";
  switch (state.status) {
    case "approvalRequired":
      return {
        "consent is missing": !truth.granted,
        "the app is not switched off": truth.application !== "disabled",
      };
    case "pending":
      return state.approved
        ? { "the permissions are granted": truth.granted }
        : {
            "consent is missing": !truth.granted || unseen,
            "a request waits": truth.request === "pending" || unseen,
          };
    case "connected":
      return { "the app may be used": usable };
    case "denied":
      return { "the request was denied": truth.request === "denied", "consent is missing": !truth.granted };
    case "expired":
      return { "the request has run out": truth.request === "expired", "consent is missing": !truth.granted };
    case "blocked":
      return { "the app is switched off": truth.application === "disabled" };
    case "disconnected":
    case "connecting":
    case "diagnosing":
    case "reauthenticationRequired":
    case "failed":
      return {};
  }
}

/**
 * What a state claims against the tenant's truth; nothing where they agree.
 *
 * @param unseen - the administrator has acted since Microsoft last said anything about consent to the product
 */
export const disagreements = (state: IntegrationState, truth: Truth, unseen: boolean): readonly string[] =>
  Object.entries(claimsOf(state, truth, unseen)).flatMap(([claim, holds]) => (holds ? [] : [claim]));
