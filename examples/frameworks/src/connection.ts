import { createIntegration, type Integration } from "@consentra/integration";
import { scriptedAuth } from "@consentra/integration/testing";

/**
 * A connection of its own for each framework on the page. Its answers are written down; a product has
 * `msalBrowserAuth` of `@consentra/integration/browser` in this place.
 */
export function openConnection(): Integration {
  return createIntegration({
    app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
    auth: scriptedAuth([{ signIn: { error: "access_denied", aadsts: [90095] } }, { signIn: "ok" }]),
    watch: false,
  });
}
