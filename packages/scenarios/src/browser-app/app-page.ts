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
  const place = locate(page, mapping.status.in);
  const count = await place.count();
  if (count !== 1) return `(${String(count)} of ${tell(mapping.status.in)})`;
  // biome-ignore lint/performance/useDomNodeTextContent: what people read, with the spaces between lines
  const shown = (await place.innerText()).replace(/\s+/g, " ").trim();
  return statusOf(shown, mapping) ?? `(“${shown}”, which the app's file gives no status)`;
}
