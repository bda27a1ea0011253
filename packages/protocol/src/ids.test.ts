import { describe, expect, test } from "vitest";
import { createSeededIds } from "./ids.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("createSeededIds", () => {
  test("gives the same ids for the same seed", () => {
    const [one, two] = [createSeededIds("a"), createSeededIds("a")];
    expect([one.guid(), one.opaque(40)]).toEqual([two.guid(), two.opaque(40)]);
  });

  test("gives version 4 UUIDs that do not repeat", () => {
    const ids = createSeededIds("contoso");
    const guids = Array.from({ length: 20_000 }, () => ids.guid());
    expect(guids.every((guid) => UUID.test(guid))).toBe(true);
    expect(new Set(guids).size).toBe(guids.length);
  });

  test("gives other ids for another seed", () => {
    expect(createSeededIds("a").opaque(64)).not.toBe(createSeededIds("b").opaque(64));
  });

  test("continues from a saved position", () => {
    const ids = createSeededIds("a");
    ids.guid();
    const position = ids.position();
    const next = ids.guid();
    const resumed = createSeededIds("a");
    resumed.moveTo(position);
    expect(resumed.guid()).toBe(next);
  });
});
