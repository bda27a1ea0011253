// Runs a script on the user's own Node instead of the one in node_modules: node scripts/with-system-node.mjs SCRIPT …
import { passThrough } from "./lib/run.mjs";
import { systemEnvironment, systemNode } from "./lib/system-node.mjs";

process.exitCode = await passThrough(systemNode().path, process.argv.slice(2), { env: systemEnvironment() });
