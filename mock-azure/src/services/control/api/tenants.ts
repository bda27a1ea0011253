import { formatInstant } from "@consentra/protocol";
import { didYouMean } from "../../../domain/nearest-word.ts";
import { defineApiRoute } from "../../../http/api/api-route.ts";
import { type Refused, refuse, refuseValue } from "../../../http/api/problem.ts";
import { instant, listOf, optional, record, text } from "../../../http/api/shape.ts";
import type { Hosts } from "../../../http/hosts.ts";
import type { Neighbours, TenantLine } from "../../../http/mock-controls.ts";
import { tenantHosts } from "../../../http/tenant-names.ts";
import { EXAMPLE_NOW } from "./examples.ts";
import { originsShape } from "./shapes.ts";

const tenantShape = record(
  {
    key: text({ description: "What requests name it by, in the header `x-mock-azure-tenant`." }),
    scenario: text(),
    now: instant({ description: "The tenant's time." }),
    origins: originsShape,
  },
  { title: "Tenant", description: "One of the tenants of the process; `origins` are its own." },
);

const EXAMPLE_TENANT = {
  key: "test-7",
  scenario: "approvalRequired",
  now: EXAMPLE_NOW,
  origins: tenantHosts("test-7", 8443),
};

/** A tenant with the origins that it has for itself, at the port where it was asked. */
function toShown({ key, scenario, now }: TenantLine, { control }: Hosts) {
  const { port, protocol } = new URL(control);
  return { key, scenario, now: formatInstant(now), origins: tenantHosts(key, port, protocol) };
}

const alone = (): Refused =>
  refuse(
    "not-possible-now",
    "This process serves one tenant. `mock-azure start` and `createTenants()` serve any number.",
  );

const listRoute = defineApiRoute({
  name: "control.api-tenants",
  method: "GET",
  path: "/tenants",
  tag: "Tenant",
  summary: "The tenants of this process",
  answer: {
    description: "The oldest first.",
    shape: record(
      { own: text({ description: "Key of the tenant that was asked." }), tenants: listOf(tenantShape) },
      { title: "Tenants" },
    ),
    example: { own: "default", tenants: [EXAMPLE_TENANT] },
  },
  problems: ["not-possible-now"],
  act: ({ neighbours }, { origins }) =>
    neighbours
      ? { own: neighbours.own, tenants: neighbours.list().map((line) => toShown(line, origins)) }
      : alone(),
});

const createRoute = defineApiRoute({
  name: "control.api-create-tenant",
  method: "POST",
  path: "/tenants",
  tag: "Tenant",
  summary: "Makes another tenant, for a test of its own",
  description:
    "It shares nothing with the others. Reach it under the origins that the answer names, or under the usual ones with the header `x-mock-azure-tenant`, or its control API below `/tenants/{tenant}`.",
  body: {
    shape: record(
      {
        key: optional(
          text({
            minLength: 1,
            maxLength: 40,
            description: "Small letters, digits and hyphens. Default: a free one.",
          }),
        ),
        scenario: optional(text({ description: "Default: that of the first tenant." })),
        seed: optional(text({ maxLength: 200, description: "What ids are drawn from. Default: the key." })),
      },
      { title: "TenantWish" },
    ),
    example: { key: "test-7", scenario: "approvalRequired" },
  },
  answer: { status: 201, description: "The tenant.", shape: tenantShape, example: EXAMPLE_TENANT },
  problems: ["not-possible-now"],
  act({ neighbours }, { body, origins }) {
    if (!neighbours) return alone();
    const made = neighbours.create(body);
    return "problem" in made ? refuseValue(made.pointer, made.problem) : toShown(made, origins);
  },
});

const closeTenant = (neighbours: Neighbours, key: string) => {
  const refusal = neighbours.close(key);
  if (refusal === undefined) return { closed: key };
  const known = neighbours.list().map((one) => one.key);
  return known.includes(key)
    ? refuse("not-possible-now", refusal)
    : refuse("unknown-name", `${refusal}${didYouMean(key, known)} GET /tenants lists them.`);
};

const closeRoute = defineApiRoute({
  name: "control.api-close-tenant",
  method: "DELETE",
  path: "/tenants/:tenant",
  tag: "Tenant",
  summary: "Ends a tenant",
  params: { tenant: text({ description: "Its key." }) },
  answer: {
    description: "What was ended.",
    shape: record({ closed: text() }, { title: "Closed" }),
    example: { closed: "test-7" },
  },
  problems: ["unknown-name", "not-possible-now"],
  act: ({ neighbours }, { params: { tenant } }) => (neighbours ? closeTenant(neighbours, tenant) : alone()),
});

export const tenantRoutes = [listRoute, createRoute, closeRoute];
