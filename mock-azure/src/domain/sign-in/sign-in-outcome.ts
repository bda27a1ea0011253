import type { EpochMilliseconds } from "@consentra/protocol";
import type { EntraFailure } from "../entra-failure.ts";
import type { ClaimSet } from "../token/token-outcome.ts";
import type { RedirectTarget } from "./authorization-request.ts";

/** An account as the picker shows it. */
export interface AccountTile {
  readonly userId: string;
  readonly displayName: string;
  readonly address: string;
  readonly signedIn: boolean;
}

/** One line of a permission list. */
export type PermissionLine =
  /** A delegated permission of Microsoft Graph; `audience`: whom the line speaks to. */
  | { readonly kind: "delegated"; readonly value: string; readonly audience: "user" | "admin" }
  | { readonly kind: "application"; readonly value: string }
  /** A permission of an API of the tenant's own, in the words of whoever registered it. */
  | { readonly kind: "registered"; readonly name: string; readonly description: string };

/** What the pages about permissions show. */
export interface PermissionsPage {
  readonly organization: string;
  /** Address of the account. */
  readonly account: string;
  readonly appName: string;
  /** The verified publisher, or null when the publisher is not verified. */
  readonly publisher: string | null;
  readonly publisherDomain: string;
  /** When the application was registered, where that is known. */
  readonly created: EpochMilliseconds | undefined;
  /** Where the application gets its answers. */
  readonly replyUrls: readonly string[];
  /** Whether Microsoft takes the app for risky, which the page says. */
  readonly risky: boolean;
  readonly permissions: readonly PermissionLine[];
}

/** A page that waits for a person, bound to the user agent by its cookie and to the request by the interaction. */
interface Waiting {
  readonly userAgentId: string;
  readonly interactionId: string;
}

/** How a step of a sign-in ends. */
export type SignInOutcome =
  | (Waiting & {
      readonly kind: "choose-account";
      readonly organization: string;
      readonly appName: string;
      readonly accounts: readonly AccountTile[];
      readonly hint: string | undefined;
      readonly failure: EntraFailure | undefined;
    })
  | (Waiting & { readonly kind: "verify-identity"; readonly organization: string; readonly account: string })
  | (Waiting & {
      readonly kind: "ask-consent";
      readonly page: PermissionsPage;
      /** `self`: the person grants; `offer`: may tick the organisation's box; `organization`: grants for everybody. */
      readonly reach: "self" | "offer" | "organization";
    })
  | (Waiting & {
      readonly kind: "approval-required";
      readonly page: PermissionsPage;
      readonly justificationMissing: boolean;
    })
  | (Waiting & { readonly kind: "need-admin-approval"; readonly page: PermissionsPage })
  | (Waiting & { readonly kind: "request-sent"; readonly page: PermissionsPage })
  /** The form in which a person says why an application looks suspicious, and what follows it. */
  | (Waiting & {
      readonly kind: "report-app" | "app-reported";
      readonly organization: string;
      readonly account: string;
      readonly appName: string;
      readonly reasonMissing: boolean;
    })
  /** The page that every device sends people to. */
  | { readonly kind: "enter-device-code"; readonly failure: EntraFailure | undefined }
  | (Waiting & {
      readonly kind: "confirm-device";
      readonly organization: string;
      readonly account: string;
      readonly appName: string;
    })
  /** The person is done; the device hears of it when it asks next. `gone`: it waits no longer. */
  | {
      readonly kind: "device-answered";
      readonly answer: "signed-in" | "declined" | "gone";
      readonly appName: string;
    }
  | {
      readonly kind: "issue-code";
      readonly userAgentId: string;
      readonly target: RedirectTarget;
      readonly code: string;
      /** Home object and tenant of the account, where the client asked for them. */
      readonly clientInfo: { readonly uid: string; readonly utid: string } | undefined;
      readonly sessionState: string;
      readonly tellsCloud: boolean;
    }
  /** Hybrid and implicit answers: tokens from this endpoint, to be signed, perhaps with a code. */
  | {
      readonly kind: "issue-tokens";
      readonly userAgentId: string;
      readonly target: RedirectTarget;
      readonly code: string | undefined;
      readonly idToken: ClaimSet | undefined;
      readonly accessToken:
        | { readonly claims: ClaimSet; readonly scope: string; readonly expiresIn: number }
        | undefined;
      readonly clientInfo: { readonly uid: string; readonly utid: string } | undefined;
      readonly sessionState: string;
      readonly tellsCloud: boolean;
    }
  | {
      readonly kind: "admin-consented";
      readonly target: RedirectTarget;
      readonly tenantId: string;
      /** Absent at version 1 of the endpoint. */
      readonly scopeText: string | undefined;
    }
  | {
      readonly kind: "refuse-to-client";
      readonly target: RedirectTarget;
      readonly failure: EntraFailure;
      readonly adminConsent: boolean;
      readonly claims?: string;
      /** The tenant that the answer names although nothing was granted. */
      readonly tenantId?: string;
    }
  /** The service for personal accounts, which knows no admin consent, answers in the tenant's place. */
  | { readonly kind: "personal-account"; readonly target: RedirectTarget }
  /** The person turned back; the app learns no more than that, not even that an administrator was asked. */
  | { readonly kind: "backed-out"; readonly target: RedirectTarget }
  /** The person stays on a page that says the tab can be closed; `closes`: it does so itself. */
  | { readonly kind: "stay"; readonly closes?: true }
  | { readonly kind: "refuse-on-page"; readonly failure: EntraFailure };
