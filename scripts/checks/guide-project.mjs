import { readFileSync } from "node:fs";
import { inRoot } from "../lib/repository.mjs";

/**
 * The files that a guide tells its readers to write: a fence after a paragraph that begins with the file's name.
 *
 * @param {string} text - Markdown
 * @returns {readonly { name: string, content: string }[]}
 */
export function filesToldBy(text) {
  const told = /^`([\w.-]+\.\w+)`[^\n]*:\n\n```\w+[^\n]*\n([\s\S]*?)^```$/gm;
  return [...text.matchAll(told)].map(([, name = "", content = ""]) => ({ name, content }));
}

/**
 * @param {string} page - from the repository
 * @returns {readonly { name: string, content: string }[]}
 * @throws Error when it tells of no file
 */
export function filesOfGuide(page) {
  const files = filesToldBy(readFileSync(inRoot(page), "utf8"));
  if (files.length === 0) throw new Error(`${page} tells its readers to write no file.`);
  return files;
}
