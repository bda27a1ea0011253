import { describe, expect, it } from "vitest";
import { filesToldBy } from "./guide-project.mjs";

describe("filesToldBy", () => {
  it("takes the fences that follow the name of a file, and no others", () => {
    const text = [
      "`main.js`, which starts:",
      "",
      '```js no-run="needs a browser"',
      "start();",
      "```",
      "",
      "Then:",
      "",
      "```sh",
      "npx vite",
      "```",
      "",
      "`index.html`:",
      "",
      "```html",
      "<p></p>",
      "```",
    ].join("\n");
    expect(filesToldBy(text)).toEqual([
      { name: "main.js", content: "start();\n" },
      { name: "index.html", content: "<p></p>\n" },
    ]);
  });
});
