import { createTenant } from "../../../src/create-tenant.ts";
import { type HostRole, matchHost, REAL_HOSTS } from "../../../src/http/hosts.ts";
import { EVERY_PAGE } from "./every-page.ts";
import { type Named, namesOn } from "./page-names.ts";
import { walkTo } from "./page-walk.ts";

const PARTS: readonly (readonly [part: HostRole, title: string])[] = [
  ["login", "Sign-in pages"],
  ["mail", "Mailboxes"],
  ["portal", "Portal"],
  ["control", "The mock's own pages"],
];

const LEAD = `# Roles and names on every page

Written from the pages themselves, in English and in all their states; a test fails where a page and this list differ.
What it takes to find something: \`page.getByRole("button", { name: "Next" })\`. \`disclosure\` is the summary of a
\`details\` element, \`file\` a file input; both are found by their text or label. Words in italics stand for names of the
tenant. [Pages, and how programs find their way on them](pages.md) has the page objects.
`;

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const anyOf = (texts: readonly string[]): RegExp =>
  new RegExp(
    [...texts]
      .sort((one, other) => other.length - one.length)
      .map(escapePattern)
      .join("|"),
    "g",
  );

/** What is different in every tenant, and what stands for it. */
function placeholders(): readonly (readonly [RegExp, string])[] {
  const { users, organization } = createTenant().snapshot().data;
  return [
    [/[\w.+#-]+@[\w-]+(\.[\w-]+)+/g, "*address*"],
    [/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*id*"],
    [/\d+ (December|January|February) \d{4}(, \d\d:\d\d UTC)?/g, "*time*"],
    [/^(Revoke permission|Remove) \S+$/g, "$1 *permission*"],
    [/^\d+$/g, "*number*"],
    [/\bown\b/g, "*policy*"],
    [/\bMember \d+/g, "*person*"],
    [/^Request \d+$/g, "Request *number*"],
    [/fault of \S+$/g, "fault of *route*"],
    [anyOf(users.map(({ displayName }) => displayName)), "*person*"],
    [anyOf([organization.displayName]), "*organization*"],
    [/Meetings|Room service/g, "*app*"],
  ];
}

interface Described {
  readonly heading: string;
  readonly byRole: Map<string, Set<string>>;
}

function note({ byRole }: Described, { role, name }: Named): void {
  const names = byRole.get(role) ?? new Set();
  byRole.set(role, names.add(name));
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** `button "Next", "Back"; textbox "Code"`. */
function writeNames({ byRole }: Described): string {
  return [...byRole]
    .map(([role, names]) => {
      const said = [...names].filter((name) => name !== "").map((name) => `"${name}"`);
      return [role, said.join(", ")].filter((text) => text !== "").join(" ");
    })
    .join("; ");
}

/** What is in the frame of a part's pages, and the pages; those of one heading are one page in several states. */
async function describePart(part: HostRole): Promise<readonly Described[]> {
  const general = placeholders();
  const generalize = (text: string): string =>
    general.reduce((left, [pattern, place]) => left.replace(pattern, place), text);
  const frame: Described = { heading: "on every page", byRole: new Map() };
  const described = new Map<string, Described>();
  for (const walk of EVERY_PAGE) {
    const page = await walkTo(walk);
    if (matchHost(new URL(page.url), REAL_HOSTS)?.role !== part) continue;
    const { heading, found } = namesOn(page);
    const title = generalize(heading);
    const known = described.get(title) ?? { heading: title, byRole: new Map() };
    described.set(title, known);
    for (const { name, ...one } of found)
      note(one.inFrame ? frame : known, { ...one, name: generalize(name) });
  }
  return [...(frame.byRole.size > 0 ? [frame] : []), ...described.values()];
}

/** What the pages offer to programs, as the reference has it. */
export async function describePages(): Promise<string> {
  const sections: string[] = [];
  for (const [part, title] of PARTS) {
    const rows = (await describePart(part)).map(
      (one) => `| ${cell(one.heading)} | ${cell(writeNames(one))} |`,
    );
    sections.push(`## ${title}\n\n| heading | roles and names |\n| --- | --- |\n${rows.join("\n")}\n`);
  }
  return `${LEAD}\n${sections.join("\n")}`;
}
