import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const PAGES = ["*.md", "docs/**/*.md", "mock-azure/*.md", "packages/*/*.md", "examples/*/*.md"];
const IGNORED = ["**/node_modules/**", "**/CHANGELOG.md", "docs/api/**", "docs/.*/**"];

/** Pages whose blocks of a language something runs or reads; what is no TypeScript may stand nowhere else. */
const RUN_BY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  yaml: {
    "docs/scenarios.md": "packages/scenarios/test/guide.test.ts",
    "docs/write-a-suite.md": "packages/scenarios/test/guide.test.ts",
    "packages/scenarios/README.md": "packages/scenarios/test/guide.test.ts",
    "docs/scenario-runner.md": "packages/scenarios/test/own-app.test.ts",
  },
  html: {
    "docs/connect-in-the-browser.md": "scripts/checks/packed-consumer.mjs",
    // The tag's markup; the gallery draws the same.
    "packages/elements/README.md": "examples/gallery/test/gallery.browser.test.ts",
  },
  python: { "docs/control-api.md": "mock-azure/test/control-api-examples.test.ts" },
  mermaid: {
    "README.md": "docs/site/judge-site.ts",
    "docs/connection-machine.md": "docs/site/judge-site.ts",
  },
  // A drawing of letters.
  "": { "docs/architecture.md": "docs/architecture.md" },
};

const pages = globSync(PAGES, { cwd: ROOT, ignore: IGNORED })
  .sort()
  .map((page) => ({ page, text: readFileSync(join(ROOT, page), "utf8") }));

const blocks = pages.flatMap(({ page, text }) =>
  [...text.matchAll(/^(`{3,})(\w*)[^\n]*\n([\s\S]*?)^\1$/gm)].map(([, , language = "", code = ""]) => ({
    page,
    language,
    code,
  })),
);

describe("blocks of code that are no TypeScript", () => {
  it("stand where something runs or reads them", () => {
    const others = blocks.filter(({ language }) => !["ts", "tsx", "js", "sh"].includes(language));
    const stray = others.filter(
      ({ page, language }) => !existsSync(join(ROOT, RUN_BY[language]?.[page] ?? "?")),
    );
    expect(stray.map(({ page, language }) => `${page}: ${language}`)).toEqual([]);
    const used = new Set(others.map(({ page, language }) => `${language} ${page}`));
    const listed = Object.entries(RUN_BY).flatMap(([language, byPage]) =>
      Object.keys(byPage).map((page) => `${language} ${page}`),
    );
    expect(listed.filter((place) => !used.has(place))).toEqual([]);
  });

  it("name npm scripts that there are", () => {
    const lines = blocks
      .filter(({ language }) => language === "sh")
      .flatMap(({ page, code }) =>
        code.split("\n").map((line) => ({ page, line: line.replace(/ #.*$/, "").trim() })),
      );
    const calls = lines.flatMap(({ page, line }) => {
      const [, script, folder] =
        /^npm (?:run (?:-s )?)?(test|start|[\w:-]+)(?:.*? -w (\S+))?/.exec(line) ?? [];
      const isScript = /^npm run /.test(line) || /^npm (?:test|start)\b/.test(line);
      return script !== undefined && isScript ? [{ page, line, script, folder }] : [];
    });
    expect(calls.length).toBeGreaterThan(8);
    const manifests = globSync(["package.json", "*/package.json", "{packages,examples}/*/package.json"], {
      cwd: ROOT,
      ignore: ["node_modules/**"],
    }).map((file) => ({
      folder: file.replace(/\/?package\.json$/, ""),
      ...(JSON.parse(readFileSync(join(ROOT, file), "utf8")) as { name: string; scripts?: object }),
    }));
    const missing = calls.filter(({ page, script, folder }) => {
      const here = page.split("/").slice(0, -1).join("/");
      const wanted = folder === undefined ? [here, ""] : [folder];
      const places = manifests.filter((one) => wanted.includes(one.folder) || one.name === folder);
      return !places.some(({ scripts = {} }) => script in scripts);
    });
    expect(missing.map(({ page, line }) => `${page}: ${line}`)).toEqual([]);
  });
});
