import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import {
  Application,
  type DocumentReflection,
  PackageJsonReader,
  type ProjectReflection,
  TSConfigReader,
  TypeDocReader,
} from "typedoc";
import { adaptConversion, adaptPages } from "./adapt-typedoc.ts";
import { type Changeset, changelogPage, readChangeset } from "./changelog.ts";
import { llmsIndex, summaryOf } from "./llms-index.ts";
import { MarkdownRouter, PageRouter } from "./routers.ts";
import { adaptSearch } from "./search-index.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SUMMARY =
  "Connect users' Office 365 calendars through admin approval (the SDK), and test all of it against a Microsoft Entra tenant that runs in the test process (the mock).";

function writeChangelog(): void {
  const folder = join(ROOT, ".changeset");
  const waiting = readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => readChangeset(readFileSync(join(folder, file), "utf8")))
    .filter((changeset): changeset is Changeset => changeset !== undefined);
  const logs = globSync(["packages/*/CHANGELOG.md", "mock-azure/CHANGELOG.md"], { cwd: ROOT }).sort();
  const released = new Map(logs.map((file) => [dirname(file), readFileSync(join(ROOT, file), "utf8")]));
  mkdirSync(join(ROOT, "docs", ".site"), { recursive: true });
  writeFileSync(join(ROOT, "docs", ".site", "changelog.md"), changelogPage(waiting, released));
}

/** The playground is no page of TypeDoc's. It is made from the packages' sources, which Node has to be told. */
function writePlayground(folder: string): void {
  const script = join(ROOT, "docs", "playground", "write-playground.ts");
  execFileSync(process.execPath, ["--conditions=@consentra/source", script, join(folder, "playground")]);
}

/** Each page once, where its first pattern puts it: those named come before those that a pattern finds. */
function documentsInOrder(): string[] {
  const { projectDocuments } = JSON.parse(readFileSync(join(ROOT, "typedoc.json"), "utf8")) as {
    projectDocuments: readonly string[];
  };
  const files = projectDocuments.flatMap((pattern) => globSync(pattern, { cwd: ROOT, dot: true }).sort());
  return [...new Set(files)].map((file) => join(ROOT, file));
}

/** Which pages there are as Markdown, by what they are about. */
function markdownAddresses(app: Application, project: ProjectReflection): ReadonlyMap<object, string> {
  // The project has two pages, of which the README comes first.
  const pages = new MarkdownRouter(app).buildPages(project).toReversed();
  return new Map(pages.map(({ model, url }) => [model, `md/${url}`]));
}

/** The group that a page's front matter names. */
function groupOf({ frontmatter: { group } }: DocumentReflection): string {
  return typeof group === "string" ? group : "Other";
}

function writeIndex(
  app: Application,
  project: ProjectReflection,
  folder: string,
  addresses: ReadonlyMap<object, string>,
): void {
  const documents = (project.documents ?? []).map((document) => ({
    title: document.name,
    address: addresses.get(document) ?? "",
    section: groupOf(document),
  }));
  const modules = (project.children ?? []).flatMap((entry) => {
    const entries = [entry, ...(entry.children ?? [])];
    return entries
      .map((module) => ({ module, address: addresses.get(module) }))
      .filter(
        ({ address, module }) => address !== undefined && /README\.md$/.test(address) && module.name !== "",
      )
      .map(({ module, address = "" }) => ({
        title:
          module === entry ? module.name : `${entry.name}/${module.name}`.replace("/index", ", main entry"),
        address,
        section: "Packages",
      }));
  });
  const order = app.options.getValue("groupOrder");
  const inOrder = documents.toSorted(
    (one, other) => order.indexOf(one.section) - order.indexOf(other.section),
  );
  const start = { title: "Consentra", address: addresses.get(project) ?? "", section: "Start here" };
  const pages = [start, ...inOrder, ...modules].map((page) => {
    const summary = summaryOf(
      readFileSync(join(folder, page.address), "utf8").replace(/^[\s\S]*?\n# .*\n/, ""),
    );
    return { ...page, ...(summary !== undefined && { summary }) };
  });
  writeFileSync(join(folder, "llms.txt"), llmsIndex("Consentra", SUMMARY, pages));
}

/**
 * Writes the site: pages for browsers, the same pages as Markdown below `md`, and `llms.txt`. Nothing is fetched.
 *
 * @param folder - is emptied first
 * @returns false where TypeDoc found something to complain about, which it has printed
 */
export async function writePages(folder: string): Promise<boolean> {
  writeChangelog();
  const options = { options: join(ROOT, "typedoc.json") };
  const readers = [new TypeDocReader(), new PackageJsonReader(), new TSConfigReader()];
  const app = await Application.bootstrapWithPlugins(options, readers);
  const complains = () => app.logger.hasErrors() || app.logger.hasWarnings();
  app.options.setValue("projectDocuments", documentsInOrder());
  adaptConversion(app);
  const project = complains() ? undefined : await app.convert();
  if (!project || complains()) return false;
  app.validate(project);
  if (complains()) return false;

  app.renderer.defineRouter("pages", PageRouter);
  app.renderer.defineRouter("markdown", MarkdownRouter);
  const addresses = markdownAddresses(app, project);
  adaptPages(app, addresses);
  adaptSearch(app);
  app.options.setValue("router", "pages");
  await app.generateDocs(project, folder);
  copyFileSync(
    createRequire(import.meta.url).resolve("@mermaid-js/tiny"),
    join(folder, "assets", "mermaid.js"),
  );
  writePlayground(folder);
  app.options.setValue("router", "markdown");
  const markdown = app.outputs.getOutputSpecs().find(({ name }) => name === "markdown");
  await app.outputs.writeOutput({ name: markdown?.name ?? "markdown", path: join(folder, "md") }, project);
  if (complains()) return false;
  writeIndex(app, project, folder, addresses);
  return true;
}
