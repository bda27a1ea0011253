import { serveDemo } from "./serve-demo.ts";
import { tellStory } from "./tell-story.ts";

console.log("Consentra: a user connects an Office 365 calendar, and an administrator has to approve first.");
console.log("Everything below runs in this process: the real SDK and msal-node against a mock tenant.");
await tellStory((line) => console.log(line));
if (process.stdout.isTTY && process.stdin.isTTY) await serveDemo((line) => console.log(line));
