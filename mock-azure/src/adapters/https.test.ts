import { createHash, X509Certificate } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { createNodeClient } from "../../test/support/node-client.ts";
import { sendWithNodeHttps } from "../../test/support/send-with-node-https.ts";
import { REAL_HOSTS } from "../http/hosts.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { adapterContract } from "./adapter.contract.ts";
import { namesOf } from "./certified-names.ts";
import { HttpsError, type HttpsOptions, serveHttps } from "./https.ts";
import { createSelfSignedCertificate } from "./self-signed-certificate.ts";

adapterContract({
  name: "HTTPS, node:https",
  async connect(tenant) {
    const { origins, certificate, close } = await serveHttps(tenant);
    const stand = { port: Number(new URL(origins.login).port), certificate };
    return createNodeClient((request) => sendWithNodeHttps(request, stand), close);
  },
});

const tenant: TenantDoor = { origins: REAL_HOSTS, fetch: async (request) => new Response(request.url) };

async function serve(options?: HttpsOptions) {
  const served = await serveHttps(tenant, options);
  onTestFinished(served.close);
  const stand = { port: Number(new URL(served.origins.login).port), certificate: served.certificate };
  return { served, get: (url: string) => sendWithNodeHttps(new Request(url), stand) };
}

describe("serveHttps", () => {
  test.each([
    ["real names", () => `${REAL_HOSTS.graph}/v1.0/me`],
    ["aliases", () => "https://login.windows.net/common"],
    ["names of localhost", (login: string) => `${login}/common`],
  ])("is known, and trusted, under %s", async (_, address) => {
    const { served, get } = await serve();

    const url = address(served.origins.login);
    const answer = await get(url);

    await expect(answer.text()).resolves.toBe(url);
  });

  test("serves several tenants, each under names of its own", async () => {
    const { served, get } = await serve();

    const { login } = served.tenantOrigins("test-7");
    const answer = await get(`${login}/common`);

    expect(login).toMatch(/^https:\/\/login-test-7\.tenants\.localhost:\d+$/);
    await expect(answer.text()).resolves.toBe(`${login}/common`);
  });

  test("answers the control API at localhost, for programs that know no names below it", async () => {
    const { served, get } = await serve();
    const { port } = new URL(served.origins.login);

    const url = `https://localhost:${port}/control/v1/state`;
    const answer = await get(url);
    await expect(answer.text()).resolves.toBe(url);
  });

  test("serves with a certificate that is there already", async () => {
    const { served } = await serve();
    const identity = await createSelfSignedCertificate(namesOf(tenant));

    const { served: other, get } = await serve({ identity });

    expect([other.certificate, other.spkiHash]).toEqual([identity.certificate, identity.spkiHash]);
    expect(other.spkiHash).not.toBe(served.spkiHash);
    expect((await get(`${other.origins.login}/`)).status).toBe(200);
  });

  test("refuses to answer for a stranger's name", async () => {
    const { served, get } = await serve();

    const answer = await get(`https://localhost:${new URL(served.origins.login).port}/`);

    expect(answer.status).toBe(421);
    await expect(answer.text()).resolves.toContain("https://login.microsoftonline.com");
  });

  test("tells Chromium where the hosts are and which key to trust", async () => {
    const { served } = await serve();
    const { port } = new URL(served.origins.login);

    const spki = new X509Certificate(served.certificate).publicKey.export({ type: "spki", format: "der" });

    expect(served.spkiHash).toBe(createHash("sha256").update(spki).digest("base64"));
    expect(served.chromiumArgs[0]).toContain(`MAP graph.microsoft.com:443 127.0.0.1:${port},`);
    expect(served.chromiumArgs[1]).toBe(`--ignore-certificate-errors-spki-list=${served.spkiHash}`);
  });

  test("says which port is taken", async () => {
    const { served } = await serve();
    const port = Number(new URL(served.origins.login).port);

    const refusal = serveHttps(tenant, { port });

    await expect(refusal).rejects.toThrow(HttpsError);
    await expect(refusal).rejects.toMatchObject({
      reason: "port-in-use",
      address: { host: "127.0.0.1", port },
    });
    await expect(refusal).rejects.toThrow(`Port ${String(port)} of 127.0.0.1 is taken`);
  });

  test.each(["0.0.0.0", "::", "192.0.2.1", "tenant.example"])(
    "refuses the address %s, which others may reach",
    async (host) => {
      const refusal = serveHttps(tenant, { host });

      await expect(refusal).rejects.toMatchObject({ reason: "not-loopback", address: { host, port: 0 } });
    },
  );

  test("listens for others when told to", async () => {
    const { served } = await serve({ host: "0.0.0.0", allowNonLoopback: true });

    expect(served.chromiumArgs[0]).toContain(" 127.0.0.1:");
  });

  test("keeps the cause where it cannot listen", async () => {
    await expect(serveHttps(tenant, { port: 70_000 })).rejects.toMatchObject({
      reason: "cannot-listen",
      cause: expect.any(RangeError),
    });
  });

  test("stops listening once closed, and closes twice without complaint", async () => {
    const { served, get } = await serve();

    await served.close();
    await served.close();

    await expect(get(`${REAL_HOSTS.login}/`)).rejects.toThrow("ECONNREFUSED");
  });
});
