// node --conditions=@consentra/source docs/playground/write-playground.ts [folder]
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildPlayground } from "./build-playground.ts";

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "..", "api", "playground"));
mkdirSync(folder, { recursive: true });
for (const [name, text] of await buildPlayground()) writeFileSync(join(folder, name), text);
