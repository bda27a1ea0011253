import { scenario, withEvents, withUserConsent } from "@consentra/mock-azure";
import { Client, FileUpload, LargeFileUploadTask } from "@microsoft/microsoft-graph-client";
import { TokenCredentialAuthenticationProvider } from "@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js";
import { afterEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import { CALENDAR, type InterceptedTenant, interceptTenant } from "./support/intercepted-tenant.ts";
import { signedInCredential } from "./support/signed-in.ts";

const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const LUNCH = { subject: "Lunch", start: at("2026-01-06T12:00:00"), end: at("2026-01-06T13:00:00") };
const MB = 1024 * 1024;

let world: InterceptedTenant;
afterEach(() => world.close());

async function connected() {
  const steps = [
    withUserConsent("microsoft-user-default-legacy"),
    withEvents("requester", LUNCH),
    withEvents("colleague", LUNCH),
  ];
  world = interceptTenant(scenario("graph-client-files", ...steps));
  const credential = await signedInCredential(world);
  const authProvider = new TokenCredentialAuthenticationProvider(credential, { scopes: [CALENDAR] });
  const client = Client.initWithMiddleware({ authProvider });
  const { value } = (await client.api("/me/events").get()) as { value: readonly { id: string }[] };
  return { client, list: `/me/events/${value[0]?.id ?? ""}/attachments` };
}

/** An upload of a file of so many bytes, no two pieces of which are alike. */
async function upload(client: Client, list: string, size: number, rangeSize: number) {
  const content = Uint8Array.from({ length: size }, (_, index) => index % 251);
  const session = await LargeFileUploadTask.createUploadSession(client, `${list}/createUploadSession`, {
    AttachmentItem: { attachmentType: "file", name: "plan.pdf", size },
  });
  const file = new FileUpload(content, "plan.pdf", size);
  return { content, task: new LargeFileUploadTask(client, file, session, { rangeSize }) };
}

describe("LargeFileUploadTask of @microsoft/microsoft-graph-client", () => {
  test("attaches a file in pieces, and finds it where it is told to", async () => {
    const { client, list } = await connected();
    const { content, task } = await upload(client, list, 3.5 * MB, MB);
    const { location } = await task.upload();
    expect(location).toMatch(/\/attachments\('?/i);
    const { value } = (await client.api(list).get()) as {
      value: readonly { id: string; name: string; contentBytes: string }[];
    };
    expect(value).toMatchObject([{ name: "plan.pdf" }]);
    expect(value[0]?.contentBytes).toBe(Buffer.from(content).toString("base64"));
  });

  test("leaves nothing of a file that was cancelled", async () => {
    const { client, list } = await connected();
    const { content, task } = await upload(client, list, 4 * MB, 2 * MB);
    await task.uploadSlice(content.slice(0, 2 * MB).buffer, task.getNextRange(), content.length);
    await task.cancel();
    expect(task.getUploadSession().isCancelled).toBe(true);
    expect(await failureOf(task.getStatus())).toMatchObject({ statusCode: 404 });
    expect(await client.api(list).get()).toMatchObject({ value: [] });
  });

  test("hears that a piece is too large", async () => {
    const { client, list } = await connected();
    const { task } = await upload(client, list, 6 * MB, 5 * MB);
    expect(await failureOf(task.upload())).toMatchObject({
      error: { code: "BadRequest", message: "Maximum request length exceeded." },
    });
  });
});

describe("getSchedule of @microsoft/microsoft-graph-client", () => {
  test("tells when a colleague is busy, in the zone preferred", async () => {
    const { client } = await connected();
    const answer = await client
      .api("/me/calendar/getSchedule")
      .header("Prefer", 'outlook.timezone="Pacific Standard Time"')
      .post({
        Schedules: ["jonas.weber@fjordline.example"],
        StartTime: at("2026-01-06T11:00:00"),
        EndTime: at("2026-01-06T14:00:00"),
        availabilityViewInterval: "60",
      });
    expect(answer).toMatchObject({
      value: [
        {
          availabilityView: "020",
          scheduleItems: [{ status: "busy", start: { dateTime: "2026-01-06T04:00:00.0000000" } }],
        },
      ],
    });
  });
});
