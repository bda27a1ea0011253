import { Slugger } from "typedoc";

/** A part of a page that can be found and linked to by itself. */
export interface DocumentSection {
  readonly heading: string;
  /** What follows the page's address: `#anchor`, or `?filter=words` where a page narrows its tables. */
  readonly place: string;
  readonly text: string;
}

const plain = (markdown: string): string =>
  markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*]/g, "")
    .trim();

/** The sections of a page, by its headings of the second and third level. Headings inside code are none. */
export function sectionsOf(markdown: string): readonly DocumentSection[] {
  const slugger = new Slugger({ lowercase: true });
  const sections: { heading: string; place: string; lines: string[] }[] = [];
  let fence: string | undefined;
  for (const line of markdown.split("\n")) {
    const [mark] = /^\s*(`{3,}|~{3,})/.exec(line)?.slice(1) ?? [];
    if (mark) fence = fence === undefined ? mark : line.trim() === fence ? undefined : fence;
    const [, marks, title] = (fence === undefined && /^(#{1,6}) (.*)$/.exec(line)) || [];
    if (!marks || title === undefined) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    // Each heading of the page takes its anchor, whether it is found by itself or not.
    const place = `#${slugger.slug(plain(title))}`;
    if (marks.length === 2 || marks.length === 3) sections.push({ heading: plain(title), place, lines: [] });
  }
  return sections.map(({ heading, place, lines }) => ({ heading, place, text: lines.join("\n") }));
}

/** The rows of a page's tables that begin with a number of the sign-in service or a code in quotes. */
export function codesOf(markdown: string): readonly DocumentSection[] {
  return [...markdown.matchAll(/^\| (?:\[(AADSTS\d+)\]\([^)]*\)|`(\w+)`) \|(.*)$/gm)].map(
    ([, number, code, text = ""]) => {
      const heading = number ?? code ?? "";
      return { heading, place: `?${new URLSearchParams({ filter: heading })}`, text: plain(text) };
    },
  );
}
