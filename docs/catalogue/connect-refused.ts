import { createIntegration, type IntegrationState } from "@consentra/integration";
import { scriptedAuth } from "@consentra/integration/testing";
import type { FailureExplanation } from "@consentra/mock-azure";

/** What tells one case of a status from another. */
function detailOf(state: IntegrationState): string {
  if ("reason" in state && typeof state.reason === "string") return state.reason;
  if (state.status === "failed") {
    const { failure } = state;
    return failure.kind === "misconfigured" ? `misconfigured, ${failure.problem}` : failure.kind;
  }
  if (state.status === "approvalRequired") return state.requestPath;
  return "notice" in state && state.notice !== undefined ? state.notice : "";
}

/**
 * Lets a connection be refused with a number.
 *
 * @returns the status it comes to rest in, with what narrows it down; undefined where the product hears nothing
 */
export async function connectRefused({
  aadsts,
  error,
  suberror,
  surfaces,
}: FailureExplanation): Promise<string | undefined> {
  if (!surfaces.includes("redirect") && !surfaces.includes("token")) return undefined;
  const refusal = {
    error: error ?? "access_denied",
    aadsts: [aadsts],
    ...(suberror !== null && { subError: suberror }),
  };
  const integration = createIntegration({
    app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
    auth: scriptedAuth([{ signIn: refusal }, { probe: { error: "login_required", aadsts: [50058] } }]),
  });
  try {
    const state = await integration.connect();
    return [`\`${state.status}\``, detailOf(state)].filter(Boolean).join(": ");
  } finally {
    integration.dispose();
  }
}
