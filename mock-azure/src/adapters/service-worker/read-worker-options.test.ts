import { describe, expect, test } from "vitest";
import { scenarios } from "../../scenarios/index.ts";
import { readWorkerOptions } from "./read-worker-options.ts";

describe("options in the address of a worker's script", () => {
  test("are those of serveTenantFromWorker", () => {
    const search =
      "?scenario=requestPending&redirectUri=redirect.html&redirectUri=https://a.example/&time=real&frames=true&thirdPartyCookies=false&seed=s&startAt=2026-02-01T00:00:00Z";
    expect(readWorkerOptions(search)).toEqual({
      scenario: scenarios.requestPending,
      redirectUris: ["redirect.html", "https://a.example/"],
      time: "real",
      frames: true,
      thirdPartyCookies: false,
      seed: "s",
      startAt: "2026-02-01T00:00:00Z",
    });
    expect(readWorkerOptions("")).toEqual({ redirectUris: [] });
  });

  test.each([
    ["?scenario=requestPendin", 'Did you mean "requestPending"?'],
    ["?time=fast", 'time is "fast"; it is virtual or real.'],
    ["?frame=true", 'Did you mean "frames"?'],
  ])("are refused where nobody knows them: %s", (search, said) => {
    expect(() => readWorkerOptions(search)).toThrow(said);
  });
});
