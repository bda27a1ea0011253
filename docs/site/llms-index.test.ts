import { describe, expect, it } from "vitest";
import { llmsIndex, summaryOf } from "./llms-index.ts";

describe("summaryOf", () => {
  it("is the first sentence of the first paragraph, without links", () => {
    expect(summaryOf("\n> a quotation\n\nSee [the\npage](page.md) first. Then go on.\n")).toBe(
      "See the page first.",
    );
  });

  it("is never code", () => {
    expect(summaryOf("```sh\nnpm test\n\nnpm start\n```\n\nHow we write.\n")).toBe("How we write.");
  });

  it("is missing where a page has no paragraph", () => {
    expect(summaryOf("| a | b |\n|---|---|\n")).toBeUndefined();
  });
});

it("lists pages section by section", () => {
  const pages = [
    { title: "Connect", address: "md/documents/connect.md", section: "Guides", summary: "How to." },
    { title: "Why", address: "md/documents/why.md", section: "Explanations" },
    { title: "Test", address: "md/documents/test.md", section: "Guides" },
  ];
  expect(llmsIndex("Consentra", "Calendars.", pages)).toBe(
    [
      "# Consentra\n\n> Calendars.",
      "## Guides\n\n- [Connect](md/documents/connect.md): How to.\n- [Test](md/documents/test.md)",
      "## Explanations\n\n- [Why](md/documents/why.md)\n",
    ].join("\n\n"),
  );
});
