import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type IntegrationStatus, integrationMachine } from "@consentra/integration";
import { describe, expect, it } from "vitest";
import { machinePage } from "./machine-page.ts";
import { nameOf, statesBelow, transitionsOf, unusedWords, wordsFor } from "./machine-transitions.ts";

const page = machinePage(integrationMachine);

describe("docs/connection-machine.md", () => {
  it("is what the machine's definition gives; npm run diagram writes it", () => {
    expect(readFileSync(join(import.meta.dirname, "..", "connection-machine.md"), "utf8")).toBe(page);
  });

  it("names every state, and has a row for every transition", () => {
    const diagram = page.slice(0, page.indexOf("## Every transition"));
    const names = statesBelow(integrationMachine.root).map((node) => nameOf(node).replaceAll(".", "_"));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(diagram))).toEqual([]);
    const rows = page.split("\n").filter((line) => line.startsWith("| ")).length - 2;
    expect(rows).toBe(transitionsOf(integrationMachine).length);
  });

  it("needs all the words that there are", () => {
    expect(unusedWords(integrationMachine)).toEqual([]);
  });
});

describe("docs/connection.md", () => {
  const statuses = Object.keys({
    disconnected: true,
    connecting: true,
    diagnosing: true,
    approvalRequired: true,
    pending: true,
    connected: true,
    denied: true,
    expired: true,
    blocked: true,
    reauthenticationRequired: true,
    failed: true,
  } satisfies Record<IntegrationStatus, true>);
  const sections = readFileSync(join(import.meta.dirname, "..", "connection.md"), "utf8").split("\n## ");

  it.each(statuses)("says of %s what it means, how it is reached and left, and what to show", (status) => {
    const section = sections.find((text) => text.startsWith(`${status}\n`)) ?? "";
    const parts = [...section.matchAll(/^\*\*(\w+)\*\*/gm)].map(([, word]) => word);
    expect(parts).toEqual(["Means", "Reached", "Left", "Show"]);
  });
});

describe("wordsFor", () => {
  it("asks whoever adds to the machine for words", () => {
    expect(() => wordsFor({}, "isNew")).toThrow('no words for "isNew"');
  });
});
