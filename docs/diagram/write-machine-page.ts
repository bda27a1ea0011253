import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { integrationMachine } from "@consentra/integration";
import { machinePage } from "./machine-page.ts";

writeFileSync(join(import.meta.dirname, "..", "connection-machine.md"), machinePage(integrationMachine));
