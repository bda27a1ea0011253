import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FAULT_WORDS } from "../../src/cli/fault-command.ts";
import { createTenant } from "../../src/create-tenant.ts";
import type { Fault } from "../../src/domain/fault.ts";
import { callApi } from "../support/control-api.ts";
import { readFaultTable } from "../support/fault-table.ts";
import { createMachine } from "../support/scripted-terminal.ts";

/** Every kind that there is: the compiler wants this to be whole. */
const KINDS: Readonly<Record<Fault["answer"]["kind"], true>> = {
  status: true,
  slow: true,
  "connection-lost": true,
  offline: true,
  truncated: true,
  malformed: true,
  refusal: true,
  "claims-challenge": true,
  "wrong-signature": true,
  "clock-skew": true,
  "key-rollover": true,
  "page-loop": true,
  "items-repeated": true,
  "items-missing": true,
  "link-renewed": true,
  "sync-lost": true,
  "bad-state": true,
  "duplicate-callback": true,
  "replayed-callback": true,
  "window-closed": true,
  "never-returns": true,
};

const rows = readFaultTable();
const machine = createMachine();

beforeAll(async () => {
  await machine.start("--json");
}, 60_000);
afterAll(machine.end);
beforeEach(async () => {
  await machine.run("reset");
});

describe("docs/faults.md", () => {
  test("has every kind of fault, once", () => {
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(KINDS).toSorted());
    expect(rows.every(({ kind, fault }) => fault.answer.kind === kind)).toBe(true);
  });

  test.each(rows)(
    "plans $kind in a test, through the control API and on the command line",
    async ({ fault, words }) => {
      const tenant = createTenant();
      tenant.plan(fault);
      expect(tenant.snapshot().data.faults).toMatchObject([{ fault }]);

      const { status, body } = await callApi(createTenant()).post("/faults", fault);
      expect([status, body.faults]).toEqual([201, [expect.objectContaining({ fault })]]);

      const { code, out } = await machine.run("fault", ...words, "--json");
      expect(code).toBe(0);
      expect((JSON.parse(out) as typeof body).faults).toEqual([expect.objectContaining({ fault })]);
    },
  );

  test("has every kind that the command line completes", () => {
    expect(FAULT_WORDS.filter((kind) => !Object.hasOwn(KINDS, kind))).toEqual([]);
  });
});
