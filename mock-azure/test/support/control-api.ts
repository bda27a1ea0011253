import { createTenant } from "../../src/create-tenant.ts";
import type { Hosts } from "../../src/http/hosts.ts";
import type { TenantDoor } from "../../src/http/tenant-door.ts";

/** What tests read of something in a list. */
export interface ApiItem {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly sequence: number;
  readonly subject: string;
  readonly text: string;
  readonly action: object | null;
  readonly receivedDateTime: string;
}

type Items = readonly ApiItem[];

/** What tests read of an answer. */
export interface ApiBody {
  readonly type: string;
  readonly detail: string;
  readonly now: string;
  readonly key: string;
  readonly address: string;
  readonly scenario: { readonly name: string };
  readonly origins: Hosts;
  readonly people: Readonly<Record<string, { readonly id: string; readonly enabled: boolean }>>;
  readonly page: string;
  readonly leaves: { readonly method: string; readonly url: string; readonly fields: object };
  readonly mails: Items;
  readonly mailboxes: Items;
  readonly entries: Items;
  readonly next: number;
  readonly more: boolean;
  readonly older: number | null;
  readonly requests: Items;
  readonly reasons: Items;
  readonly faults: Items;
  readonly errors: Items;
  readonly problems: Items;
  readonly tenants: Items;
  readonly scenarios: Items;
  readonly routes: readonly string[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
  readonly components: object;
}

/** What the control API said. */
export interface ApiReply {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly body: ApiBody;
}

/** A program that drives a tenant by its control API. */
export interface ApiCaller {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<ApiReply>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<ApiReply>;
  delete(path: string): Promise<ApiReply>;
}

/** Calls the control API of a tenant. */
export function callApi(tenant: TenantDoor = createTenant(), root = "/control/v1"): ApiCaller {
  const send = async (method: string, path: string, init: RequestInit = {}): Promise<ApiReply> => {
    const request = new Request(`${tenant.origins.control}${root}${path}`, { method, ...init });
    const response = await tenant.fetch(request);
    const text = await response.text();
    const type = response.headers.get("content-type");
    return {
      status: response.status,
      type,
      headers: response.headers,
      body: JSON.parse(text) as ApiBody,
    };
  };
  return {
    get: (path, headers) => send("GET", path, headers && { headers }),
    post: (path, body, headers = {}) =>
      send("POST", path, {
        headers: { "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    delete: (path) => send("DELETE", path),
  };
}
