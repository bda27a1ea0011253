import { createSigningKeys } from "../../src/signing/signing-keys.ts";
import { COLLEAGUE, closedToApplications, type Refusal } from "../support/refusals.ts";

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

/** Whose request it is: tokens, permissions, mailboxes. */
export const ACCESS_REFUSALS: readonly Refusal[] = [
  [
    "no token",
    401,
    "InvalidAuthenticationToken",
    ({ call }) => call("GET", "/me/events", { headers: { authorization: "" } }),
  ],
  [
    "a token without dots",
    401,
    "InvalidAuthenticationToken",
    ({ call }) => call("GET", "/me/events", bearer("token")),
  ],
  [
    "a token that is none",
    401,
    "InvalidAuthenticationToken",
    ({ call }) => call("GET", "/me/events", bearer("a.b.c")),
  ],
  [
    "C071: two tokens",
    401,
    "InvalidAuthenticationToken",
    ({ call }) => call("GET", "/me/events", bearer("Bearer a.b.c")),
  ],
  [
    "C070: a token for another resource",
    401,
    "InvalidAuthenticationToken",
    async ({ as }) => (await as({ claims: { aud: "https://elsewhere.example" } })).get("/me/events"),
  ],
  [
    "a token that has ended",
    401,
    "InvalidAuthenticationToken",
    async ({ as }) => (await as({ claims: { exp: 1 } })).get("/me/events"),
  ],
  [
    "a token from tomorrow",
    401,
    "InvalidAuthenticationToken",
    async ({ as }) => (await as({ claims: { nbf: 4_000_000_000 } })).get("/me/events"),
  ],
  [
    "a token of another tenant",
    401,
    "InvalidAuthenticationToken",
    async ({ as }) =>
      (await as({ claims: { tid: "11111111-2222-4333-8444-555555555555" } })).get("/me/events"),
  ],
  [
    "a token somebody else signed",
    401,
    "InvalidAuthenticationToken",
    async ({ call, tenant }) => {
      const token = await createSigningKeys().sign({ tid: tenant.id });
      return call("GET", "/me/events", bearer(`${token.slice(0, -6)}AAAAAA`));
    },
  ],
  [
    "a token without permissions",
    403,
    "NoPermissionsInAccessToken",
    async ({ as }) => (await as({ permissions: "" })).get("/me/events"),
  ],
  [
    "a token without calendars",
    403,
    "ErrorAccessDenied",
    async ({ as }) => (await as({ permissions: "User.Read" })).get("/me/events"),
  ],
  [
    "a token that may only read",
    403,
    "ErrorAccessDenied",
    async ({ as }) => (await as({ permissions: "Calendars.Read" })).post("/me/calendars", { name: "x" }),
  ],
  [
    "an application as me",
    400,
    "BadRequest",
    async ({ as }) => (await as({ person: null, permissions: "Calendars.Read" })).get("/me/events"),
  ],
  [
    "an application that names nobody",
    404,
    "ErrorInvalidUser",
    async ({ as }) =>
      (await as({ person: null, permissions: "Calendars.Read" })).get(
        "/users/nobody@fjordline.example/events",
      ),
  ],
  [
    "an application whose mailboxes are limited",
    403,
    "ErrorAccessDenied",
    async () => (await closedToApplications()).get(`/users/${COLLEAGUE}/events`),
  ],
  [
    "an application at a group",
    403,
    "ErrorAccessDenied",
    async ({ as, get }) => {
      const groups = await as({ permissions: "Group.Read.All" });
      const { value } = (await groups.get("/groups?$filter=displayName eq 'Crew'")).body;
      const app = await as({ person: null, permissions: "Group.Read.All Calendars.Read" });
      return value[0] ? app.get(`/groups/${value[0].id}/events`) : get("/groups");
    },
  ],
  [
    "a group as a user",
    400,
    "ErrorGroupIsUsedInNonGroupURI",
    async ({ as, get }) => {
      const groups = await as({ permissions: "Group.Read.All" });
      const { value } = (await groups.get("/groups?$filter=displayName eq 'Crew'")).body;
      return get(`/users/${value[0]?.id ?? ""}/events`);
    },
  ],
  [
    "a mailbox on premises",
    404,
    "MailboxNotEnabledForRESTAPI",
    async ({ as }) => (await as({ person: "reviewer" })).get("/me/events"),
  ],
  [
    "a guest's mailbox",
    404,
    "MailboxNotEnabledForRESTAPI",
    async ({ as }) => (await as({ person: "guest" })).get("/me/events"),
  ],
  [
    "a calendar that is not shared",
    403,
    "ErrorAccessDenied",
    ({ get }) => get(`/users/${COLLEAGUE}/calendar`),
  ],
  [
    "a directory without its permission",
    403,
    "Authorization_RequestDenied",
    async ({ as }) => (await as({ permissions: "Calendars.Read" })).get("/groups"),
  ],
];
