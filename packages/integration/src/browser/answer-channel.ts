/** Where the redirect page tells that an answer has come, so that its window's end is not taken for a refusal. */
export const ANSWERS = "consentra.answers";

/** @returns the mark of an attempt in the `state` of Microsoft's library, which puts its own part before it */
export function markOf(address: { readonly hash: string; readonly search: string }): string | undefined {
  const fields = new URLSearchParams(address.hash.slice(1) || address.search);
  return fields.get("state")?.split("|")[1];
}
