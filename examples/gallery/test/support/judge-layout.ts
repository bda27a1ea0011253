/**
 * Runs in the page: what is cut, too wide, or on the wrong side, in any of the cards.
 *
 * @returns a line each; empty where all is well
 */
export function judgeLayout(): string[] {
  const cards = [...document.querySelectorAll("figure calendar-connection")];
  return cards.flatMap((element) => {
    const name = element.closest("figure")?.id ?? "";
    const card = element.shadowRoot?.querySelector("article");
    if (!card) return [`${name}: is empty`];
    const found: string[] = [];
    const frame = card.getBoundingClientRect();
    const box = (selector: string) => card.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    if (frame.right > element.getBoundingClientRect().right + 1) found.push("card is wider than its place");
    for (const part of card.querySelectorAll<HTMLElement>("*")) {
      const { left, right, width } = part.getBoundingClientRect();
      const what = () => `${part.tagName.toLowerCase()}.${part.className} ${part.textContent.slice(0, 40)}`;
      if (width > 0 && (left < frame.left - 1 || right > frame.right + 1))
        found.push(`stands out: ${what()}`);
      const cut = part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1;
      const low = part.clientHeight > 0 && part.scrollHeight > part.clientHeight + 1;
      if (cut || (low && getComputedStyle(part).overflowY !== "auto")) found.push(`is cut: ${what()}`);
    }
    for (const selector of [".title", ".status", ".message p:nth-of-type(1)"]) {
      if (!card.querySelector(selector)?.textContent.trim()) found.push(`has no ${selector}`);
    }
    const isMirrored = box(".icon").left > box(".words").left;
    if (isMirrored !== (card.dir === "rtl")) found.push("has its icon on the wrong side");
    return found.map((line) => `${name}: ${line}`);
  });
}
