import { constants, createDecipheriv, createHmac, createPrivateKey, privateDecrypt } from "node:crypto";
import { createLocalJWKSet, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { createSelfSignedCertificate } from "../../src/adapters/self-signed-certificate.ts";
import { DEVELOPMENT_KEY } from "../../src/signing/development-key.ts";
import { CERTIFICATE, SMALL_CERTIFICATE, THUMBPRINT } from "../support/certificates.ts";
import { at } from "../support/event-host.ts";
import { inMinutes, type ReceivedNotification, type Subscriber, subscriber } from "../support/subscriber.ts";

const EVENT = { subject: "Tour", start: at("2026-02-02T09:00"), end: at("2026-02-02T10:00") };

const subscribeRich = (app: Subscriber, fields: Readonly<Record<string, unknown>> = {}) =>
  app.subscribe({
    resource: "me/events?$select=subject,start",
    includeResourceData: true,
    encryptionCertificate: CERTIFICATE,
    encryptionCertificateId: "first",
    expirationDateTime: inMinutes(app.tenant, 1440),
    ...fields,
  });

/** Reads resource data as an app does, with the private key. */
function decrypt({ encryptedContent = {} }: ReceivedNotification): unknown {
  const { dataKey = "", data = "", dataSignature } = encryptedContent;
  const privateKey = createPrivateKey({ key: DEVELOPMENT_KEY, format: "jwk" });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const key = privateDecrypt({ key: privateKey, padding }, Buffer.from(dataKey, "base64"));
  expect(createHmac("sha256", key).update(Buffer.from(data, "base64")).digest("base64")).toBe(dataSignature);
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16));
  return JSON.parse(decipher.update(data, "base64", "utf8") + decipher.final("utf8"));
}

describe("change notifications with resource data", () => {
  test("bring the properties selected, for the owner of the certificate alone", async () => {
    const app = await subscriber();
    expect((await subscribeRich(app)).status).toBe(201);
    const { body: event } = await app.post("/me/events", EVENT);
    await app.settle();

    const [told] = app.notifications();
    const address = expect.stringMatching(/^Users\('[\da-f-]{36}'\)\/events\('AAMk.*'\)$/) as string;
    expect(told).toMatchObject({
      changeType: "created",
      resource: address,
      resourceData: { "@odata.type": "#microsoft.graph.event", "@odata.id": address, id: event.id },
      encryptedContent: { encryptionCertificateId: "first", encryptionCertificateThumbprint: THUMBPRINT },
    });
    expect(app.received.at(-1)?.body).not.toContain("Tour");
    expect(told && decrypt(told)).toEqual({
      "@odata.etag": event["@odata.etag"],
      id: event.id,
      subject: "Tour",
      start: { dateTime: "2026-02-02T09:00:00.0000000", timeZone: "UTC" },
    });
  });

  test("show the event as it was, whatever has become of it since", async () => {
    const app = await subscriber();
    await subscribeRich(app, { changeType: "created,deleted" });
    const { id } = (await app.post("/me/events", EVENT)).body;
    await app.patch(`/me/events/${id}`, { subject: "Changed" });
    await app.call("DELETE", `/me/events/${id}`);
    await app.settle();

    const [created, deleted] = app.notifications();
    expect(created && decrypt(created)).toMatchObject({ subject: "Tour" });
    expect(deleted).toMatchObject({ changeType: "deleted" });
    expect(deleted).not.toHaveProperty("encryptedContent");
  });

  test("come with a token that says who sends them and to which app", async () => {
    const app = await subscriber();
    await subscribeRich(app);
    await app.post("/me/events", EVENT);
    await app.settle();
    const { origins, id } = app.tenant;
    const keys = await app.tenant.fetch(new Request(`${origins.login}/common/discovery/v2.0/keys`));

    const { validationTokens } = JSON.parse(app.received.at(-1)?.body ?? "") as {
      validationTokens: string[];
    };

    expect(validationTokens).toHaveLength(1);
    const { payload } = await jwtVerify(
      validationTokens[0] ?? "",
      createLocalJWKSet((await keys.json()) as never),
      {
        issuer: `https://sts.windows.net/${id}/`,
        audience: app.tenant.app.clientId,
        currentDate: new Date(app.tenant.clock.now()),
      },
    );
    expect(payload).toMatchObject({ appid: "0bf30f3b-4a52-48df-9a82-234910c4a086", tid: id, ver: "1.0" });
  });

  test("take base64 of PEM as well, and another certificate by an update", async () => {
    const app = await subscriber();
    const pem = `-----BEGIN CERTIFICATE-----\n${CERTIFICATE}\n-----END CERTIFICATE-----\n`;
    const { body } = await subscribeRich(app, { encryptionCertificate: btoa(pem) });
    const changed = await app.patch(`/subscriptions/${body.id}`, {
      encryptionCertificate: CERTIFICATE,
      encryptionCertificateId: "second",
    });
    await app.post("/me/events", EVENT);
    await app.settle();

    expect(changed.body).toMatchObject({ encryptionCertificateId: "second" });
    expect(app.notifications()[0]?.encryptedContent?.encryptionCertificateId).toBe("second");
  });

  test("are refused for more than a day, without a certificate, and with the body", async () => {
    const app = await subscriber();
    const refused = async (fields: Readonly<Record<string, unknown>>, message: RegExp) =>
      expect(await subscribeRich(app, fields)).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringMatching(message) as string } },
      });

    await refused({ expirationDateTime: inMinutes(app.tenant, 1441) }, /can only be 1440 minutes/);
    await refused(
      { encryptionCertificate: null, encryptionCertificateId: null },
      /^encryptionCertificate is a required property/,
    );
    await refused({ encryptionCertificateId: null }, /^encryptionCertificateId is a required property/);
    await refused({ resource: "me/events?$select=body" }, /^The property 'body' cannot be part/);
    await refused({ encryptionCertificateId: "x".repeat(129) }, /at most 128/);
  });

  test("are refused for what is no certificate of a large RSA key", async () => {
    const app = await subscriber();
    const { certificate } = await createSelfSignedCertificate({ dns: [], ip: [] });
    const refusalOf = async (encryptionCertificate: string) =>
      (await subscribeRich(app, { encryptionCertificate })).body as unknown;

    const wrong = (why: string) => ({
      error: expect.objectContaining({
        code: "InvalidRequest",
        message: `Certificate validation error: ${why}`,
      }) as unknown,
    });
    expect(await refusalOf("AAAAB3NzaC1yc2E=")).toEqual(wrong("Cannot find the requested object."));
    expect(await refusalOf("-----")).toEqual(wrong("Cannot find the requested object."));
    expect(await refusalOf(btoa(certificate))).toEqual(
      wrong("The key of the certificate must be of type RSA."),
    );
    expect(await refusalOf(SMALL_CERTIFICATE)).toEqual(
      wrong("The key size must be between 2048 and 4096 bits."),
    );
  });
});
