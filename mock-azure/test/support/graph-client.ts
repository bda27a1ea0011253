import { type DateTimeTimeZone, type GraphErrorBody, toEpochSeconds } from "@consentra/protocol";
import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";
import { createSigningKeys } from "../../src/signing/signing-keys.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";

/** What tests read of an event or a calendar; each has some of it. */
interface GraphItem {
  readonly "@odata.etag": string;
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly changeKey: string;
  readonly webLink: string;
  readonly iCalUId: string;
  readonly organizer: unknown;
  readonly createdDateTime: string;
  readonly originalStartTimeZone: string;
  readonly isDefaultCalendar: boolean;
  readonly start: DateTimeTimeZone;
  readonly end: DateTimeTimeZone;
  readonly location: unknown;
  readonly locations: unknown;
  readonly recurrence: unknown;
  readonly body: { readonly contentType: string; readonly content: string };
  readonly attendees: readonly { readonly emailAddress: { readonly address: string } }[];
  readonly responseStatus: { readonly response: string; readonly time: string };
  readonly onlineMeeting: { readonly joinUrl: string } | null;
  readonly hasAttachments: boolean;
  readonly size: number;
  readonly contentBytes: string;
}

/** What tests read of an answer: an item, a page of items, or an error. */
export interface GraphBody extends GraphItem, GraphErrorBody {
  readonly "@odata.context": string;
  readonly "@odata.count": number;
  readonly "@odata.nextLink"?: string;
  readonly value: readonly GraphItem[];
  /** Of upload sessions. */
  readonly uploadUrl: string;
}

/** An answer of Microsoft Graph, read. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: GraphBody;
}

/** How a test calls Microsoft Graph. */
export interface GraphClient {
  readonly tenant: Tenant;
  /** `path` stands below `/v1.0`, or is an address of the tenant. */
  call(method: string, path: string, options?: CallOptions): Promise<GraphAnswer>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<GraphAnswer>;
  post(path: string, body: unknown): Promise<GraphAnswer>;
  put(path: string, body: unknown): Promise<GraphAnswer>;
  patch(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<GraphAnswer>;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface GraphClientOptions {
  readonly scenario?: Scenario;
  /** Who is signed in; `null` for an application on its own. */
  readonly person?: string | null;
  /** Delegated permissions, or application permissions where nobody is signed in. */
  readonly permissions?: string;
  /** What the token says instead. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Signs a token as the tenant's sign-in service does, without the way through its pages. */
export function signGraphToken(tenant: Tenant, options: GraphClientOptions): Promise<string> {
  const { person = "requester", permissions = "User.Read Calendars.ReadWrite" } = options;
  const now = toEpochSeconds(tenant.clock.now());
  const address =
    person === null ? "" : (tenant.people as Record<string, { address: string }>)[person]?.address;
  // The people are the same in every scenario; a snapshot would copy a large mailbox for an id.
  const { users } = scenarios.approvalRequired.build({ now: tenant.clock.now(), seed: "" });
  const user = users.find(({ userPrincipalName }) => userPrincipalName === address);
  return createSigningKeys().sign({
    aud: "https://graph.microsoft.com",
    iss: `https://sts.windows.net/${tenant.id}/`,
    tid: tenant.id,
    appid: tenant.app.clientId,
    iat: now,
    nbf: now,
    exp: now + 3599,
    ver: "1.0",
    ...(user
      ? { idtyp: "user", oid: user.id, upn: user.userPrincipalName, scp: permissions }
      : { idtyp: "app", oid: tenant.app.clientId, roles: permissions.split(" ") }),
    ...options.claims,
  });
}

/** A tenant, and a client with a token for its Microsoft Graph. */
export async function graphClient(options: GraphClientOptions = {}): Promise<GraphClient> {
  const tenant = createTenant({ scenario: options.scenario ?? scenarios.approvalRequired });
  return clientFor(tenant, options);
}

/** Another client of a tenant. */
export async function clientFor(tenant: Tenant, options: GraphClientOptions): Promise<GraphClient> {
  const token = await signGraphToken(tenant, options);
  const call = async (
    method: string,
    path: string,
    { headers, body }: CallOptions = {},
  ): Promise<GraphAnswer> => {
    const url = path.startsWith("https:") ? path : `${tenant.origins.graph}/v1.0${path}`;
    const request = new Request(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const response = await tenant.fetch(request);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === "" ? undefined : JSON.parse(text)) as GraphBody,
    };
  };
  return {
    tenant,
    call,
    get: (path, headers = {}) => call("GET", path, { headers }),
    post: (path, body) => call("POST", path, { body: JSON.stringify(body) }),
    put: (path, body) => call("PUT", path, { body: JSON.stringify(body) }),
    patch: (path, body, headers = {}) => call("PATCH", path, { headers, body: JSON.stringify(body) }),
  };
}
