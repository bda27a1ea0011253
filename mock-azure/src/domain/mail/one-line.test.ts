import { describe, expect, test } from "vitest";
import { oneLine } from "./one-line.ts";

describe("oneLine", () => {
  test.each([
    ["a header behind a line break", "Meetings\r\nBcc: all@x.example", "Meetings Bcc: all@x.example"],
    ["line breaks that are none in ASCII", "a\u0085b\u2028c\u2029d", "a b c d"],
    ["an escape sequence of a terminal", "a\u001b[2Jb", "a [2Jb"],
    ["an override of the direction", "invoice\u202Efdp.exe\u202C", "invoicefdp.exe"],
    ["an isolate that is left open", "Meetings\u2067 for all", "Meetings for all"],
    ["space around it", "  Meetings \n", "Meetings"],
  ])("defuses %s", (_, text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  test("leaves names of every script alone", () => {
    const names = "Søren Ångström, דנה לוי, محمد علي, 山田太郎, 👩‍💻";
    expect(oneLine(names)).toBe(names);
  });
});
