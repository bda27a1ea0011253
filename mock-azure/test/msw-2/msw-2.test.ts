import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setupServer } from "msw/node";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { adapterContract } from "../../src/adapters/adapter.contract.ts";
import { interceptTenant } from "../../src/adapters/fixtures/intercept-tenant.ts";
import { tenantHandlers } from "../../src/adapters/msw.ts";
import { journeyContract } from "../contract/journey-contract.ts";
import { mswNode } from "../contract/transports/msw-node.ts";
import { createNodeClient } from "../support/node-client.ts";
import { sendWithNodeHttps } from "../support/send-with-node-https.ts";

const byFetch = (request: Request) => fetch(request);
const byNode = (request: Request) => sendWithNodeHttps(request);

for (const [name, send] of [
  ["MSW 2, fetch", byFetch],
  ["MSW 2, node:https", byNode],
] as const)
  adapterContract({
    name,
    async connect(tenant) {
      const server = setupServer(...tenantHandlers(tenant));
      const options = { onUnhandledRequest: "bypass" };
      server.listen(options as object);
      return createNodeClient(send, async () => server.close());
    },
  });

journeyContract([mswNode("MSW 2, fetch", byFetch), mswNode("MSW 2, node:https", byNode)]);

describe("interceptTenant with MSW 2", () => {
  test("is tried with the oldest version that the package goes with", () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(createRequire(import.meta.url).resolve(name), "utf8")) as {
        readonly version: string;
        readonly peerDependencies: Readonly<Record<string, string>>;
      };

    const { version } = read("msw-2/package.json");

    expect(read("../../package.json").peerDependencies.msw).toBe(`^${version} || ^3.0.0`);
  });

  test("lets nothing else out where it is told to be strict", async () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
    const { close } = interceptTenant({ unhandled: "error" });
    onTestFinished(() => {
      close();
      complaints.mockRestore();
    });

    await expect(fetch("https://rooms.example/free")).rejects.toThrow();

    expect(String(complaints.mock.calls[0]?.[0])).toContain("GET https://rooms.example/free");
  });
});
