import { assertNever } from "@consentra/protocol";
import { requestApproval } from "../consent/request-approval.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { type AadstsNumber, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { chooseAccount } from "./choose-account.ts";
import { permissionsInQuestion } from "./continue-sign-in.ts";
import {
  continueInteraction,
  interactionGone,
  type PageInput,
  type Resumed,
  resumeInteraction,
} from "./resume-interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

export interface ApprovalChoiceInput extends PageInput {
  readonly choice:
    | { readonly kind: "request"; readonly justification: string }
    /** Cancel, "Back to app", or "Return to the application without granting consent". */
    | { readonly kind: "leave" }
    | { readonly kind: "other-account" };
}

/** What a person does on a page that says an administrator is needed. */
export function decideApprovalChoice(
  state: TenantState,
  input: ApprovalChoiceInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const resumed = resumeInteraction(state, input);
  if (!resumed?.who) return interactionGone();
  const { interaction, application } = resumed;
  switch (input.choice.kind) {
    case "leave":
      return leave(state, resumed, moment);
    case "other-account":
      return conclude(chooseAccount(state, interaction, application.displayName));
    case "request":
      return sendRequest(state, resumed, input.choice.justification, moment);
    default:
      return assertNever(input.choice);
  }
}

/** Asks for approval, if the page that offered it would still be shown. */
function sendRequest(
  state: TenantState,
  resumed: Resumed,
  justification: string,
  moment: Moment,
): Decision<SignInOutcome> {
  const { interaction, application, who } = resumed;
  if (!who || interaction.purpose.kind !== "authorize") return interactionGone();
  const page = continueInteraction(state, resumed, who, moment);
  if (page.outcome.kind !== "approval-required") return page;
  const { request } = interaction.purpose;
  const asked = requestApproval(
    state,
    {
      application,
      user: who.user,
      consentType: request.scopes.some(({ name }) => name === ".default") ? "Static" : "Dynamic",
      scopes: permissionsInQuestion(state, { request, application, interaction, ...who }, moment.now),
      justification,
    },
    moment,
  );
  if (asked.outcome.kind === "justification-missing") {
    return { ...page, outcome: { ...page.outcome, justificationMissing: true } };
  }
  return conclude({ ...page.outcome, kind: "request-sent" }, asked.because, asked.changes);
}

/**
 * The link back to the app. What the app receives is not documented, so a switch of the tenant says it.
 */
function leave(state: TenantState, resumed: Resumed, moment: Moment): Decision<SignInOutcome> {
  const { target, adminConsent, interaction, who, application } = resumed;
  const closed = [{ kind: "interaction-closed", interactionId: interaction.id }] as const;
  switch (state.policies.emulation.exitShape) {
    case "none":
      return conclude({ kind: "stay" }, [], closed);
    case "cancel":
      return conclude({ kind: "backed-out", target, adminConsent }, [], closed);
    case "aadsts": {
      const page = who && continueInteraction(state, resumed, who, moment).outcome.kind;
      const number: AadstsNumber = page === "approval-required" ? 90095 : 90094;
      const failure = entraFailure(number, { appName: application.displayName });
      return conclude({ kind: "refuse-to-client", target, failure, adminConsent }, [], closed);
    }
    default:
      return assertNever(state.policies.emulation.exitShape);
  }
}
