import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli.ts";
import type { Launched, Terminal } from "../../src/cli/terminal.ts";

/** What a call of the command line left behind. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A program that was started, as far as a test needs to know. */
export interface Launch {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly isStopped: boolean;
}

/** A user's machine, with folders of its own that end with it. */
export interface Machine {
  readonly folder: string;
  readonly launches: readonly Launch[];
  /** Calls the command line and waits for its end. */
  run(...words: readonly string[]): Promise<Said>;
  /** The same, with a terminal that differs. */
  runWith(differs: Partial<Terminal>, ...words: readonly string[]): Promise<Said>;
  /** Calls `start`, waits until it serves, and gives what it said. */
  start(...words: readonly string[]): Promise<StartedServer>;
  /** Ends every server, and removes the folders. */
  end(): Promise<void>;
}

export interface StartedServer {
  /** What it said once it served. */
  readonly out: string;
  /** Presses Ctrl+C, and waits. */
  stop(): Promise<Said>;
}

/** Makes a machine on which nothing runs. */
export function createMachine(env: Readonly<Record<string, string>> = {}): Machine {
  const folder = mkdtempSync(join(tmpdir(), "mock-azure-cli-"));
  const servers = new Set<StartedServer>();
  const launches: (Launch & { isStopped: boolean })[] = [];

  const launch = async (program: string, parameters: readonly string[]): Promise<Launched> => {
    const started = { program, parameters, isStopped: false };
    launches.push(started);
    let end: (code: null) => void = () => undefined;
    const ended = new Promise<null>((resolve) => {
      end = resolve;
    });
    return {
      ended,
      stop() {
        started.isStopped = true;
        end(null);
      },
    };
  };
  const call = (differs: Partial<Terminal>, words: readonly string[], wrote: (out: string) => void) => {
    const said = { out: "", err: "" };
    const terminal: Terminal = {
      env: { XDG_CACHE_HOME: join(folder, "cache"), XDG_RUNTIME_DIR: join(folder, "run"), ...env },
      platform: "linux",
      home: folder,
      temp: folder,
      isInteractive: false,
      write(text) {
        said.out += text;
        wrote(said.out);
      },
      warn(text) {
        said.err += text;
      },
      readInput: async () => "",
      stopped: () => new Promise(() => undefined),
      loadFromProject: async () => undefined,
      launch,
      ...differs,
    };
    return runCli(words, terminal).then((code): Said => ({ code, ...said }));
  };

  return {
    folder,
    launches,
    run: (...words) => call({}, words, () => undefined),
    runWith: (differs, ...words) => call(differs, words, () => undefined),
    async start(...words) {
      let stopServer: () => void = () => undefined;
      const stopped = new Promise<void>((resolve) => {
        stopServer = resolve;
      });
      let isServing: (out: string) => void = () => undefined;
      const serving = new Promise<string>((resolve) => {
        isServing = resolve;
      });
      const ended = call({ stopped: () => stopped }, ["start", "--port", "0", ...words], isServing);
      const early = ended.then(({ err }): string => {
        throw new Error(`The server ended: ${err}`);
      });
      const out = await Promise.race([serving, early]);
      early.catch(() => undefined);
      const server: StartedServer = {
        out,
        async stop() {
          servers.delete(server);
          stopServer();
          return ended;
        },
      };
      servers.add(server);
      return server;
    },
    async end() {
      await Promise.all([...servers].map((server) => server.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
