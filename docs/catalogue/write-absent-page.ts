import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { absentPage } from "./absent-page.ts";

const docs = join(import.meta.dirname, "..");
writeFileSync(join(docs, "not-emulated.md"), absentPage(readFileSync(join(docs, "parity.md"), "utf8")));
