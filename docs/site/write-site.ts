// node docs/site/write-site.ts [folder]: writes the site of guides and reference, and fails where a link leads nowhere.
import { join, resolve } from "node:path";
import { brokenLinks } from "./broken-links.ts";
import { writePages } from "./write-pages.ts";

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "..", "api"));
const written = await writePages(folder);
const broken = written ? brokenLinks(folder) : [];
if (broken.length > 0) console.error(`Links that lead nowhere:\n${broken.join("\n")}`);
if (!written || broken.length > 0) process.exitCode = 1;
else console.log(`The site is in ${folder}: open index.html, or serve the folder under any path.`);
