import type { Scope } from "@consentra/protocol";
import type { RedirectPlatform } from "../directory/application.ts";

export type ResponseMode = "query" | "fragment" | "form_post";

/** Where an answer to the app goes. Only a registered redirect URI ever gets into one. */
export interface RedirectTarget {
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  readonly state: string | undefined;
}

/** An authorization request that has been checked: known client, registered redirect URI, readable scopes. */
export interface AuthorizationRequest {
  readonly target: RedirectTarget;
  readonly appId: string;
  readonly platform: RedirectPlatform;
  readonly scopes: readonly Scope[];
  /** The scope parameter as sent, which token answers repeat in form. */
  readonly scopeText: string;
  readonly prompt: "login" | "none" | "consent" | "select_account" | undefined;
  readonly loginHint: string | undefined;
  readonly nonce: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly codeChallengeMethod: "S256" | "plain";
  readonly wantsClientInfo: boolean;
  readonly correlationId: string;
}

/** An administrator's round through `/adminconsent`, checked likewise. */
export interface AdminConsentCall {
  readonly target: RedirectTarget;
  readonly appId: string;
  readonly consentType: "Static" | "Dynamic";
  readonly scopes: readonly string[];
  /** Names of the application permissions, which only the registration can ask for. */
  readonly appRoles: readonly string[];
  /** The request that a reviewer follows from the portal, where there is one. */
  readonly requestId: string | undefined;
  readonly correlationId: string;
}
