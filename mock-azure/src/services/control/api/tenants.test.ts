import { describe, expect, test } from "vitest";
import { callApi } from "../../../../test/support/control-api.ts";

describe("GET /control/v1/tenants", () => {
  test("says where a process serves one tenant only", async () => {
    const api = callApi();
    const answers = [
      await api.get("/tenants"),
      await api.post("/tenants", {}),
      await api.delete("/tenants/a"),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(409);
      expect(body.detail).toContain("This process serves one tenant.");
    }
  });
});
