import { describe, expect, it } from "vitest";
import { type Changeset, changelogPage, readChangeset } from "./changelog.ts";

describe("readChangeset", () => {
  it("reads packages, the largest step, and what users are told", () => {
    const text =
      '---\n"@consentra/calendar": patch\n"@consentra/protocol": minor\n---\n\nZones have names.\n';
    expect(readChangeset(text)).toEqual({
      packages: ["@consentra/calendar", "@consentra/protocol"],
      bump: "minor",
      text: "Zones have names.",
    });
  });

  it("passes over a file that names no package", () => {
    expect(readChangeset("# About changesets\n")).toBeUndefined();
  });
});

describe("changelogPage", () => {
  const waiting: Changeset[] = [
    { packages: ["@consentra/protocol"], bump: "patch", text: "A name is right." },
    { packages: ["@consentra/protocol", "@consentra/calendar"], bump: "minor", text: "First\nrelease." },
  ];

  it("tells users of a package what is new before what is corrected", () => {
    const page = changelogPage(waiting, new Map());
    const own = page.slice(page.indexOf("### @consentra/protocol"));
    expect(own).toContain("**New**\n\n- First\n  release.\n\n**Corrected**\n\n- A name is right.");
    expect(page.indexOf("### @consentra/calendar")).toBeLessThan(page.indexOf("### @consentra/protocol"));
  });

  it("goes on with what was released", () => {
    const page = changelogPage(
      [],
      new Map([["mock-azure", "# @consentra/mock-azure\n\n## 1.0.0\n\n- First.\n"]]),
    );
    expect(page).toContain("## mock-azure\n\n### 1.0.0\n\n- First.");
    expect(page).not.toContain("next release");
  });
});
