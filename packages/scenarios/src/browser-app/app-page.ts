import type { Page } from "playwright-core";
import { ImpossibleStep } from "../deeds/deed.ts";
import type { PageMapping, Spot } from "../own-app/app-file.ts";
import type { OwnWord } from "../own-app/own-words.ts";

/** How long a control may take to appear, in milliseconds. */
const PATIENCE = 5000;

const locate = (page: Page, { role, name }: Spot) =>
  page.getByRole(role, name === undefined ? {} : { name, exact: true });

const tell = ({ role, name }: Spot): string => (name === undefined ? `a ${role}` : `the ${role} "${name}"`);

/**
 * Clicks what the file says, in its order.
 *
 * @throws ImpossibleStep naming what is not there
 */
export async function useControls(page: Page, { controls }: PageMapping, word: OwnWord): Promise<void> {
  const spots = controls[word];
  if (spots === undefined) throw new ImpossibleStep(`The app's file does not say how "${word}" is done.`);
  for (const spot of [spots].flat()) {
    try {
      await locate(page, spot).click({ timeout: PATIENCE });
    } catch {
      throw new ImpossibleStep(
        `The app does not offer ${tell(spot)} for "${word}", or shows it more than once, or disabled.`,
      );
    }
  }
}

/** The status whose text stands at the beginning of what the app shows; of several the longest. */
function statusOf(shown: string, { status }: PageMapping): string | undefined {
  const texts = Object.entries(status.shows).flatMap(([name, known]) =>
    [known ?? []].flat().map((text) => ({ name, text })),
  );
  const fitting = texts.filter(({ text }) => shown.startsWith(text));
  return fitting.sort((one, other) => other.text.length - one.text.length)[0]?.name;
}

/**
 * Reads the status that the app shows.
 *
 * @returns its name, or, for the author of the file, the text that has none
 */
export async function readStatus(page: Page, mapping: PageMapping): Promise<string> {
  // A page may have other places of that role, as for what it announces; only one of them says the status.
  const texts = (await locate(page, mapping.status.in).allInnerTexts()).map((text) =>
    text.replace(/\s+/g, " ").trim(),
  );
  const shown = texts.filter((text) => text !== "");
  const [status, ...others] = shown.flatMap((text) => statusOf(text, mapping) ?? []);
  if (status !== undefined && others.length === 0) return status;
  return shown.length === 1
    ? `(“${shown.join("")}”, which the app's file gives no status)`
    : `(${String(shown.length)} of ${tell(mapping.status.in)})`;
}
