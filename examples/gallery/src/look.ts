/** How the cards are shown. */
export interface Look {
  readonly language: string;
  readonly theme: string;
  readonly width: string;
  /** The name of the one card that is wanted; empty for all. */
  readonly card: string;
}

/** What the form says. */
export function readLook(form: HTMLFormElement): Look {
  const fields = new FormData(form);
  const read = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  return { language: read("language"), theme: read("theme"), width: read("width"), card: read("card") };
}

/**
 * Shows the cards so.
 *
 * @returns once each of them speaks the language
 */
export async function showLook(main: HTMLElement, { language, theme, width, card }: Look): Promise<void> {
  document.documentElement.dataset.theme = theme;
  main.className = width;
  const cards = [...main.querySelectorAll("calendar-connection")];
  for (const figure of main.querySelectorAll("figure")) figure.hidden = card !== "" && figure.id !== card;
  for (const element of cards) element.lang = language;
  await Promise.all(cards.map((element) => speaks(element, language)));
}

/** Waits until a card has been drawn in a language. */
function speaks({ shadowRoot }: HTMLElement, language: string): Promise<void> {
  return new Promise((resolve) => {
    if (!shadowRoot) throw new Error("A card has not come to life.");
    const look = () => {
      if (shadowRoot.querySelector("article")?.lang !== language) return false;
      watcher.disconnect();
      resolve();
      return true;
    };
    const watcher = new MutationObserver(look);
    if (!look()) watcher.observe(shadowRoot, { attributes: true, childList: true, subtree: true });
  });
}
