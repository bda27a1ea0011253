import { homedir, tmpdir } from "node:os";
import type { Terminal } from "./terminal.ts";

/** The terminal that this process runs in. */
export function createTerminal(): Terminal {
  // Whoever reads no further, as `head` does, ends the program quietly.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    temp: tmpdir(),
    isInteractive: process.stdout.isTTY,
    write: (said) => void process.stdout.write(said),
    warn: (said) => void process.stderr.write(said),
    readInput: async () => (await import("node:stream/consumers")).text(process.stdin),
    stopped: () =>
      new Promise((resolve) => {
        process.once("SIGINT", () => resolve());
        process.once("SIGTERM", () => resolve());
      }),
    async loadFromProject(specifier) {
      const [{ loadFrom }, { join }] = await Promise.all([import("./load-from.ts"), import("node:path")]);
      return loadFrom([join(process.cwd(), "project.js"), import.meta.url], specifier);
    },
    async launch(program, parameters) {
      const { spawn } = await import("node:child_process");
      const child = spawn(program, parameters, { stdio: "ignore" });
      return {
        ended: new Promise((resolve, reject) => {
          child.once("error", reject);
          child.once("exit", resolve);
        }),
        stop: () => void child.kill(),
      };
    },
  };
}
