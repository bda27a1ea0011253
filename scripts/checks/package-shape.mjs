import { toolEnvironment } from "../lib/environment.mjs";
import { inRoot } from "../lib/repository.mjs";
import { capture } from "../lib/run.mjs";
import { toolNode } from "../lib/tool-node.mjs";
import { packPackages } from "./pack-packages.mjs";

const PUBLINT = inRoot("node_modules", "publint", "src", "cli.js");
const ATTW = inRoot("node_modules", "@arethetypeswrong", "cli", "dist", "index.js");

/**
 * Whether each package, as packed, means the same to every resolver that reads it.
 *
 * @throws Error with what publint and attw found
 */
export async function checkPackageShapes() {
  const found = [];
  for (const { tarball } of await packPackages()) {
    for (const line of [
      [PUBLINT, "run", tarball, "--strict"],
      [ATTW, tarball, "--profile", "esm-only"],
    ]) {
      const { code, output } = await capture(toolNode(), line, { env: toolEnvironment() });
      if (code !== 0) found.push(output.trim());
    }
  }
  if (found.length > 0) throw new Error(found.join("\n\n"));
}
