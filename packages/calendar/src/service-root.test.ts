import { describe, expect, test } from "vitest";
import { serviceRoot } from "./service-root.ts";

describe("serviceRoot", () => {
  test.each([
    [undefined, "https://graph.microsoft.com/v1.0"],
    ["https://graph.microsoft.us/v1.0/", "https://graph.microsoft.us/v1.0"],
    ["https://graph.microsoft.com", "https://graph.microsoft.com"],
    ["http://127.0.0.1:8443/v1.0", "http://127.0.0.1:8443/v1.0"],
    ["http://[::1]:8443/v1.0", "http://[::1]:8443/v1.0"],
    ["http://graph.localhost:8443/v1.0", "http://graph.localhost:8443/v1.0"],
  ])("takes %s", (baseUrl, root) => {
    expect(serviceRoot(baseUrl)).toBe(root);
  });

  test.each([
    "http://graph.microsoft.com/v1.0",
    "http://localhost.evil.example/v1.0",
    "https://user:word@graph.microsoft.com/v1.0",
    "https://graph.microsoft.com/v1.0?x=1",
    "graph.microsoft.com/v1.0",
    "",
  ])("refuses to send tokens to %j", (baseUrl) => {
    expect(() => serviceRoot(baseUrl)).toThrow(
      expect.objectContaining({ failure: { kind: "invalidInput", field: "baseUrl", value: baseUrl } }),
    );
  });
});
