#!/usr/bin/env node
import * as nodeModule from "node:module";

// Where Node can keep compiled code, the next start is faster. See https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();

const [{ runCli }, { createTerminal }] = await Promise.all([
  import("./run-cli.ts"),
  import("./process-terminal.ts"),
]);
process.exitCode = await runCli(process.argv.slice(2), createTerminal());
