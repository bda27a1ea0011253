import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { aadstsNumbers, failureKind } from "./catalogue.ts";
import { PRODUCED_FAILURES } from "./produced-failures.ts";

const SOURCES = `${import.meta.dirname}/../..`;

/** Every file below a folder, with its text. */
function readAll(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => [path, readFileSync(`${folder}/${path}`, "utf8")]);
}

/** The numbers of the catalogue that a text names. */
function numbersIn(text: string): readonly number[] {
  const known = new Set<number>(aadstsNumbers());
  return [...text.matchAll(/(?<![\d.#-])(?:AADSTS)?(\d{4,7})(?![\d.\w-])/g)]
    .map(([, digits]) => Number(digits))
    .filter((number) => known.has(number));
}

describe("the catalogue of AADSTS numbers", () => {
  test("has at least 130, in order, each with a meaning, a surface and who can fix it", () => {
    const numbers = aadstsNumbers();
    expect(numbers.length).toBeGreaterThanOrEqual(130);
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) {
      const { text, surfaces, fixableBy } = failureKind(number);
      expect(text).toMatch(/^[A-Z].+\.$/);
      expect(surfaces.length).toBeGreaterThan(0);
      expect(fixableBy.length).toBeGreaterThan(0);
    }
  });

  test("says of exactly those that a rule of the tenant names that they are produced", () => {
    const rules = readAll(SOURCES).filter(
      ([path]) => !path.endsWith(".test.ts") && !/domain[/\\]failure[/\\]/.test(path),
    );
    const named = new Set(rules.flatMap(([, text]) => numbersIn(text)));
    expect(PRODUCED_FAILURES).toEqual([...named].sort((a, b) => a - b));
  });
});
