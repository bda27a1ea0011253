import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import type { Visitor } from "../../src/visitor/visitor.ts";

/** A tester on the mock's own pages, whom nobody asks who they are. */
export interface Tester {
  readonly tenant: Tenant;
  readonly visitor: Visitor;
  open(path: string): Promise<void>;
}

/** Opens one of the mock's own pages. */
export async function enterControl(
  path: string,
  { start = scenarios.approvalRequired, tenant = createTenant({ scenario: start }) } = {},
): Promise<Tester> {
  const visitor = createVisitor(tenant);
  const open = (page: string) => visitor.open(`${tenant.origins.control}${page}`);
  await open(path);
  return { tenant, visitor, open };
}

/** The token that the forms of the mock's own pages carry. */
async function controlToken({ fetch, origins }: Tenant): Promise<string> {
  const page = await (await fetch(new Request(`${origins.control}/world`))).text();
  return /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? "";
}

/** Sends a form to the world's page without the page. */
export async function postToControl(
  tenant: Tenant,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const body = new URLSearchParams({ formToken: await controlToken(tenant), ...fields });
  return tenant.fetch(new Request(`${tenant.origins.control}${path}`, { method: "POST", body }));
}

/** Sends a form with a file to the world's page, as a browser does. */
export async function uploadSnapshot(tenant: Tenant, text: string): Promise<Response> {
  const body = new FormData();
  body.set("formToken", await controlToken(tenant));
  body.set("file", new Blob([text], { type: "application/json" }), "snapshot.json");
  return tenant.fetch(new Request(`${tenant.origins.control}/world/restore`, { method: "POST", body }));
}
