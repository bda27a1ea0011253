import {
  type Application,
  Converter,
  DeclarationReflection,
  type DocumentReflection,
  JSX,
  PageEvent,
  ReflectionKind,
} from "typedoc";
import { withLevels } from "./heading-levels.ts";

/** Files that bring no front matter, because their first readers meet them elsewhere; the others are reference. */
const GROUPS: Readonly<Record<string, string>> = {
  README: "Examples",
  CONTRIBUTING: "Project",
  SECURITY: "Project",
};

/** The first heading of a document, without its markup. */
const headingOf = ({ content }: DocumentReflection): string | undefined =>
  /^# (.*)$/m.exec(content.map(({ text }) => text).join(""))?.[1]?.replaceAll(/[`*]/g, "");

/** Names documents without a front matter by their headings, and puts them into groups. */
export function adaptConversion(app: Application): void {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    if ("group" in document.frontmatter) return;
    const file = document.name.split("/").at(-1) ?? "";
    document.frontmatter.group = GROUPS[file] ?? "Reference";
    document.name = headingOf(document) ?? document.name;
  });
}

/** What a program imports to get what an entry's page lists, in place of where the entry's source lies. */
function withImportNames(html: string, { model }: PageEvent): string {
  if (!(model instanceof DeclarationReflection) || !model.parent?.kindOf(ReflectionKind.Module)) return html;
  const path = model.name.replace(/^index$/, "").replace(/^adapters\//, "");
  const name = path === "" ? model.parent.name : `${model.parent.name}/${path}`;
  return html.replace(`<h1>Module ${model.name}</h1>`, `<h1>import from "${name}"</h1>`);
}

/** The parts of markdown-it that are changed here. */
interface MarkdownParser {
  readonly renderer: { readonly rules: Record<string, (() => string) | undefined> };
}

/** Wide tables scroll by themselves, and not the page with them. */
function scrollTables(parser: unknown): void {
  const { rules } = (parser as MarkdownParser).renderer;
  rules.table_open = () => '<div class="scroll"><table>\n';
  rules.table_close = () => "</table></div>\n";
}

/**
 * Lets every page say where it is as Markdown.
 *
 * @param addresses - of the Markdown pages, from the root of the site, by what they are about
 */
export function adaptPages(app: Application, addresses: ReadonlyMap<object, string>): void {
  app.options.setValue("markdownItLoader", scrollTables);
  app.renderer.on(PageEvent.END, (page) => {
    const main = (page.contents ?? "")
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace(
        '<div class="page-menu">',
        '<div class="page-menu" role="complementary" aria-label="This page">',
      );
    // A link inside of what unfolds a section is reached by no screen reader.
    const sections = main.replaceAll(
      /(<summary [^>]*data-key="section-[^>]*>.*?)<a href[^>]*>.*?<\/a>/gs,
      "$1",
    );
    page.contents = withLevels(withImportNames(sections, page));
  });
  app.renderer.hooks.on("sidebar.begin", (context) => {
    const href = context.relativeURL("playground/index.html");
    const link = JSX.createElement("a", { href }, "Playground");
    return JSX.createElement("nav", { class: "also", "aria-label": "Beside the pages" }, link);
  });
  app.renderer.hooks.on("head.end", (context) => {
    const address = addresses.get(context.page.model);
    if (address === undefined) return JSX.createElement(JSX.Fragment, null);
    const href = context.relativeURL(address);
    return JSX.createElement("link", { rel: "alternate", type: "text/markdown", href });
  });
  app.renderer.hooks.on("footer.begin", (context) => {
    const address = addresses.get(context.page.model) ?? "llms.txt";
    const href = context.relativeURL(address);
    return JSX.createElement("p", null, JSX.createElement("a", { href }, "This page as Markdown"));
  });
}
