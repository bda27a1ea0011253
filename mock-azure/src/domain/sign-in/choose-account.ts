import type { User } from "../directory/user.ts";
import type { EntraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { SignInInteraction } from "./interaction.ts";
import type { AccountTile, SignInOutcome } from "./sign-in-outcome.ts";

/** Finds a person by what they type or what an app hints: user principal name or mail address, in any case. */
export function findUserByName(state: TenantState, name: string): User | undefined {
  const wanted = name.trim().toLowerCase();
  return state.users.by("principalName", wanted)[0] ?? state.users.by("mail", wanted)[0];
}

/** The account picker: who is signed in here first, then the tenant's other people, since passwords do not exist. */
export function chooseAccount(
  state: TenantState,
  interaction: SignInInteraction,
  appName: string,
  options: { readonly hint?: string | undefined; readonly failure?: EntraFailure } = {},
): SignInOutcome {
  const signedIn = new Set(
    state.sessions.by("userAgentId", interaction.userAgentId).map(({ userId }) => userId),
  );
  const hinted = options.hint === undefined ? undefined : findUserByName(state, options.hint)?.id;
  const rank = (tile: AccountTile) => (tile.userId === hinted ? 0 : tile.signedIn ? 1 : 2);
  const accounts = [...state.users.values()]
    .filter((user) => user.accountEnabled)
    .map(
      (user): AccountTile => ({
        userId: user.id,
        displayName: user.displayName,
        address: user.userPrincipalName,
        signedIn: signedIn.has(user.id),
      }),
    )
    .sort((a, b) => rank(a) - rank(b));
  return {
    kind: "choose-account",
    userAgentId: interaction.userAgentId,
    interactionId: interaction.id,
    organization: state.organization.displayName,
    appName,
    accounts,
    hint: options.hint,
    failure: options.failure,
  };
}
