import { GRAPH_APP_ID } from "@consentra/protocol";
import { grantConsent } from "../domain/consent/grant-consent.ts";
import type { Application } from "../domain/directory/application.ts";
import type { ExposedApi, PermissionScope } from "../domain/directory/exposed-api.ts";
import { toServicePrincipal } from "../domain/directory/service-principal.ts";
import { applicationOf } from "./find-in-world.ts";
import { play } from "./play.ts";
import type { ScenarioStep } from "./scenario.ts";

/**
 * Another application, which offers an API of its own.
 *
 * @group Scenarios
 */
export interface ScenarioApi {
  /** Its client id, a GUID; `api://` and this names the API in scopes. */
  readonly appId: string;
  readonly displayName: string;
  /**
   * Names of the API's permissions, which people may consent to. Default `access_as_user`. The id of each is the client
   * id with its last twelve digits counting from 1.
   */
  readonly scopes?: readonly string[];
  /** Names of the delegated permissions of Microsoft Graph that the API needs itself. Default none. */
  readonly needs?: readonly string[];
  /** Whether an administrator has granted the API what it needs. Default false. */
  readonly approved?: boolean;
  /** A secret by which the API proves who it is. Test values only. */
  readonly clientSecret?: string;
  /** Anything else of the API: `knownClientApplications`, `requestedAccessTokenVersion`, … Default version 2. */
  readonly api?: Partial<ExposedApi>;
}

function toScope(
  { appId, displayName }: Pick<ScenarioApi, "appId" | "displayName">,
  value: string,
  index: number,
): PermissionScope {
  return {
    id: `${appId.slice(0, 24)}${String(index + 1).padStart(12, "0")}`,
    value,
    type: "User",
    isEnabled: true,
    userConsentDisplayName: `Access ${displayName} (${value})`,
    userConsentDescription: `Lets the app call ${displayName} as you.`,
    adminConsentDisplayName: `Access ${displayName} (${value})`,
    adminConsentDescription: `Lets the app call ${displayName} as the person who is signed in.`,
  };
}

/**
 * Registers an application with an API beside the application under test, for tokens that are meant for it and for
 * services that act on behalf of people.
 *
 * @param options - the application and its API
 * @returns the step
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 * @group Scenarios
 */
export function withApi(options: ScenarioApi): ScenarioStep {
  const { appId, displayName, scopes = ["access_as_user"], needs = [], approved = false } = options;
  return (world, moment) => {
    const application: Application = {
      ...applicationOf(world),
      id: moment.ids.guid(),
      appId,
      displayName,
      redirectUris: { web: [], spa: [], publicClient: [] },
      isFallbackPublicClient: false,
      clientSecrets:
        options.clientSecret === undefined
          ? []
          : [
              {
                keyId: moment.ids.guid(),
                secretText: options.clientSecret,
                endDateTime: (moment.now + 365 * 86_400_000) as typeof moment.now,
              },
            ],
      keyCredentials: [],
      federatedIdentityCredentials: [],
      identifierUris: [`api://${appId}`],
      api: {
        oauth2PermissionScopes: scopes.map((value, index) => toScope(options, value, index)),
        requestedAccessTokenVersion: 2,
        knownClientApplications: [],
        preAuthorizedApplications: [],
        ...options.api,
      },
      requiredResourceAccess:
        needs.length > 0 ? [{ resourceAppId: GRAPH_APP_ID, scopes: needs, roles: [] }] : [],
    };
    const principal = toServicePrincipal(application, {
      id: moment.ids.guid(),
      createdDateTime: moment.now,
    });
    const registered = {
      ...world,
      applications: [...world.applications, application],
      servicePrincipals: [...world.servicePrincipals, principal],
    };
    const consent = { application, principalId: null, scopes: needs, replace: true };
    return approved
      ? play(registered, (state) => ({ changes: grantConsent(state, consent, moment) }))
      : registered;
  };
}
