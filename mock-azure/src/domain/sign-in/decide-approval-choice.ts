import { assertNever } from "@consentra/protocol";
import type { ApprovalPage } from "../consent/policies.ts";
import { requestApproval } from "../consent/request-approval.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { type AadstsNumber, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { turnDeviceAway } from "./answer-device.ts";
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

const WALL_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/user-admin-consent-overview";

export interface ApprovalChoiceInput extends PageInput {
  readonly choice:
    | { readonly kind: "request"; readonly justification: string }
    /** Cancel, "Return to the application without granting consent" or, once a request was sent, "Back to app". */
    | { readonly kind: "leave"; readonly requestSent?: boolean }
    | { readonly kind: "other-account" };
}

/** What a person does on a page that says an administrator is needed. */
export function decideApprovalChoice(
  state: TenantState,
  input: ApprovalChoiceInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const resumed = resumeInteraction(state, input);
  if (!resumed?.who) return interactionGone(state, input);
  const { interaction, application } = resumed;
  switch (input.choice.kind) {
    case "leave":
      return leave(state, resumed, pageLeft(state, resumed, input.choice.requestSent === true, moment));
    case "other-account":
      return conclude(chooseAccount(state, interaction, application.displayName), [
        {
          rule: "sign-in.other-account",
          text: "the person signs in with another account",
          source: WALL_PAGE,
        },
      ]);
    case "request":
      return sendRequest(state, resumed, { ...input, ...input.choice }, moment);
    default:
      return assertNever(input.choice);
  }
}

/** Asks for approval, if the page that offered it would still be shown. */
function sendRequest(
  state: TenantState,
  resumed: Resumed,
  { justification, ...input }: PageInput & { readonly justification: string },
  moment: Moment,
): Decision<SignInOutcome> {
  const { interaction, application, who } = resumed;
  if (!who) return interactionGone(state, input);
  const page = continueInteraction(state, resumed, who, moment);
  // The admin-consent endpoint never offers the form.
  if (interaction.purpose.kind !== "authorize") return page;
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
    const because = [...page.because, ...asked.because];
    return { ...page, outcome: { ...page.outcome, justificationMissing: true }, because };
  }
  return conclude({ ...page.outcome, kind: "request-sent" }, asked.because, asked.changes);
}

/** The page that a person leaves; the one without a form also follows from what the tenant allows now. */
function pageLeft(state: TenantState, resumed: Resumed, requestSent: boolean, moment: Moment): ApprovalPage {
  if (requestSent) return "requestSent";
  const page = resumed.who && continueInteraction(state, resumed, resumed.who, moment).outcome.kind;
  return page === "approval-required" ? "approvalRequired" : "needAdminApproval";
}

/** The link back to the app. What the app receives is not documented, so a switch of the tenant says it. */
function leave(state: TenantState, resumed: Resumed, page: ApprovalPage): Decision<SignInOutcome> {
  const turnedAway = turnDeviceAway(state, resumed);
  if (turnedAway) return turnedAway;
  const { target, adminConsent, interaction, application } = resumed;
  const { exitShape } = state.policies.emulation;
  const shape = typeof exitShape === "string" ? exitShape : (exitShape[page] ?? "cancel");
  const closed = [{ kind: "interaction-closed", interactionId: interaction.id }] as const;
  const text = `the person leaves without approval; the switch exitShape is "${shape}"`;
  const because = [{ rule: "consent.left", text, source: WALL_PAGE }];
  const tellClient = (aadsts: AadstsNumber): Decision<SignInOutcome> => {
    const failure = entraFailure(aadsts, { appName: application.displayName });
    return conclude({ kind: "refuse-to-client", target, failure, adminConsent }, because, closed);
  };
  switch (shape) {
    case "none":
      return conclude({ kind: "stay" }, because, closed);
    case "cancel":
      return conclude({ kind: "backed-out", target }, because, closed);
    case "declined":
      return tellClient(65004);
    case "aadsts":
      return tellClient(page === "needAdminApproval" ? 90094 : 90095);
    default:
      return assertNever(shape);
  }
}
