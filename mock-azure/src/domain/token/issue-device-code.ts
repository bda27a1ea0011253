import type { EpochMilliseconds, IdSource } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { resolveTenantSegment } from "../directory/organization.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import { findApplication } from "../sign-in/check-authorization-request.ts";
import { refusal } from "../sign-in/decide-authorize.ts";
import { readRequestedScopes } from "../sign-in/requested-scopes.ts";
import { scopesOfResource } from "../sign-in/resource-parameter.ts";
import type { TenantState } from "../tenant-state.ts";
import { DEVICE_CODE_LIFETIME_SECONDS, type DeviceCode, NO_REDIRECT } from "./device-code.ts";

/** A device's request, parsed and not yet believed. */
export interface DeviceCodeInput {
  readonly tenant: string;
  /** Which form of the endpoint was asked. */
  readonly version: 1 | 2;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly repeated: readonly string[];
  readonly correlationId: string;
}

export type DeviceCodeOutcome =
  | { readonly kind: "issued"; readonly deviceCode: string; readonly userCode: string }
  | { readonly kind: "refused"; readonly failure: EntraFailure };

const FLOW_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code";

/** Letters and digits that nobody takes for one another. */
const USER_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

function newUserCode(ids: IdSource): string {
  return [...ids.opaque(9)]
    .map((letter) => USER_CODE_LETTERS[letter.charCodeAt(0) % USER_CODE_LETTERS.length] ?? "A")
    .join("");
}

/** Begins a sign-in for a device: a code for it to poll with, and one for a person to type. */
export function issueDeviceCode(
  state: TenantState,
  input: DeviceCodeInput,
  moment: Moment,
): Decision<DeviceCodeOutcome> {
  const { fields, version } = input;
  const refuse = (failure: EntraFailure): Decision<DeviceCodeOutcome> =>
    conclude({ kind: "refused", failure }, refusal(failure));
  const [repeated] = input.repeated;
  if (repeated) return refuse(entraFailure(90100, { parameter: repeated }));
  const found = findApplication(state, input.tenant, fields.client_id);
  if ("failure" in found) return refuse(found.failure);
  const { application } = found;
  if (version === 2 && fields.resource !== undefined) return refuse(entraFailure(901002));
  const scopeText = version === 1 ? scopesOfResource(fields.resource) : (fields.scope ?? "");
  const scopes = readRequestedScopes(scopeText, state);
  if ("failure" in scopes) return refuse(scopes.failure);
  const segment = resolveTenantSegment(state.organization, input.tenant);

  const { ids, now } = moment;
  const code: DeviceCode = {
    deviceCode: ids.opaque(160),
    userCode: newUserCode(ids),
    request: {
      target: NO_REDIRECT,
      version,
      authority: segment?.kind === "alias" ? segment.alias : "tenant",
      appId: application.appId,
      platform: application.isFallbackPublicClient ? "publicClient" : "web",
      response: { code: true, token: false, idToken: false },
      scopes: scopes.scopes,
      scopeText,
      prompt: undefined,
      loginHint: undefined,
      domainHint: undefined,
      sid: undefined,
      maxAge: undefined,
      claims: { capabilities: [] },
      nonce: undefined,
      codeChallenge: undefined,
      codeChallengeMethod: "plain",
      wantsClientInfo: false,
      wantsCloud: false,
      correlationId: input.correlationId,
    },
    issuedDateTime: now,
    expiresDateTime: (now + DEVICE_CODE_LIFETIME_SECONDS * 1000) as EpochMilliseconds,
    answer: { kind: "pending" },
  };
  const { deviceCode, userCode } = code;
  const request = { ...code.request, deviceCode };
  return conclude(
    { kind: "issued", deviceCode, userCode },
    [
      {
        rule: "device.code",
        text: `a device waits for somebody to sign in to ${application.displayName}`,
        source: FLOW_PAGE,
      },
    ],
    [{ kind: "device-code-issued", deviceCode: { ...code, request } }],
  );
}
