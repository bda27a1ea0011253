import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import type { SignInInteraction } from "./interaction.ts";
import type { SignInSession } from "./session.ts";

/** An interaction that waits for a person who has signed in. */
export interface KeptInteraction {
  /** What the page that shows next must carry. */
  readonly waiting: { readonly userAgentId: string; readonly interactionId: string };
  readonly changes: readonly Change[];
}

/** Keeps the interaction that is open, or opens one for the purpose; either way it now knows who has signed in. */
export function keepInteraction(
  open: SignInInteraction | undefined,
  { session, purpose }: { readonly session: SignInSession; readonly purpose: SignInInteraction["purpose"] },
  moment: Moment,
): KeptInteraction {
  const interaction: SignInInteraction = {
    ...(open ?? {
      id: moment.ids.opaque(32),
      userAgentId: session.userAgentId,
      startedDateTime: moment.now,
      purpose,
    }),
    session: { id: session.id, userId: session.userId },
  };
  return {
    waiting: { userAgentId: session.userAgentId, interactionId: interaction.id },
    changes: [{ kind: open ? "interaction-updated" : "interaction-opened", interaction }],
  };
}
