import { expect, it } from "vitest";
import { codesOf, sectionsOf } from "./document-sections.ts";

it("finds sections by their headings, with the anchors that the page gives them", () => {
  const page = [
    "# Recipes",
    "First words.",
    "## Time zones: `toInstant`",
    "A moment.",
    "```sh",
    "## a comment of a shell",
    "```",
    "#### Deeper",
    "More.",
    "### Recipes",
    "## A [link](there.md)",
  ].join("\n");
  expect(sectionsOf(page)).toEqual([
    {
      heading: "Time zones: toInstant",
      place: "#time-zones-toinstant",
      text: "A moment.\n```sh\n## a comment of a shell\n```\nMore.",
    },
    { heading: "Recipes", place: "#recipes-1", text: "" },
    { heading: "A link", place: "#a-link", text: "" },
  ]);
});

it("finds numbers and codes in tables, with an address that narrows the page to them", () => {
  const page = [
    "| number | means |",
    "| --- | --- |",
    "| [AADSTS50011](https://learn.example/) | The `redirect` URI differs. | page |",
    "| `ErrorAccessDenied` | 403 |",
    "| `two words` | no code |",
  ].join("\n");
  expect(codesOf(page)).toEqual([
    { heading: "AADSTS50011", place: "?filter=AADSTS50011", text: "The redirect URI differs. | page |" },
    { heading: "ErrorAccessDenied", place: "?filter=ErrorAccessDenied", text: "403 |" },
  ]);
});
