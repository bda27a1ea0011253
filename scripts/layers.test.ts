import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleSources } from "../docs/doctest/example-sources.ts";
import { fencesIn, fileOf, runs } from "../docs/doctest/fence.ts";
import { projects } from "../vitest.workspace.ts";
import { exampleBreaches, importedNames } from "./layers/doc-examples.ts";
import { groupBreaches } from "./layers/doc-groups.ts";
import { folderBreach } from "./layers/folder-order.ts";
import { packageBreach } from "./layers/package-rules.ts";
import { parityBreaches } from "./layers/parity-breaches.ts";
import { readParity } from "./layers/parity-table.ts";
import { readImports } from "./layers/read-imports.ts";
import { strayTests, type TestProject } from "./layers/test-projects.ts";
import { readTestTitles } from "./layers/test-titles.ts";
import { WITHOUT_EXAMPLE } from "./layers/without-example.ts";
import { sourcesOf } from "./layers/workspace-sources.ts";
import { chromiumsInSight } from "./lib/chromium.mjs";
import { ROOT, readJson } from "./lib/repository.mjs";
import { entriesOf, publicPackages, workspaces } from "./lib/workspaces.mjs";

const readText = (file: string) =>
  existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), "utf8") : undefined;

const facts = workspaces().map((workspace) => ({
  folder: workspace.folder,
  name: workspace.manifest.name,
  entries: entriesOf(workspace),
}));

describe("imports", () => {
  it.each(facts.map(({ folder }) => folder))("of %s keep to the layers", (folder) => {
    const edges = sourcesOf(folder).flatMap(({ file, text }) => readImports(file, text));
    const breaches = edges.flatMap((edge) => {
      const why = packageBreach(edge, facts) ?? folderBreach(edge);
      return why ? [`${edge.file}:${String(edge.line)}: "${edge.specifier}" ${why}`] : [];
    });
    expect(breaches).toEqual([]);
  });
});

describe("vitest.workspace.ts", () => {
  const testProjects = projects.map((project): TestProject => {
    const { root = "", test } = project as {
      root?: string;
      test?: { name: string; include?: string[]; exclude?: string[] };
    };
    const folder = relative(ROOT, root).split(sep).join("/");
    return { name: test?.name ?? "", folder, include: test?.include ?? [], exclude: test?.exclude ?? [] };
  });
  const testFiles = [...facts.map(({ folder }) => folder), "scripts"]
    .flatMap(sourcesOf)
    .map(({ file }) => file)
    .filter((file) => /\.test\.tsx?$/.test(file))
    // Where there is no browser, the projects that need one are left out.
    .filter((file) => chromiumsInSight().length > 0 || !file.endsWith(".browser.test.ts"));

  it("runs every test file of every workspace once", () => {
    expect(strayTests(testFiles, testProjects)).toEqual([]);
  });

  it("names no project without tests", () => {
    const empty = testProjects.filter(
      (project) =>
        project.folder !== "docs" && !testFiles.some((file) => strayTests([file], [project]).length === 0),
    );
    expect(empty.map(({ name }) => name)).toEqual([]);
  });
});

describe("docstrings", () => {
  it.each(publicPackages().map(({ folder }) => folder))("of %s stand in one group each", (folder) => {
    const { packageOptions } = readJson(join(ROOT, "typedoc.json")) as {
      packageOptions: { groupOrder: string[] };
    };
    const { entryPoints } = readJson(join(ROOT, folder, "typedoc.json")) as { entryPoints: string[] };
    const breaches = entryPoints.flatMap((entry) =>
      groupBreaches(`${folder}/${entry}`, packageOptions.groupOrder, readText),
    );
    expect([...new Set(breaches)]).toEqual([]);
  });

  it("and guides show everything that runs, running", () => {
    const examples = exampleSources().flatMap(({ file, text }) => fencesIn(file, text));
    const running = examples.filter((fence) => runs(fence) || fileOf(fence) !== undefined);
    const names = new Set(running.flatMap(({ code }) => importedNames(code)));
    const entries = publicPackages().flatMap(({ folder }) => {
      const { entryPoints } = readJson(join(ROOT, folder, "typedoc.json")) as { entryPoints: string[] };
      return entryPoints.map((entry) => `${folder}/${entry}`);
    });
    expect(exampleBreaches(entries, { names, excuses: WITHOUT_EXAMPLE }, readText)).toEqual([]);
  });
});

describe("docs/parity.md", () => {
  it("has a row for every route, and a witness for every row", async () => {
    const { routes: served } = await import("../mock-azure/src/services/routes.ts");
    const { controlRoutes } = await import("../mock-azure/src/services/control/routes.ts");
    const routes = [...served, ...controlRoutes];
    const rows = readParity(readText("docs/parity.md") ?? "");
    const titlesOf = (file: string) => {
      const text = readText(file);
      return text === undefined ? undefined : readTestTitles(text);
    };
    expect(parityBreaches({ routes, rows, titlesOf })).toEqual([]);
  });
});
