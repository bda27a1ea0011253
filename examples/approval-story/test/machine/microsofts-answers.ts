import type { Answer } from "./alphabet.ts";
import type { Stage } from "./stage.ts";
import { departureOf } from "./user-walks.ts";

/** Brings the tenant to answer the question that waits at the gate. */
export interface MicrosoftsAnswers {
  prepare(answer: Answer): Promise<void>;
  /** Microsoft ends every session and voids every refresh token of the user. */
  revokesSessions(): void;
}

/** @returns what makes Microsoft answer on a stage */
export function microsoftsAnswers(stage: Stage): MicrosoftsAnswers {
  const { tenant, user, organization, integration, direct } = stage;
  let revoked = false;

  const losesConnection = () => tenant.plan({ route: "login.token", answer: { kind: "connection-lost" } });
  const revokesSessions = () => {
    tenant.clock.advance({ seconds: 1 });
    tenant.accountEvent("requester", "sessionsRevoked");
    tenant.clock.advance({ seconds: 1 });
    revoked = true;
  };
  /** The user signs in to the product itself, which gives msal-node a refresh token for the account again. */
  const refreshes = async () => {
    if (!revoked) return;
    revoked = false;
    await organization.switchesApp(true);
    const signIn = { binding: "product", scopes: ["openid", "profile", "offline_access", "User.Read"] };
    const left = await direct.signIn(signIn);
    if (left.kind !== "leaving-page") throw new Error("The product's own sign-in did not begin.");
    await user.signsInFor(left.authorizationUrl ?? "");
    await direct.completeSignIn({ ...signIn, callback: departureOf(user.visitor) });
  };

  /** The answer to a code; what the user met before has decided the rest. */
  const toCode = async (answer: Answer) => {
    if (answer === "signedIn") await organization.approves();
    if (answer === "blocked") await organization.switchesApp(false);
    if (answer === "signInAgain") tenant.clock.advance({ minutes: 11 });
    if (answer === "trouble") losesConnection();
  };
  /** The answer to a refresh token. */
  const toRefresh = async (answer: Answer) => {
    await refreshes();
    if (answer === "signedIn") await organization.approves();
    if (answer === "blocked") await organization.switchesApp(false);
    if (answer === "signInAgain") revokesSessions();
    if (answer === "trouble") losesConnection();
    if (answer === "consentMissing") {
      await organization.switchesApp(true);
      await organization.withholdsConsent();
    }
  };

  return {
    revokesSessions,
    async prepare(answer) {
      const { value, context } = integration.actor.getSnapshot();
      if (value === "completing") {
        if (context.purpose === "connect") await toCode(answer);
      } else if (value !== "connecting" && context.account) await toRefresh(answer);
    },
  };
}
