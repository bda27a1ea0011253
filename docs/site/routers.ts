import { KindRouter, type Reflection, type RouterTarget } from "typedoc";
import { MemberRouter } from "typedoc-plugin-markdown";
import { FoundSection } from "./search-index.ts";

/** An address that every file system and shell takes: words of the title, in lower case, with hyphens between them. */
const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");

const isDocument = (target: RouterTarget): target is Reflection =>
  "isDocument" in target && target.isDocument();

/** Pages for browsers: guides in `documents`, the reference in a folder a kind. */
export class PageRouter extends KindRouter {
  protected override getIdealBaseName(reflection: Reflection): string {
    return isDocument(reflection)
      ? `documents/${slugOf(reflection.name)}`
      : super.getIdealBaseName(reflection);
  }

  override getFullUrl(target: RouterTarget): string {
    return target instanceof FoundSection
      ? `${super.getFullUrl(target.page)}${target.place}`
      : super.getFullUrl(target);
  }
}

/** The same as Markdown: guides under the same names, the reference in a folder a package. */
export class MarkdownRouter extends MemberRouter {
  override getIdealBaseName(reflection: Reflection): string {
    return isDocument(reflection)
      ? `documents/${slugOf(reflection.name)}`
      : super.getIdealBaseName(reflection);
  }
}
