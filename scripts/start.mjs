// npm start: sets everything up, then plays the approval story.
import { toolEnvironment } from "./lib/environment.mjs";
import { inRoot } from "./lib/repository.mjs";
import { passThrough } from "./lib/run.mjs";
import { setUp } from "./lib/set-up.mjs";
import { tellFailure } from "./lib/step.mjs";
import { toolNode } from "./lib/tool-node.mjs";

const STORY = inRoot("examples", "approval-story", "src", "main.ts");

try {
  await setUp();
  process.exitCode = await passThrough(toolNode(), [STORY, ...process.argv.slice(2)], {
    env: toolEnvironment(),
  });
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
