import { describe, expect, test } from "vitest";
import { enterPortal } from "../../../test/support/portal.ts";

describe("GET /enterprise-applications/user-settings", () => {
  test("says where the settings are", async () => {
    const { visitor } = await enterPortal("/enterprise-applications/user-settings");
    expect(visitor.title).toBe("Enterprise applications | User settings");
    await visitor.press("Admin consent settings");
    expect(visitor.title).toBe("Consent and permissions | Admin consent settings");
  });
});
