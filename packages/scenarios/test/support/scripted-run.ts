import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/run-command.ts";
import type { RunEnding, RunRequest, RunTerminal } from "../../src/cli/run-request.ts";

/** A project with scenario files, and a terminal that remembers. */
export interface Project {
  readonly folder: string;
  /** Writes a file, and gives its path. */
  write(name: string, text: string): string;
  run(
    request: Partial<RunRequest>,
    terminal?: Partial<RunTerminal>,
  ): Promise<RunEnding & { readonly out: string; readonly err: string }>;
  remove(): void;
}

export function createProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), "scenarios-"));
  return {
    folder,
    write(name, text) {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    },
    async run(request, differs) {
      const said = { out: "", err: "" };
      const ending = await runCommand(
        {
          paths: [],
          suite: false,
          tags: [],
          workers: 1,
          watch: false,
          json: false,
          coverage: false,
          reports: [],
          ...request,
        },
        {
          env: {},
          isInteractive: false,
          write(text) {
            said.out += text;
          },
          warn(text) {
            said.err += text;
          },
          stopped: () => new Promise(() => undefined),
          ...differs,
        },
      );
      return { ...ending, ...said };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
