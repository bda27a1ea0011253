import type { Integration } from "@consentra/integration";
import type { BrowserTenant } from "@consentra/mock-azure/browser";
import { STATE_WORDS } from "../diagram/machine-words.ts";
import { element, part } from "./parts.ts";

/** Marks the machine's state in the picture, and says it. */
export function followMachine({ actor }: Integration): void {
  const picture = part("figure", "machine");
  // On a phone it is wider than the page: those who have no pointer scroll it by keys.
  picture.tabIndex = 0;
  const said = part("strong", "machine-state");
  const mark = (value: unknown) => {
    const name = typeof value === "string" ? value : (Object.keys(value as object)[0] ?? "");
    for (const node of picture.querySelectorAll(".node")) {
      node.classList.toggle("present", node.id === `state-${name}`);
    }
    for (const edge of picture.querySelectorAll(".edge")) {
      edge.classList.toggle("possible", edge.classList.contains(`from-${name}`));
    }
    said.textContent = STATE_WORDS[name] ?? name;
  };
  actor.subscribe(({ value }) => mark(value));
  mark(actor.getSnapshot().value);
}

/** Shows why the tenant decided as it did the last time. */
export async function followReasons(tenant: BrowserTenant): Promise<void> {
  const list = part("ol", "reasons");
  const show = async () => {
    const reasons = await tenant.control.because();
    const items = reasons.map(({ text, source, rule }) =>
      element("li", {}, `${text} `, element("a", { href: source }, rule)),
    );
    list.replaceChildren(...(items.length > 0 ? items : [element("li", {}, "Nothing was decided yet.")]));
  };
  tenant.subscribe(() => void show());
  await show();
}
