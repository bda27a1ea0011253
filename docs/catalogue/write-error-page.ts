import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorPage } from "./error-page.ts";

writeFileSync(join(import.meta.dirname, "..", "errors.md"), await errorPage());
