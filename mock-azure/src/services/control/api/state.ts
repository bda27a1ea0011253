import { formatInstant } from "@consentra/protocol";
import { mailAddress } from "../../../domain/mail/mail-address.ts";
import { defineApiRoute } from "../../../http/api/api-route.ts";
import { byName, flag, instant, listOf, record, text, whole } from "../../../http/api/shape.ts";
import { APPROVAL_REQUIRED, EXAMPLE_ORIGINS } from "./examples.ts";
import { originsShape, scenarioShape } from "./shapes.ts";

const personShape = record(
  {
    id: text({ description: "Object id." }),
    displayName: text(),
    address: text({ description: "The account's name." }),
    mailbox: text({ description: "Where the person's mails arrive." }),
    enabled: flag({ description: "Whether the account can sign in." }),
    roles: listOf(text(), { description: "Directory roles." }),
  },
  { title: "Person", description: "Somebody who plays a part." },
);

const appFields = {
  clientId: text({ description: "Application (client) id." }),
  displayName: text(),
  redirectUris: byName(listOf(text()), { description: "By platform." }),
};

export const stateShape = record(
  {
    tenant: record({ id: text(), domain: text(), organization: text() }, { title: "Organization" }),
    origins: originsShape,
    scenario: scenarioShape,
    now: instant({ description: "The tenant's time." }),
    app: record(appFields, { title: "App", description: "The application under test." }),
    people: byName(personShape, { description: "By the part they play." }),
    requests: record({ waiting: whole(), total: whole() }, { description: "Requests for approval." }),
    faults: whole({ description: "Planned faults that are not over." }),
    journal: whole({ description: "Sequence number of the latest journal entry." }),
  },
  { title: "State" },
);

const MAYA = {
  id: "0a1f6b7e-58c1-4f5b-9d0e-3f6a7c1b2d01",
  displayName: "Maya Okafor",
  address: "maya.okafor@fjordline.example",
  mailbox: "maya.okafor@fjordline.example",
  enabled: true,
  roles: [],
};

const APP = {
  clientId: "3d0f8a1e-6c52-4b9a-8e47-1f2c3b4a5d60",
  displayName: "Meetings",
  redirectUris: { spa: ["http://localhost/redirect.html"], web: ["http://localhost/auth/callback"] },
};

/** The tenant at a glance. */
const stateRoute = defineApiRoute({
  name: "control.api-state",
  method: "GET",
  path: "/state",
  tag: "Tenant",
  summary: "Where the tenant stands",
  answer: {
    description: "People, app, scenario, clock and what waits.",
    shape: stateShape,
    example: {
      tenant: {
        id: "5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201",
        domain: "fjordline.example",
        organization: "Fjordline Logistics",
      },
      origins: EXAMPLE_ORIGINS,
      scenario: APPROVAL_REQUIRED,
      now: "2026-01-05T09:00:00.000Z",
      app: APP,
      people: { requester: MAYA },
      requests: { waiting: 0, total: 0 },
      faults: 0,
      journal: 0,
    },
  },
  act(controls, { origins }) {
    const { state, app, scenario, parts, journal } = controls;
    const { id, displayName, verifiedDomains } = state.organization;
    const people = Object.entries(parts).flatMap(([part, userId]) => {
      const user = state.users.get(userId);
      if (!user) return [];
      const { displayName: name, userPrincipalName, accountEnabled, roles } = user;
      const person = {
        id: userId,
        displayName: name,
        address: userPrincipalName,
        mailbox: mailAddress(user),
        enabled: accountEnabled,
        roles,
      };
      return [[part, person] as const];
    });
    const { clientId, displayName: appName, redirectUris } = app;
    return {
      tenant: { id, domain: verifiedDomains[0] ?? "", organization: displayName },
      origins,
      scenario: { name: scenario.name, description: scenario.description },
      now: formatInstant(controls.now),
      app: { clientId, displayName: appName, redirectUris },
      people: Object.fromEntries(people),
      requests: {
        waiting: state.consentRequests.by("pending", "pending").length,
        total: state.consentRequests.size,
      },
      faults: state.faults.size,
      journal: journal.at(-1)?.sequence ?? 0,
    };
  },
});

/** What an app under test is configured with. */
const appRoute = defineApiRoute({
  name: "control.api-app",
  method: "GET",
  path: "/app",
  tag: "Tenant",
  summary: "The application under test, as an app is configured",
  description: "With a client secret, which is a test value and opens nothing but this tenant.",
  answer: {
    description: "Client id, secret, tenant and redirect URIs.",
    shape: record(
      {
        ...appFields,
        clientSecret: text({ description: "A test value." }),
        tenant: text({ description: "Tenant id." }),
        authority: text({ description: "What Microsoft's clients take as `authority`." }),
      },
      { title: "AppSettings" },
    ),
    example: {
      tenant: "5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201",
      authority: "https://login.localhost:8443/5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201",
      clientSecret: "meetings-test-secret",
      ...APP,
    },
  },
  act: ({ state, app }, { origins }) => ({
    tenant: state.organization.id,
    authority: `${origins.login}/${state.organization.id}`,
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    displayName: app.displayName,
    redirectUris: app.redirectUris,
  }),
});

export const stateRoutes = [stateRoute, appRoute];
