import { assertNever } from "@consentra/protocol";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  continueInteraction,
  interactionGone,
  type PageInput,
  type Resumed,
  resumeInteraction,
} from "./resume-interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

/** Why somebody reports an application. */
export const REPORT_REASONS = ["untrusted", "impersonation", "misuse", "another"] as const;

export interface AppReportInput extends PageInput {
  readonly step:
    | { readonly kind: "open" | "back" }
    /** The reason is absent where none was chosen. */
    | { readonly kind: "send"; readonly reason: (typeof REPORT_REASONS)[number] | undefined };
}

const EXPERIENCE_PAGE = "https://learn.microsoft.com/entra/identity-platform/application-consent-experience";

/**
 * A person reports an application that looks suspicious, and goes back to the page about its permissions. Microsoft
 * looks into such reports; the tenant hears nothing of them, and nothing of it changes.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/application-consent-experience#building-blocks-of-the-consent-prompt
 */
export function decideAppReport(
  state: TenantState,
  input: AppReportInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const resumed = resumeInteraction(state, input);
  if (!resumed?.who) return interactionGone(state, input);
  const { who, application } = resumed;
  const { step } = input;
  switch (step.kind) {
    case "open":
      return reportPage(state, resumed, "report-app");
    case "back":
      return continueInteraction(state, resumed, who, moment);
    case "send": {
      if (step.reason === undefined) return reportPage(state, resumed, "report-app", { reasonMissing: true });
      const text = `the person reports ${application.displayName} to Microsoft: ${step.reason}`;
      const because = [{ rule: "app.reported", text, source: EXPERIENCE_PAGE }];
      return reportPage(state, resumed, "app-reported", { because });
    }
    default:
      return assertNever(step);
  }
}

function reportPage(
  state: TenantState,
  { interaction, application, who }: Resumed,
  kind: "report-app" | "app-reported",
  { reasonMissing = false, because = [] }: { reasonMissing?: boolean; because?: readonly Reason[] } = {},
): Decision<SignInOutcome> {
  const shown = conclude(
    {
      kind,
      userAgentId: interaction.userAgentId,
      interactionId: interaction.id,
      organization: state.organization.displayName,
      account: who?.user.userPrincipalName ?? "",
      appName: application.displayName,
      reasonMissing,
    },
    because,
  );
  return who ? { ...shown, actor: { kind: "user", id: who.user.id } } : shown;
}
