export { createTenant } from "./create-tenant.ts";
export { scenario, scenarios } from "./scenarios/index.ts";
export { createVisitor } from "./visitor/create-visitor.ts";
export type { Mail } from "./domain/mail/mail.ts";
export type { Scenario } from "./scenarios/scenario.ts";
export type { Person, Tenant } from "./tenant/tenant.ts";
