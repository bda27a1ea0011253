import { readFileSync } from "node:fs";

/** What the fences of a language hold, one after the other, in a page of the docs. */
export function readFences(page: string, language: string): string {
  const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), "utf8");
  const fences = [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))];
  return fences.map(([, code = ""]) => code).join("\n");
}
