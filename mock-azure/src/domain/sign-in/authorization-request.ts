import type { Scope } from "@consentra/protocol";
import type { RedirectPlatform } from "../directory/application.ts";
import type { TenantAlias } from "../directory/organization.ts";
import type { ClaimsRequest } from "./claims-request.ts";
import type { Prompt } from "./read-prompt.ts";
import type { ResponseParts } from "./response-type.ts";

export type ResponseMode = "query" | "fragment" | "form_post";

/** Where an answer to the app goes. Only a registered redirect URI ever gets into one. */
export interface RedirectTarget {
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  readonly state: string | undefined;
  /** Whether the page that sends the answer stays open, and sends it again: a planned fault. */
  readonly repeats?: boolean;
}

/** An authorization request that has been checked: known client, registered redirect URI, readable scopes. */
export interface AuthorizationRequest {
  readonly target: RedirectTarget;
  /** Which form of the endpoint was asked: version 1 names a resource, version 2 scopes. */
  readonly version: 1 | 2;
  /** Whether a request of version 1 named no resource; its code then opens UserInfo. */
  readonly isForUserInfo?: boolean;
  /** Whose accounts the endpoint signs in: this tenant's, or those that an alias stands for. */
  readonly authority: "tenant" | TenantAlias;
  readonly appId: string;
  readonly platform: RedirectPlatform;
  readonly response: ResponseParts;
  readonly scopes: readonly Scope[];
  /** The scope parameter as sent, which token answers repeat in form. */
  readonly scopeText: string;
  readonly prompt: Prompt | undefined;
  readonly loginHint: string | undefined;
  /** A tenant's domain, `organizations` or `consumers`. */
  readonly domainHint: string | undefined;
  /** The session asked for, by the `sid` claim of an earlier token. */
  readonly sid: string | undefined;
  /** Seconds that may have passed since the person last proved who they are. */
  readonly maxAge: number | undefined;
  readonly claims: ClaimsRequest;
  readonly nonce: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly codeChallengeMethod: "S256" | "plain";
  readonly wantsClientInfo: boolean;
  /** Whether the client wants to hear which cloud it has reached (`instance_aware`). */
  readonly wantsCloud: boolean;
  readonly correlationId: string;
  /** The device that waits for the answer, which then goes there and not to {@link AuthorizationRequest.target}. */
  readonly deviceCode?: string;
}

/** An administrator's round through `/adminconsent`, checked likewise. */
export interface AdminConsentCall {
  readonly target: RedirectTarget;
  /** Which form of the endpoint was asked: version 1 means what the registration lists, version 2 names scopes. */
  readonly version: 1 | 2;
  /** Whose administrators the endpoint signs in: this tenant's, or those that an alias stands for. */
  readonly authority: "tenant" | TenantAlias;
  readonly appId: string;
  readonly consentType: "Static" | "Dynamic";
  readonly scopes: readonly string[];
  /** The scope parameter as the answer repeats it; version 1 has none. */
  readonly scopeText: string | undefined;
  /** Names of the application permissions, which only the registration can ask for. */
  readonly appRoles: readonly string[];
  /** The request that a reviewer follows from the portal, where there is one. */
  readonly requestId: string | undefined;
  readonly correlationId: string;
}
