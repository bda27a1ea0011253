import type { Mount, Place } from "./mount.ts";

/** Attributes that hold an address. Text cannot look like one: templates escape its quotes. */
const ADDRESS = /(\s(?:href|src|action|formaction)=")([^"]*)"/g;

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;
const CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ESCAPES).map(([character, written]) => [written, character]),
);

const fromAttribute = (value: string): string =>
  value.replace(/&(?:amp|lt|gt|quot|#39);/g, (written) => CHARACTERS[written] ?? written);

const toAttribute = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => ESCAPES[character as keyof typeof ESCAPES]);

/** Where an address that a page or a header of the tenant names is found here; what is not the tenant's stays. */
export function localAddress(address: string, at: Place, mount: Mount): string {
  // Relative to the page, the way is the same in both worlds.
  if (!/^(https:|\/)/i.test(address) || !URL.canParse(address, at.url)) return address;
  return mount.toLocal(new URL(address, at.url), at.profile)?.href ?? address;
}

/**
 * A page of the tenant whose links, forms, styles and scripts stay in the app's own origin. What people read keeps the
 * real names.
 *
 * @param at - where the page is in the tenant
 */
export function localPage(markup: string, at: Place, mount: Mount): string {
  return markup.replace(
    ADDRESS,
    (_, before: string, value: string) =>
      `${before}${toAttribute(localAddress(fromAttribute(value), at, mount))}"`,
  );
}
