import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { brokenLinks } from "./broken-links.ts";

const folder = mkdtempSync(join(tmpdir(), "site "));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

it("follows links to pages, anchors and files", () => {
  write({
    "index.html": '<a href="guides/one.html#start">one</a> <a href="#top" id="top">up</a> <img src="a.png">',
    "guides/one.html": '<h1 id="start">One</h1> <a href="../index.html?filter=1">back</a>',
    "guides/one.md": "[back](../index.html) and `[no](link.md)`",
    "a.png": "",
  });
  expect(brokenLinks(folder)).toEqual([]);
});

it.each([
  ["a page that is not there", '<a href="two.html">'],
  ["an anchor that is not there", '<a href="#below">'],
  ["an absolute path, which holds below one base path only", '<a href="/index.html">'],
  ["a file outside of the site", '<a href="../README.md">'],
  ["a picture that is not there", '<img src="media/a.png">'],
])("complains about %s", (_, markup) => {
  write({ "index.html": markup });
  expect(brokenLinks(folder)).toEqual([`index.html: ${/"(.*)"/.exec(markup)?.[1] ?? ""}`]);
});

it("complains about links of Markdown pages and of llms.txt", () => {
  write({ "llms.txt": "- [Gone](md/gone.md)", "md/a.md": "[Gone](gone.md)" });
  expect(brokenLinks(folder).toSorted()).toEqual(["llms.txt: md/gone.md", "md/a.md: gone.md"]);
});

it("does not follow links to other hosts", () => {
  write({ "index.html": '<a href="https://learn.microsoft.com/graph">', "a.md": "[m](mailto:a@b.example)" });
  expect(brokenLinks(folder)).toEqual([]);
});
