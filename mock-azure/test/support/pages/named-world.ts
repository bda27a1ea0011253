import type { ExposedApi } from "../../../src/domain/directory/exposed-api.ts";
import type { Scenario, ScenarioWorld } from "../../../src/scenarios/scenario.ts";

/** Gives a thing its name; the key is the same wherever the thing shows up. */
export type Naming = (key: string) => string;

const rewordedApi = (api: ExposedApi, nameOf: Naming): ExposedApi => ({
  ...api,
  oauth2PermissionScopes: api.oauth2PermissionScopes.map((scope) => ({
    ...scope,
    userConsentDisplayName: nameOf(`${scope.value} name`),
    userConsentDescription: nameOf(`${scope.value} text`),
    adminConsentDisplayName: nameOf(`${scope.value} admin name`),
    adminConsentDescription: nameOf(`${scope.value} admin text`),
  })),
});

function renamed(world: ScenarioWorld, nameOf: Naming): ScenarioWorld {
  return {
    ...world,
    organization: { ...world.organization, displayName: nameOf("organization") },
    users: world.users.map((user, index) => ({ ...user, displayName: nameOf(`person${String(index)}`) })),
    groups: [
      ...world.groups.map((group, index) => ({ ...group, displayName: nameOf(`group${String(index)}`) })),
      { id: "5a1c2f60-7a55-4a0f-9d1e-0d6a2b1f7c11", displayName: nameOf("circle"), memberIds: [] },
    ],
    applications: world.applications.map((application, index) => ({
      ...application,
      displayName: nameOf(application.appId),
      publisherDomain: nameOf(`domain${String(index)}`),
      verifiedPublisher: application.verifiedPublisher === null ? null : nameOf(`publisher${String(index)}`),
      ...(application.api && { api: rewordedApi(application.api, nameOf) }),
      redirectUris: {
        ...application.redirectUris,
        spa: [...application.redirectUris.spa, `https://meetings.example/${nameOf("redirect")}`],
      },
    })),
    servicePrincipals: world.servicePrincipals.map((principal) => ({
      ...principal,
      displayName: nameOf(principal.appId),
    })),
    permissionGrantPolicies: world.permissionGrantPolicies.map((policy, index) => ({
      ...policy,
      displayName: nameOf(`policy${String(index)}`),
    })),
    consentRequests: world.consentRequests.map((request) => ({
      ...request,
      appDisplayName: nameOf(request.appId),
      userConsentRequests: request.userConsentRequests.map((one) => ({ ...one, reason: nameOf("reason") })),
      review: request.review && { ...request.review, justification: nameOf("decision") },
    })),
  };
}

/** The scenario, in which everything that has a name has the one it is given. */
export const withNames = (start: Scenario, nameOf: Naming): Scenario => ({
  ...start,
  build: (moment) => renamed(start.build(moment), nameOf),
});
