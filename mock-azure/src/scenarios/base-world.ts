import { GRAPH_APP_ID } from "@consentra/protocol";
import { USUAL_CALENDARS } from "../domain/calendar/calendar-switches.ts";
import type { Application } from "../domain/directory/application.ts";
import { classifyPermission } from "../domain/directory/permission-classification.ts";
import { toServicePrincipal } from "../domain/directory/service-principal.ts";
import type { User } from "../domain/directory/user.ts";
import { USUAL_LIMITS } from "../domain/limits/limit-switches.ts";
import { createMailbox } from "../domain/mailbox/create-mailbox.ts";
import { USUAL_NOTIFICATIONS } from "../domain/notification/notification-switches.ts";
import type { ScenarioMoment, ScenarioWorld } from "./scenario.ts";

/** The tenant that scenarios play in. */
const TENANT_ID = "5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201";
const DOMAIN = "fjordline.example";

/** The tenants that the application and the guest come from. */
const VENDOR_TENANT_ID = "b2d9c6f4-71aa-4e0d-8f5e-2d8a90c4e777";
const PARTNER_TENANT_ID = "c7e3a1d2-4b8f-4f3a-b1c9-63d5e2f0a888";

const MEETINGS_APP_ID = "3d0f8a1e-6c52-4b9a-8e47-1f2c3b4a5d60";

/** The application under test: registered by its vendor, publisher not verified, for any organisation. */
const MEETINGS: Application = {
  id: "7c4e2b19-0d5f-4a83-b6e1-92f0a7d3c511",
  appId: MEETINGS_APP_ID,
  displayName: "Meetings",
  homeTenantId: VENDOR_TENANT_ID,
  publisherDomain: "meetings.example",
  verifiedPublisher: null,
  signInAudience: "AzureADMultipleOrgs",
  redirectUris: {
    spa: ["http://localhost/redirect.html", "https://app.meetings.example/redirect.html"],
    web: ["http://localhost/auth/callback", "https://app.meetings.example/auth/callback"],
    publicClient: ["http://localhost"],
  },
  implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false },
  logoutUrl: null,
  isFallbackPublicClient: true,
  clientSecrets: [
    {
      keyId: "9b6f0f57-8f3b-4f7e-9a43-2d1f6f8f0c11",
      secretText: "meetings-test-secret",
      endDateTime: Date.parse("2036-01-01T00:00:00Z") as never,
    },
  ],
  requiredResourceAccess: [
    {
      resourceAppId: GRAPH_APP_ID,
      scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"],
      roles: [],
    },
  ],
};

/** Microsoft Graph itself, which every tenant knows. */
const GRAPH: Application = {
  id: "e1d7a4c0-52b8-4f36-9c0e-6a8b1f2d4e22",
  appId: GRAPH_APP_ID,
  displayName: "Microsoft Graph",
  homeTenantId: "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
  publisherDomain: "microsoft.com",
  verifiedPublisher: null,
  signInAudience: "AzureADMultipleOrgs",
  redirectUris: { spa: [], web: [], publicClient: [] },
  implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false },
  logoutUrl: null,
  clientSecrets: [],
  requiredResourceAccess: [],
};

const NEVER = 0 as User["sessionsValidFrom"];

type Draft = Pick<User, "id" | "givenName" | "surname"> & Partial<User>;

function person(draft: Draft): User {
  const address = `${draft.givenName}.${draft.surname}@${DOMAIN}`.toLowerCase();
  return {
    displayName: `${draft.givenName} ${draft.surname}`,
    userPrincipalName: address,
    mail: address,
    userType: "Member",
    homeTenantId: TENANT_ID,
    homeObjectId: draft.id,
    accountEnabled: true,
    roles: [],
    hasMailbox: true,
    credential: "password",
    sessionsValidFrom: NEVER,
    passwordValidFrom: NEVER,
    tokensValidFrom: NEVER,
    mfaRequired: false,
    ...draft,
  };
}

const PEOPLE: Readonly<Record<string, User>> = {
  requester: person({ id: "0a1f6b7e-58c1-4f5b-9d0e-3f6a7c1b2d01", givenName: "Maya", surname: "Okafor" }),
  colleague: person({ id: "1b2e7c8f-69d2-4a6c-8e1f-4a7b8d2c3e02", givenName: "Jonas", surname: "Weber" }),
  administrator: person({
    id: "2c3d8e9a-7ae3-4b7d-9f2a-5b8c9e3d4f03",
    givenName: "Megan",
    surname: "Price",
    roles: ["Global Administrator"],
  }),
  reviewer: person({ id: "3d4c9fab-8bf4-4c8e-8a3b-6c9daf4e5a04", givenName: "Rui", surname: "Santos" }),
  guest: person({
    id: "4e5dafbc-9ca5-4d9f-9b4c-7dae1f5f6b05",
    givenName: "Greta",
    surname: "Lind",
    userPrincipalName: `greta.lind_partner.example#EXT#@${DOMAIN}`,
    mail: "greta.lind@partner.example",
    userType: "Guest",
    homeTenantId: PARTNER_TENANT_ID,
    homeObjectId: "9fa0b1c2-d3e4-4f5a-8b6c-7d8e9f0a1b2c",
    hasMailbox: false,
  }),
};

/** What Microsoft suggests to classify as low impact, and organisations commonly do. */
const LOW_IMPACT: readonly string[] = ["openid", "profile", "email", "offline_access", "User.Read"];

/** The world all scenarios start from: default policies of a new tenant, nothing granted, nothing asked. */
export function baseWorld(moment: ScenarioMoment): ScenarioWorld {
  const users = Object.values(PEOPLE);
  const administrator = PEOPLE.administrator?.id ?? "";
  const reviewer = PEOPLE.reviewer?.id ?? "";
  const mailboxes = users.filter(({ hasMailbox }) => hasMailbox).map(({ id }) => createMailbox(id, moment));
  const graph = toServicePrincipal(GRAPH, { id: moment.ids.guid(), createdDateTime: moment.now });
  return {
    organization: {
      id: TENANT_ID,
      displayName: "Fjordline Logistics",
      verifiedDomains: [DOMAIN, "fjordline.onmicrosoft.com"],
    },
    policies: {
      userConsent: ["microsoft-user-default-recommended"],
      blockUserConsentForRiskyApps: true,
      adminConsentRequests: {
        isEnabled: true,
        promptForAdminConsentRequest: true,
        enabledDateTime: NEVER,
        notifyReviewers: true,
        remindersEnabled: true,
        requestDurationInDays: 30,
        reviewers: [
          { kind: "user", userId: administrator },
          { kind: "user", userId: reviewer },
        ],
      },
      conditionalAccess: [],
      applicationAccess: [],
      emulation: {
        exitShape: "cancel",
        consentCancelError: "access_denied",
        silentConsentError: "consent_required",
        notAssignedSurface: "page",
        refreshWithoutScope: "granted",
        workflowActivationMilliseconds: 0,
        consentPropagationMilliseconds: 0,
        recommendedExclusions: "2026-07",
        signingKeyRollover: null,
        riskyApps: [],
        calendars: USUAL_CALENDARS,
        notifications: USUAL_NOTIFICATIONS,
        limits: USUAL_LIMITS,
      },
    },
    users,
    groups: [],
    applications: [GRAPH, MEETINGS],
    servicePrincipals: [graph],
    grants: [],
    appRoleAssignments: [],
    permissionGrantPolicies: [],
    permissionClassifications: LOW_IMPACT.map((name) =>
      classifyPermission(name, "low", graph.id, moment.ids),
    ),
    consentRequests: [],
    sessions: [],
    interactions: [],
    codes: [],
    deviceCodes: [],
    refreshTokens: [],
    mails: [],
    calendars: mailboxes.flatMap(({ calendars }) => calendars),
    calendarGroups: mailboxes.flatMap(({ calendarGroups }) => calendarGroups),
    calendarPermissions: [],
    calendarEntries: [],
    mailboxSettings: mailboxes.flatMap(({ mailboxSettings }) => mailboxSettings),
    categories: mailboxes.flatMap(({ categories }) => categories),
    photos: [],
    events: [],
    eventTraces: [],
    attachments: [],
    uploadSessions: [],
    subscriptions: [],
    notifications: [],
    notificationEndpoints: [],
    faults: [],
    audits: [],
    signIns: [],
    people: Object.fromEntries(Object.entries(PEOPLE).map(([role, user]) => [role, user.id])),
    appId: MEETINGS_APP_ID,
  };
}
