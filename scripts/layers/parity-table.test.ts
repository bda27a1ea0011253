import { describe, expect, it } from "vitest";
import { readParity } from "./parity-table.ts";

const HEADER = "| Route or rule | Real behaviour | Source | Ours | Witness |\n|---|---|---|---|---|\n";

describe("readParity", () => {
  it("reads a row with its routes and witnesses", () => {
    const row =
      "| `login.authorize`, `login.token`: PKCE | asks for it | https://a.example | same | `a/b.test.ts › says \\| so`<br>a/c.test.ts › d › e |";
    expect(readParity(HEADER + row)).toEqual([
      {
        line: 3,
        routes: ["login.authorize", "login.token"],
        behaviour: "asks for it",
        source: "https://a.example",
        ours: "same",
        witnesses: [
          { file: "a/b.test.ts", test: "says | so" },
          { file: "a/c.test.ts", test: "d › e" },
        ],
      },
    ]);
  });

  it.each([
    ["login.style, login.script", ["login.style", "login.script"]],
    ["`graph.events.get`: a missing event", ["graph.events.get"]],
    ["consent: `Calendars.Read` is enough", []],
    ["Calendars.Read is enough", []],
  ])("reads the routes of %j", (subject, expected) => {
    expect(readParity(`${HEADER}| ${subject} | | | | |`)[0]?.routes).toEqual(expected);
  });

  it("passes over tables with other columns", () => {
    expect(readParity("| a | b |\n|---|---|\n| `login.authorize` | x |")).toEqual([]);
  });

  it("ends a table with the first line that is not of it", () => {
    expect(readParity(`${HEADER}| x | | | | |\n\n| y | | | | |`)).toHaveLength(1);
  });
});
