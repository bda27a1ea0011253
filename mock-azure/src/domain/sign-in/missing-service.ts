import { findServicePrincipal } from "../consent/granted-scopes.ts";
import type { Reason } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { TenantState } from "../tenant-state.ts";

const BUNDLING_PAGE = "https://blogs.aaddevsup.xyz/category/consent/";

/** An API that a registration lists and the tenant does not have: the organisation never subscribed to it. */
export function missingService(
  state: TenantState,
  { displayName, requiredResourceAccess }: Application,
): { readonly resource: string; readonly because: Reason } | undefined {
  const lacking = requiredResourceAccess.find(
    ({ resourceAppId }) => !findServicePrincipal(state, resourceAppId),
  );
  if (!lacking) return undefined;
  const resource = lacking.resourceAppId;
  const text = `the registration of ${displayName} lists ${resource}, which has no service principal in this tenant`;
  return { resource, because: { rule: "app.missing-service", text, source: BUNDLING_PAGE } };
}
