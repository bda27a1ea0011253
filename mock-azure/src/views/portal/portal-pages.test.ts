import { createVirtualClock } from "@consentra/protocol";
import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { createWords } from "../../words/words.ts";
import { consentRequestPage } from "./consent-request-page.ts";
import { consentRequestsPage } from "./consent-requests-page.ts";
import { reviewFormPage } from "./review-page.ts";
import { userConsentPage } from "./user-consent-page.ts";

const reader = {
  account: {
    organization: "Fjordline Logistics",
    displayName: "Megan Price",
    address: "megan.price@fjordline.example",
    formToken: "t-1",
  },
  words: createWords("en"),
};

describe("reviewFormPage", () => {
  test("keeps the words that were sent, limits new ones, and ties what was wrong to them", () => {
    const page = parse(
      reviewFormPage(
        {
          kind: "form",
          verb: "deny",
          requestId: "1",
          appName: "Meetings",
          justification: "No <need>.",
          longest: 1000,
          problem: { kind: "justificationMissing" },
        },
        reader,
      ).toString(),
    );
    const field = page.querySelector("textarea");
    expect(field?.text).toBe("No <need>.");
    expect(field?.getAttribute("maxlength")).toBe("1000");
    expect(field?.hasAttribute("required")).toBe(true);
    expect(field?.getAttribute("aria-describedby")).toBe("consequence problem");
    expect(page.getElementById("problem")?.text).toBe("Enter a justification.");
  });

  test("carries the session's token", () => {
    const form = { kind: "form", requestId: "1", appName: "Meetings", justification: "" } as const;
    const page = parse(
      reviewFormPage({ ...form, verb: "block", longest: 1000, problem: undefined }, reader).toString(),
    );
    expect(page.querySelector("main input[type=hidden]")?.getAttribute("value")).toBe("t-1");
  });
});

describe("consentRequestPage", () => {
  test("opens the consent page in a tab of its own", () => {
    const page = parse(
      consentRequestPage(
        {
          kind: "details",
          id: "1",
          appName: "Meetings",
          appId: "2",
          publisher: null,
          publisherDomain: "meetings.example",
          permissions: [],
          status: "pending",
          requesters: [],
          expirationDate: createVirtualClock().now(),
          review: undefined,
          reviewTarget: undefined,
        },
        { ...reader, reviewUrl: "https://login.example/" },
      ).toString(),
    );
    const link = page.querySelectorAll("a").find(({ text }) => text === "Review permissions and consent");
    expect(link?.getAttribute("target")).toBe("_blank");
    expect(link?.getAttribute("rel")).toBe("noopener");
  });
});

describe("consentRequestsPage", () => {
  test("marks the page in the menu and the tab", () => {
    const list = { rows: [], page: 1, pages: 1, total: 0 };
    const page = parse(
      consentRequestsPage({ kind: "requests", tab: "all", list, requestsEnabled: true }, reader).toString(),
    );
    expect(page.querySelectorAll("[aria-current=page]").map(({ text }) => text)).toEqual([
      "Admin consent requests",
      "All (Preview)",
    ]);
  });
});

describe("userConsentPage", () => {
  test("can be read, not sent, by those who may not change it", () => {
    const page = parse(
      userConsentPage(
        {
          mayChange: false,
          roles: ["Global Administrator"],
          saved: false,
          problems: [],
          choice: "none",
          ownPolicies: [],
        },
        reader,
      ).toString(),
    );
    expect(page.querySelector("main form fieldset")?.hasAttribute("disabled")).toBe(true);
    expect(page.querySelector("main")?.querySelectorAll("button")).toEqual([]);
  });
});
