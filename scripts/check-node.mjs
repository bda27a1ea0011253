// Refuses a Node that the tools do not run on, before they fail in stranger ways.
import { tellFailure } from "./lib/step.mjs";
import { toolNode } from "./lib/tool-node.mjs";

try {
  toolNode();
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
