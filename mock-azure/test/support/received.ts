import { parse } from "node-html-parser";
import type { Visitor } from "../../src/visitor/visitor.ts";

/**
 * The parameters that the app received when somebody left for it, by whichever response mode; `undefined` where nobody
 * left.
 */
export async function received({
  departure,
}: Pick<Visitor, "departure">): Promise<Readonly<Record<string, string>> | undefined> {
  if (!departure) return undefined;
  const location = departure.headers.get("location");
  if (location !== null) {
    const { search, hash } = new URL(location);
    return Object.fromEntries([...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]);
  }
  const fields = parse(await departure.clone().text()).querySelectorAll('input[type="hidden"]');
  return Object.fromEntries(
    fields.map((field) => [field.getAttribute("name") ?? "", field.getAttribute("value") ?? ""]),
  );
}
