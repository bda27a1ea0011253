import type { EpochMilliseconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import type { User } from "../../directory/user.ts";
import { createTenantStore } from "../../tenant-state.ts";
import { attendanceAt } from "./attendance.ts";
import type { ActivityDomain } from "./open-times.ts";

const at = (text: string) => Date.parse(`${text}Z`) as EpochMilliseconds;
/** A Wednesday and the Thursday after it. */
const window = { start: at("2026-07-01T00:00"), end: at("2026-07-03T00:00") };
const morning = { start: at("2026-07-01T07:00"), end: at("2026-07-01T08:00") };
const evening = { start: at("2026-07-01T19:00"), end: at("2026-07-01T20:00") };

function attendance(address: string, domain: ActivityDomain) {
  const state = createTenantStore({} as never, {} as never);
  const user = { id: "1", userPrincipalName: "maya@fjordline.example", mail: "m.o@fjordline.example" };
  state.users.put({ ...user, hasMailbox: true } as User);
  return attendanceAt(state, address, { window, domain });
}

describe("attendanceAt", () => {
  test("finds people by their address and by their name, in any case", () => {
    for (const address of ["m.o@fjordline.example", "Maya@Fjordline.example"])
      expect(attendance(address, "work")(morning)).toBe("free");
  });

  test("knows nothing of who is not in the organisation", () => {
    expect(attendance("maya@elsewhere.example", "work")(morning)).toBe("unknown");
  });

  test("takes people for busy when they do not work, unless any hour will do", () => {
    expect(attendance("maya@fjordline.example", "work")(evening)).toBe("busy");
    expect(attendance("maya@fjordline.example", "unrestricted")(evening)).toBe("free");
  });
});
