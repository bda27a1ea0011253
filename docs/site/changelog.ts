/** A change that users notice, as it waits in `.changeset` for a release. */
export interface Changeset {
  readonly packages: readonly string[];
  /** The largest step that it asks for. */
  readonly bump: "major" | "minor" | "patch";
  readonly text: string;
}

const BUMPS = ["major", "minor", "patch"] as const;
const TITLES = { major: "Breaking", minor: "New", patch: "Corrected" } as const;

/**
 * Reads a changeset.
 *
 * @param markdown - front matter with a package and a step a line, then what users are told
 * @returns undefined for a file that names no package
 */
export function readChangeset(markdown: string): Changeset | undefined {
  const [, matter = "", text = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(markdown) ?? [];
  const steps = [...matter.matchAll(/^"([^"]+)": (major|minor|patch)$/gm)];
  const bump = BUMPS.find((each) => steps.some(([, , step]) => step === each));
  return bump && { packages: steps.map(([, name = ""]) => name), bump, text: text.trim() };
}

/** A list item: what comes after its first line stands below it. */
const itemOf = (text: string): string => `- ${text.replaceAll(/\n(?=.)/g, "\n  ")}`;

/** Headings of a package's own changelog, below the heading of the package. */
const below = (markdown: string): string =>
  markdown.replace(/^# .*\n+/, "").replaceAll(/^(#+) /gm, (_, marks: string) => `${marks}# `);

/**
 * Writes the page of everything that users were told and are about to be told.
 *
 * @param waiting - what the next release brings
 * @param released - the changelog of each package that has one, by the package's name
 */
export function changelogPage(waiting: readonly Changeset[], released: ReadonlyMap<string, string>): string {
  const names = [...new Set(waiting.flatMap(({ packages }) => packages))].sort();
  const next = names.flatMap((name) => [
    `### ${name}`,
    ...BUMPS.flatMap((bump) => {
      const items = waiting.filter((each) => each.bump === bump && each.packages.includes(name));
      return items.length > 0
        ? [`**${TITLES[bump]}**`, items.map(({ text }) => itemOf(text)).join("\n")]
        : [];
    }),
  ]);
  const past = [...released].flatMap(([name, markdown]) => [`## ${name}`, below(markdown).trim()]);
  return [
    "---\ntitle: Changelog\ngroup: Project\n---",
    "# Changelog",
    "What changes for those who use the packages. All packages carry the same version.",
    ...(next.length > 0 ? ["## In the next release", ...next] : []),
    ...past,
    "",
  ].join("\n\n");
}
