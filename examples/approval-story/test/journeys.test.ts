import { collect, GraphRequestError } from "@consentra/calendar";
import { reportFailure } from "@consentra/integration";
import { scenario, scenarios, withConsentRequests, withEmulation } from "@consentra/mock-azure";
import { describe, expect, test } from "vitest";
import { askForApproval } from "../src/ask-for-approval.ts";
import { createNarrator } from "../src/narrator.ts";
import { onStage, type Stage } from "../src/stage.ts";

const silent = createNarrator(() => undefined);
const play = (start: Parameters<typeof onStage>[1], journey: (stage: Stage) => Promise<void>) =>
  onStage(silent, start, journey);

const stateOf = ({ tenant, product }: Stage) => product.connectionOf(tenant.people.requester).state;

describe("a server-side connection with real msal-node", () => {
  test("connects at once where users may consent", () =>
    play(scenarios.consentAllowed, async (stage) => {
      await stage.product.clickConnect(stage.tenant.people.requester);
      expect(stateOf(stage)).toMatchObject({
        status: "connected",
        account: { username: "maya.okafor@fjordline.example" },
      });
    }));

  test("is pending until the administrator approves, and connects with the next click", () =>
    play(scenarios.approvalRequired, async (stage) => {
      await askForApproval(stage);
      expect(stateOf(stage)).toMatchObject({ status: "pending", approved: false });
      await stage.tenant.people.administrator.approves();
      expect(stateOf(stage).status).toBe("pending");
      await stage.product.clickConnect(stage.tenant.people.requester);
      expect(stateOf(stage).status).toBe("connected");
    }));

  test("does not connect before approval, and loses nothing by trying", () =>
    play(scenarios.approvalRequired, async (stage) => {
      const { requester } = stage.tenant.people;
      await askForApproval(stage);
      await stage.product.clickConnect(requester);
      expect(requester.visitor.title).toBe("Approval required");
      await requester.visitor.press("Cancel");
      await stage.product.arrive(requester, requester.visitor.departure);
      expect(stateOf(stage)).toMatchObject({ status: "pending", approved: false });
    }));

  test("notices approval when it looks, and still waits for the click", () =>
    play(scenarios.approvalRequired, async (stage) => {
      await askForApproval(stage);
      await stage.tenant.people.administrator.approves();
      await stage.product.comeBack(stage.tenant.people.requester);
      expect(stateOf(stage)).toMatchObject({ status: "pending", approved: true });
    }));

  test("connects a colleague without any approval after the first one", () =>
    play(scenarios.alreadyApproved, async (stage) => {
      const { colleague } = stage.tenant.people;
      await stage.product.clickConnect(colleague);
      expect(stage.product.connectionOf(colleague).state.status).toBe("connected");
    }));

  test("can ask again after a denial", () =>
    play(scenarios.approvalRequired, async (stage) => {
      await askForApproval(stage);
      await stage.tenant.people.administrator.denies("Not now.");
      await stage.product.connectionOf(stage.tenant.people.requester).requestDenied();
      expect(stateOf(stage).status).toBe("denied");
      await askForApproval(stage);
      expect(stateOf(stage).status).toBe("pending");
      expect(stage.tenant.requests().map(({ status }) => status)).toEqual(["denied", "pending"]);
    }));

  test("expires with the request, on the same clock", () =>
    play(scenarios.approvalRequired, async (stage) => {
      await askForApproval(stage);
      stage.tenant.clock.advance({ days: 30 });
      expect(stateOf(stage).status).toBe("expired");
      expect(stage.tenant.requests().map(({ status }) => status)).toEqual(["expired"]);
    }));

  test("finds out that the app was blocked although Microsoft's page never answers", () =>
    play(scenarios.approvalRequired, async (stage) => {
      const { requester, administrator } = stage.tenant.people;
      await askForApproval(stage);
      await administrator.blocks("Not in this organization.");
      await stage.product.clickConnect(requester);
      expect(requester.visitor.text).toContain("AADSTS7000112");
      await stage.product.comeBack(requester);
      expect(stateOf(stage)).toMatchObject({ status: "blocked", reason: "appDisabled" });
    }));

  test("says that only an administrator can help where requests are switched off", () =>
    play(
      scenario("off", withConsentRequests({ isEnabled: false }), withEmulation({ exitShape: "aadsts" })),
      async (stage) => {
        const { requester } = stage.tenant.people;
        await stage.product.clickConnect(requester);
        await requester.visitor.press("Return to the application without granting consent");
        await stage.product.arrive(requester, requester.visitor.departure);
        expect(stateOf(stage)).toMatchObject({
          status: "approvalRequired",
          requestPath: "administrator",
          confidence: "reported",
        });
        const keys = stage.product
          .connectionOf(requester)
          .guidance()
          .steps.map(({ key }) => key);
        expect(keys).toContain("administrator.turnOnRequests");
        expect(keys).toContain("administrator.addReviewers");
      },
    ));

  test("is disconnected when the user turns back on the account picker", () =>
    play(scenarios.approvalRequired, async (stage) => {
      const { requester } = stage.tenant.people;
      const state = await stage.product.connectionOf(requester).connect();
      await requester.visitor.open("authorizationUrl" in state ? (state.authorizationUrl ?? "") : "");
      await requester.visitor.press("Back");
      await stage.product.arrive(requester, requester.visitor.departure);
      expect(stateOf(stage)).toMatchObject({ status: "disconnected", notice: "cancelled" });
    }));

  test("is disconnected when the user declines the permissions, and does not call it denied", () =>
    play(scenarios.consentAllowed, async (stage) => {
      const { requester } = stage.tenant.people;
      const state = await stage.product.connectionOf(requester).connect();
      await requester.visitor.open("authorizationUrl" in state ? (state.authorizationUrl ?? "") : "");
      await requester.visitor.press(requester.address);
      await requester.visitor.press("Cancel");
      await stage.product.arrive(requester, requester.visitor.departure);
      expect(stateOf(stage)).toMatchObject({ status: "disconnected", notice: "declined" });
    }));

  test("finds consent missing when the approval page was closed without an answer", () =>
    play(scenarios.approvalRequired, async (stage) => {
      const { requester } = stage.tenant.people;
      await stage.product.clickConnect(requester);
      expect(stateOf(stage).status).toBe("connecting");
      await stage.product.comeBack(requester);
      expect(stateOf(stage)).toMatchObject({ status: "approvalRequired", confidence: "inferred" });
    }));

  test("takes no answer twice", () =>
    play(scenarios.consentAllowed, async (stage) => {
      const { requester } = stage.tenant.people;
      const connection = stage.product.connectionOf(requester);
      const state = await connection.connect();
      const departure = await requester.signsInFor(
        "authorizationUrl" in state ? (state.authorizationUrl ?? "") : "",
      );
      const callback = departure?.headers.get("location") ?? "";
      await connection.complete(callback);
      const connected = connection.state;
      await connection.complete(callback);
      expect(connection.state).toBe(connected);
    }));

  test("says so when there is no mailbox behind the account", () =>
    play(scenarios.mailboxMissing, async (stage) => {
      const { requester } = stage.tenant.people;
      await stage.product.clickConnect(requester);
      const listed = collect(stage.product.calendarOf(requester).calendars.list());
      await expect(listed).rejects.toThrow(GraphRequestError);
      await expect(listed).rejects.toMatchObject({ failure: { kind: "mailboxMissing" } });
      const connection = stage.product.connectionOf(requester);
      await reportFailure(connection, await listed.catch((error: unknown) => error));
      expect(connection.state).toMatchObject({ status: "blocked", reason: "mailbox", lost: true });
    }));

  test("is blocked once an administrator disables the app", () =>
    play(scenarios.alreadyApproved, async (stage) => {
      const { requester } = stage.tenant.people;
      await stage.product.clickConnect(requester);
      const { tokens } = stage.product.connectionOf(requester);
      await tokens.getAccessToken();
      const { administrator } = stage.tenant.people;
      await administrator.visitor.open(
        `${stage.tenant.origins.portal}/enterprise-applications/all-applications`,
      );
      await administrator.visitor.press(administrator.address);
      await administrator.visitor.press(stage.tenant.app.displayName);
      await administrator.visitor.press("Properties");
      await administrator.visitor.check("Enabled for users to sign in? No");
      await administrator.visitor.press("Save");
      await expect(tokens.getAccessToken({ forceRefresh: true })).rejects.toThrow();
      expect(stateOf(stage).status).toBe("blocked");
    }));
});
