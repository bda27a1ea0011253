import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { readySuite } from "../src/ready-suite.ts";
import { scenarioSchema } from "../src/schema/scenario-schema.ts";

const shipped = readFileSync(join(import.meta.dirname, "..", "scenario.schema.json"), "utf8");
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(shipped) as object);

const scenario = (step: object) => ({ name: "a", world: "approvalRequired", steps: [step] });

describe("scenario.schema.json", () => {
  it("is what the words give; npm run schema writes it", () => {
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(scenarioSchema())));
  });

  it("accepts every scenario of the ready suite, as it is written", () => {
    for (const file of readdirSync(readySuite())) {
      const documents = parseAllDocuments(readFileSync(join(readySuite(), file), "utf8"));
      if (!Array.isArray(documents)) throw new Error(`${file} is empty.`);
      for (const document of documents)
        expect([file, validate(document.toJS()), validate.errors]).toEqual([file, true, null]);
    }
  });

  it.each([
    ["a word that nobody knows", { requester: "conects" }],
    ["a word of somebody else", { network: "connects" }],
    ["two deeds", { requester: { denies: "No", blocks: "No" } }],
    ["an actor that nobody plays", { nobody: "connects" }],
    ["a status that nobody knows", { requester: "connects", expect: { status: "conected" } }],
    ["a time that is none", { time: { passes: "a month" } }],
  ])("refuses %s", (_, step) => {
    expect(validate(scenario(step))).toBe(false);
  });
});
