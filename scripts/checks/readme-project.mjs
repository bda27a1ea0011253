import { readFileSync } from "node:fs";
import { inRoot } from "../lib/repository.mjs";

/**
 * The files that a README tells its readers to write: a fence after a paragraph that begins with the file's name.
 *
 * @param {string} text - Markdown
 * @returns {readonly { name: string, content: string }[]}
 */
export function filesToldBy(text) {
  const told = /^`([\w.-]+\.\w+)`[^\n]*:\n\n```\w+[^\n]*\n([\s\S]*?)^```$/gm;
  return [...text.matchAll(told)].map(([, name = "", content = ""]) => ({ name, content }));
}

/**
 * @param {string} folder - of a package
 * @returns {readonly { name: string, content: string }[]}
 * @throws Error when its README tells of no file
 */
export function readmeFiles(folder) {
  const files = filesToldBy(readFileSync(inRoot(folder, "README.md"), "utf8"));
  if (files.length === 0) throw new Error(`${folder}/README.md tells its readers to write no file.`);
  return files;
}
