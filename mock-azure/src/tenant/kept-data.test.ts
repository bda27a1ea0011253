import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTenant } from "../create-tenant.ts";
import type { TenantData } from "../domain/tenant-data.ts";
import { scenarios } from "../scenarios/index.ts";
import { fromKeptData, sumOfStart, toKeptData } from "./kept-data.ts";

const { data: start } = createTenant({ scenario: scenarios.requestPending }).snapshot();

describe("kept data", () => {
  test("are the data again after JSON, whatever was taken away, changed or added", () => {
    const change = fc.record({
      gone: fc.array(fc.nat({ max: start.users.length - 1 })),
      renamed: fc.array(fc.nat({ max: start.users.length - 1 })),
      added: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(change, ({ gone, renamed, added }) => {
        const users = start.users
          .map((user, index) => (renamed.includes(index) ? { ...user, displayName: "Changed" } : user))
          .filter((_, index) => !gone.includes(index));
        const [first] = start.users;
        const more = Array.from(
          { length: first ? added : 0 },
          () => ({ ...first }) as TenantData["users"][number],
        );
        const data = { ...start, users: [...users, ...more] };
        const kept = JSON.parse(JSON.stringify(toKeptData(data, start))) as ReturnType<typeof toKeptData>;
        expect(fromKeptData(kept, start)).toEqual(data);
      }),
    );
  });

  test("hold nothing of a table that is as it was", () => {
    expect(toKeptData(start, start).users).toEqual([[0, start.users.length]]);
  });

  test("belong to a scenario that is as it was", () => {
    const again = JSON.parse(JSON.stringify(start)) as TenantData;
    expect(sumOfStart(again)).toBe(sumOfStart(start));
    expect(sumOfStart({ ...start, users: start.users.slice(1) })).not.toBe(sumOfStart(start));
  });
});
