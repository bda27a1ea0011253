const SAID = {
  "no-service-workers":
    "This browser has no service workers here: serve the app over HTTPS or from localhost, and not in a private window that has none.",
  "out-of-scope":
    "The page is outside of the worker's scope: put the worker's script into the app's folder or above it.",
  "not-registered":
    "The worker could not be registered: its script has to be at the address given, as JavaScript, and to run.",
  "wrong-options": "The address of the worker's script asks for what there is not.",
  "no-tenant":
    "The worker does not answer as a tenant: its script must call serveTenantFromWorker while it is first run.",
} as const;

/**
 * No tenant can be had in this page.
 *
 * @group Adapters
 */
export class BrowserTenantError extends Error {
  override readonly name = "BrowserTenantError";
  /**
   * `no-service-workers`: the context is not secure; `out-of-scope`: the worker does not see this page;
   * `not-registered`: see `cause`; `wrong-options`: of `dist/tenant-worker.js`, by its address; `no-tenant`: another worker answers.
   */
  readonly reason: keyof typeof SAID;

  constructor(reason: BrowserTenantError["reason"], detail: string, options?: ErrorOptions) {
    super(`${SAID[reason]} (${detail})`, options);
    this.reason = reason;
  }
}
