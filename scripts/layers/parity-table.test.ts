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

  it("takes names with a dot and no route for no route", () => {
    expect(readParity(`${HEADER}| \`Calendars.Read\` is enough | | | | |`)[0]?.routes).toEqual([]);
  });

  it("passes over tables with other columns", () => {
    expect(readParity("| a | b |\n|---|---|\n| `login.authorize` | x |")).toEqual([]);
  });

  it("ends a table with the first line that is not of it", () => {
    expect(readParity(`${HEADER}| x | | | | |\n\n| y | | | | |`)).toHaveLength(1);
  });
});
