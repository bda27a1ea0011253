import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PRODUCED_FAILURES } from "../../src/domain/failure/produced-failures.ts";
import { explainFailure } from "../../src/index.ts";
import { AUTHORIZE_PROVOCATIONS } from "../support/provocations/authorize-provocations.ts";
import { PAGE_PROVOCATIONS } from "../support/provocations/page-provocations.ts";
import { REFRESH_PROVOCATIONS } from "../support/provocations/refresh-provocations.ts";
import { SERVICE_PROVOCATIONS } from "../support/provocations/service-provocations.ts";
import { TOKEN_PROVOCATIONS } from "../support/provocations/token-provocations.ts";

const PROVOCATIONS = [
  ...AUTHORIZE_PROVOCATIONS,
  ...PAGE_PROVOCATIONS,
  ...TOKEN_PROVOCATIONS,
  ...REFRESH_PROVOCATIONS,
  ...SERVICE_PROVOCATIONS,
];

const FOLDERS = [`${import.meta.dirname}/..`, `${import.meta.dirname}/../../src`];

/** The text of every test beside those of the catalogue itself. */
const otherTests = (): string =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".test.ts") && !/failure[/\\]|errors[/\\]provoked/.test(path))
      .map((path) => readFileSync(`${folder}/${path}`, "utf8")),
  ).join("\n");

/** How the catalogue calls the surfaces that are seen. */
const CATALOGUED = {
  page: ["page"],
  redirect: ["redirect"],
  body: ["token", "discovery"],
  log: ["log"],
} as const;

describe("the numbers that rules produce", () => {
  test.each(PROVOCATIONS)("AADSTS$aadsts ($surface): $by", async ({ by: _, provoke, ...expected }) => {
    expect(await provoke()).toEqual(expected);
    const surfaces = explainFailure(expected.aadsts)?.surfaces ?? [];
    expect(CATALOGUED[expected.surface].some((surface) => surfaces.includes(surface))).toBe(true);
  });

  test("are the only ones provoked", () => {
    const produced = new Set<number>(PRODUCED_FAILURES);
    expect(PROVOCATIONS.map(({ aadsts }) => aadsts).filter((number) => !produced.has(number))).toEqual([]);
  });

  test("are all provoked, here or in the test of a flow that takes more than a request", () => {
    const here = new Set(PROVOCATIONS.map(({ aadsts }) => aadsts));
    const text = otherTests();
    const named = (number: number) =>
      new RegExp(`(?<![\\w-])(AADSTS)?${String(number)}(?![\\w-])`).test(text);
    expect(PRODUCED_FAILURES.filter((number) => !here.has(number) && !named(number))).toEqual([]);
  });
});
