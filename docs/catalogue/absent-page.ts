/** A row of the parity table, as it is written. */
interface Row {
  readonly subject: string;
  readonly behaviour: string;
  readonly source: string;
  readonly ours: string;
}

function readRows(parity: string): readonly Row[] {
  return parity
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (?:route or rule|-+) \|/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .filter((cells) => cells.length === 7)
    .map(([, subject = "", behaviour = "", source = "", ours = ""]) => ({
      subject,
      behaviour,
      source,
      ours,
    }));
}

const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/**
 * Writes the page of what the mock tenant does not do.
 *
 * @param parity - the parity page
 */
export function absentPage(parity: string): string {
  const rows = readRows(parity);
  const absent = rows.filter(({ ours }) => ours.startsWith("absent"));
  const inPart = rows.filter(({ ours }) => !ours.startsWith("absent") && /\b501\b/.test(ours));
  return `---
title: What is not emulated
group: Reference
---

<!-- Made by npm run absent -w docs from docs/parity.md. Do not edit. -->

# What is not emulated

The mock tenant is about sign-in, consent, approval and calendars. What the real services have besides answers 501 and
says which operation it was, so that a test never passes by accident.

- **No passwords.** Choosing an account signs it in; a second factor is one press.
- **No looks.** Pages have the names, the order and the words' meaning of Microsoft's, and a banner that says mock.
- **No other tenants.** A tenant knows guests and applications of other tenants by name; personal accounts do not exist.
- **No security.** Its keys are published with the package, and whoever reaches it can be anybody in it.
- **No delays.** Answers come at once and time stands, unless a test says otherwise.
- **Nothing of Microsoft Graph** but people, groups, applications, consent and calendars.

## Answers 501 altogether

Operations and options that are documented and known here, beside all those that nobody has asked for yet.

${tableOf(
  ["route or rule", "real behaviour", "source"],
  absent.map(({ subject, behaviour, source }) => [subject, behaviour, source]),
)}

## Answers 501 in part

${tableOf(
  ["route or rule", "what the mock does"],
  inPart.map(({ subject, ours }) => [subject, ours]),
)}

## Is simpler than the real service

Rows of the [parity table](parity.md) that begin with *simplified* say what was left out, and why. On the site, choose
*simplified* above the table.
`;
}
