import { scenarios } from "@consentra/mock-azure";
import { askForApproval } from "../ask-for-approval.ts";
import type { Narrator } from "../narrator.ts";
import { onStage } from "../stage.ts";

/** The other ways a request can end, each on a fresh tenant. */
export async function detours(narrator: Narrator): Promise<void> {
  narrator.chapter("Detour: denied");
  await onStage(narrator, scenarios.approvalRequired, async (stage) => {
    const { requester, administrator } = stage.tenant.people;
    const connection = stage.product.connectionOf(requester);
    await askForApproval(stage);
    await administrator.denies("We book through another product.");
    narrator.step(administrator.displayName, "denies the request and says why");
    narrator.mail(stage.tenant.inbox(requester.address).at(-1));
    await connection.requestDenied();
    narrator.step(requester.displayName, "tells Meetings that the request was denied");
    narrator.status(connection);
  });

  narrator.chapter("Detour: expired");
  await onStage(narrator, scenarios.approvalRequired, async (stage) => {
    const { requester } = stage.tenant.people;
    await askForApproval(stage);
    stage.tenant.clock.advance({ days: 30 });
    narrator.step("Nobody", "answers for 30 days");
    narrator.mail(stage.tenant.inbox(requester.address).at(-1));
    narrator.status(stage.product.connectionOf(requester));
  });

  narrator.chapter("Detour: blocked");
  await onStage(narrator, scenarios.approvalRequired, async (stage) => {
    const { requester, administrator } = stage.tenant.people;
    await askForApproval(stage);
    await administrator.blocks("Not allowed in this organization.");
    narrator.step(administrator.displayName, "blocks the app");
    narrator.mail(stage.tenant.inbox(requester.address).at(-1));
    await stage.product.clickConnect(requester);
    narrator.step(
      requester.displayName,
      `clicks Connect, and stays on Microsoft's page "${requester.visitor.title}"`,
    );
    narrator.because(stage.tenant);
    await stage.product.comeBack(requester);
    narrator.step(requester.displayName, "goes back to Meetings, which looks silently for the reason");
    narrator.status(stage.product.connectionOf(requester));
  });

  narrator.chapter("Detour: user requests are switched off");
  await onStage(narrator, scenarios.requestsDisabled, async (stage) => {
    const { requester } = stage.tenant.people;
    const connection = stage.product.connectionOf(requester);
    await stage.product.clickConnect(requester);
    narrator.step(
      requester.displayName,
      `clicks Connect and stands on "${requester.visitor.title}": there is nothing to fill in`,
    );
    narrator.because(stage.tenant);
    await requester.visitor.press("Return to the application without granting consent");
    await stage.product.arrive(requester, requester.visitor.departure);
    narrator.status(connection);
    const handoff = connection.handoff();
    narrator.step("Meetings", `offers a message for the administrator: "${handoff.subject}"`);
    for (const line of handoff.text.split("\n").filter((text) => text !== ""))
      narrator.detail("message", line);
    for (const { who, key, links } of connection.guidance().steps) {
      narrator.detail(
        "guidance",
        [`${who}: ${key}`, ...links.map(({ path }) => path.join(" > "))].join("  "),
      );
    }
  });
}
