/** A page of the site, for programs that read Markdown. */
export interface IndexedPage {
  readonly title: string;
  /** From the root of the site. */
  readonly address: string;
  /** The section it stands in. */
  readonly section: string;
  /** What it is about, in a sentence; left out where it has none. */
  readonly summary?: string;
}

/** The first sentence of a page's first paragraph, on one line and without markup. */
export function summaryOf(markdown: string): string | undefined {
  const paragraphs = markdown.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "").split(/\n{2,}/);
  const first = paragraphs.find((text) => /^[\p{L}*_`[]/u.test(text.trim()));
  const plain = first
    ?.replaceAll(/\s+/g, " ")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim();
  return plain && (/^.*?[.:](?= \p{Lu}|$)/u.exec(plain)?.[0] ?? plain).replace(/:$/, ".");
}

/**
 * Writes `llms.txt`: every page of the site as Markdown, section by section (https://llmstxt.org).
 *
 * @param pages - in the order in which they are to be listed
 */
export function llmsIndex(title: string, summary: string, pages: readonly IndexedPage[]): string {
  const sections = [...new Set(pages.map(({ section }) => section))];
  const parts = sections.map((section) => {
    const lines = pages
      .filter((page) => page.section === section)
      .map((page) => `- [${page.title}](${page.address})${page.summary ? `: ${page.summary}` : ""}`);
    return [`## ${section}`, "", ...lines].join("\n");
  });
  return `${[`# ${title}`, `> ${summary}`, ...parts].join("\n\n")}\n`;
}
