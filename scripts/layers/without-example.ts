const BROWSER =
  "needs a browser; the guide for the browser, which the check of the packed packages walks, or a journey in Chromium uses it";
const SERVER =
  "needs a database or a Redis server; its tests run against one, and docs/server.md shows it compiled";

const RUNNER = "needs its test runner, under which examples/qa-suite runs it";

/** Public names without an example that runs, and why. The list may only become shorter. */
export const WITHOUT_EXAMPLE: Readonly<Record<string, string>> = {
  "mock-azure/src/adapters/browser/": BROWSER,
  "mock-azure/src/adapters/jest.ts: useTenant": RUNNER,
  "mock-azure/src/adapters/node-test.ts: useTenant": RUNNER,
  "mock-azure/src/adapters/playwright/": BROWSER,
  "mock-azure/src/adapters/service-worker/": BROWSER,
  "mock-azure/src/adapters/time/create-page-time-machine.ts: createPageTimeMachine": BROWSER,
  "packages/calendar/src/sync/decrypt-notification.ts: decryptNotification":
    "needs content that Microsoft Graph encrypted; examples/calendar-recipes plays it with the mock tenant's",
  "packages/calendar/src/time/temporal.ts: fromTemporal":
    "Temporal is not on every platform yet; its example is compiled, and its tests run with a polyfill",
  "packages/elements/src/calendar-connection-element.ts: CalendarConnectionElement": BROWSER,
  "packages/elements/src/react/": BROWSER,
  "packages/integration/src/node/redis/": SERVER,
  "packages/integration/src/node/tenant-probe.ts: tenantProbe":
    "asks Microsoft at its own address; docs/server.md shows it compiled, and its tests run it",
  "packages/scenarios/src/cli/run-command.ts: runCommand":
    "is the command mock-azure run, which docs/scenario-runner.md shows at a shell",
};
