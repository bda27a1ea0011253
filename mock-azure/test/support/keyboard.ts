import type { Page } from "playwright-core";

/** What has the focus, as somebody without a mouse comes to it. */
interface Focused {
  /** Its accessible name, white space folded. */
  readonly name: string;
  /** How many elements stand before it in the document. */
  readonly place: number;
  /** Whether an outline shows where the focus is. */
  readonly outlined: boolean;
  /** Whether it is in the window, where it can be seen. */
  readonly inSight: boolean;
}

/** Somebody who has nothing but a keyboard. */
export interface Typist {
  /** Goes on with Tab until the thing of that name has the focus. */
  tabTo(name: string): Promise<void>;
  press(key: "Enter" | "Space" | "ArrowDown" | "ArrowUp"): Promise<void>;
  type(text: string): Promise<void>;
}

function readFocus(): Focused | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const labels = "labels" in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
  const named: readonly HTMLElement[] = labels.length > 0 ? labels : [element];
  // biome-ignore lint/performance/useDomNodeTextContent: lines that the layout makes are apart in a name, too
  const words = element.ariaLabel ?? named.map((one) => one.innerText).join(" ");
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: words.replace(/\s+/g, " ").trim(),
    place: [...document.querySelectorAll("*")].indexOf(element),
    outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

/** More stops than any page has. */
const MOST_STOPS = 120;

/**
 * A page in the hands of somebody who has nothing but a keyboard. Whatever the focus passes must be seen to have it, in
 * the order of the document.
 *
 * @throws Error where the focus cannot be seen, jumps back, or never comes to what is looked for
 */
export function typist(page: Page): Typist {
  return {
    async tabTo(name) {
      const passed: string[] = [];
      let last = -1;
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(readFocus);
        // Between the last thing and the first one the focus leaves for the browser's own buttons.
        if (!focused) {
          last = -1;
          continue;
        }
        if (!focused.outlined || !focused.inSight)
          throw new Error(`Nobody sees that "${focused.name}" has the focus: ${JSON.stringify(focused)}.`);
        if (focused.place < last) throw new Error(`The focus jumps back to "${focused.name}".`);
        last = focused.place;
        if (focused.name === name) return;
        passed.push(focused.name);
      }
      throw new Error(`Tab never comes to "${name}"; it passes ${passed.slice(0, 40).join(", ")}.`);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
  };
}
