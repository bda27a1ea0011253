import { describe, expect, test } from "vitest";
import { markup, scriptedDoor } from "../../test/support/scripted-door.ts";
import { LOGIN, standingOn } from "../../test/support/standing-on.ts";
import { createVisitor } from "./create-visitor.ts";
import { VisitError } from "./visit-error.ts";

describe("VisitError", () => {
  test.each([
    [
      "an unknown name",
      "<button>Cancel</button><button disabled>Send</button>",
      "Accept",
      /no button or link "Accept".*button "Cancel", button "Send" \(disabled\)/,
    ],
    ["an empty page", "", "Accept", /Present: none/],
    ["a hidden button", "<form><button hidden>Accept</button></form>", "Accept", /no button or link/],
    [
      "a name that fits several",
      `<a href="/a">Deny one</a><a href="/b">Deny two</a>`,
      "Deny",
      /Several fit.*"Deny one", link "Deny two"/,
    ],
    ["a disabled button", "<form><button disabled>Accept</button></form>", "Accept", /"Accept" is disabled/],
    [
      "a button of a disabled group",
      "<form><fieldset disabled><button>Accept</button></fieldset></form>",
      "Accept",
      /is disabled/,
    ],
    ["a button without a form", "<button>Accept</button>", "Accept", /does nothing without script/],
    [
      "an empty required field",
      `<form><label>Why <input name="w" required></label><button>Send</button></form>`,
      "Send",
      /"Why" is required/,
    ],
    [
      "an unticked required box",
      `<form><label><input type="checkbox" required>Sure</label><button>Send</button></form>`,
      "Send",
      /"Sure" is required/,
    ],
    [
      "a form that posts abroad",
      `<form method="post" action="https://app.example/"><input name="a"><button>Send</button></form>`,
      "Send",
      /https:\/\/app\.example, which is not/,
    ],
    ["a mail link", `<a href="mailto:a@b.example">Write</a>`, "Write", /mailto: address/],
  ])("press refuses %s", async (_, body, name, message) => {
    const { visitor, door } = await standingOn(`<title>Stood here</title>${body}`);

    const refusal = visitor.press(name);

    await expect(refusal).rejects.toThrow(VisitError);
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toThrow(`the page "Stood here" (${LOGIN}/page)`);
    expect(door.requests).toHaveLength(1);
  });

  test.each([
    ["an unknown label", "<label>A <input></label>", /no field "Why".*text "A"/],
    ["a field that can only be read", `<label>Why <input readonly></label>`, /"Why" can only be read/],
    ["a disabled field", `<label>Why <input disabled></label>`, /"Why" is disabled/],
    ["a check box", `<label>Why <input type="checkbox"></label>`, /no field "Why"/],
  ])("fill refuses %s", async (_, body, message) => {
    const { visitor } = await standingOn(body);

    await expect(visitor.fill("Why", "reason-text")).rejects.toThrow(message);
    await expect(visitor.fill("Why", "reason-text")).rejects.not.toThrow("reason-text");
  });

  test("select says what the list offers", async () => {
    const { visitor } = await standingOn(
      `<label for="d">Days</label><select id="d"><option>30</option><option>60</option></select>`,
    );

    await expect(visitor.select("Days", "90")).rejects.toThrow(
      `"Days" does not offer "90" as one choice; it offers "30", "60"`,
    );
  });

  test("keeps codes in addresses out of errors", async () => {
    const door = scriptedDoor({ [`GET ${LOGIN}/page`]: markup("here") });
    const visitor = createVisitor(door);
    await visitor.open(`${LOGIN}/page?code=secret-code#secret-code`);

    const refusal = visitor.press("Accept");

    await expect(refusal).rejects.toMatchObject({ name: "VisitError", title: "Page", page: `${LOGIN}/page` });
    await expect(refusal).rejects.not.toThrow("secret-code");
  });

  test.each(["https://app.example/cb?code=secret", "no address"])("open refuses %s", async (address) => {
    const visitor = createVisitor(scriptedDoor({}));

    await expect(visitor.open(address)).rejects.toThrow(/addresses of the tenant only .*about:blank/);
    await expect(visitor.open(address)).rejects.not.toThrow("secret");
  });
});
