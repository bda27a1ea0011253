import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";

/** PostgreSQL's own programs, if this machine has them. */
const PROGRAMS = { initdb: "initdb", postgres: "postgres" } as const;

/** PostgreSQL serves nobody who may do everything, so there it runs as somebody who may do nothing. */
const nobody = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((which) => Number(execFileSync("id", [which, "nobody"])));
  return { uid: uid ?? 0, gid: gid ?? 0 };
};

/** Whether this machine has PostgreSQL. Elsewhere the same adapter is tried against PGlite alone. */
export const hasPostgres = Object.values(PROGRAMS).every(
  (name) => spawnSync(name, ["--version"]).status === 0,
);

/** A database of its own, reached by a socket in a folder of its own. */
export interface PostgresServer {
  /** How a client of the library `pg` finds it. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** Ends the server as a crash would, and starts it anew on what it has written to disk. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "consentra-postgres-"));
  const owner = nobody();
  if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid ?? owner.uid);
  const data = join(folder, "data");
  const run = { ...owner, cwd: folder, stdio: "ignore" } as const;
  const user = "consentra";
  execFileSync(
    PROGRAMS.initdb,
    ["-D", data, "-A", "trust", "-U", user, "--locale=C", "-E", "UTF8", "--no-sync", "--no-instructions"],
    run,
  );
  const connection = { host: folder, user, database: "postgres" };
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(PROGRAMS.postgres, ["-D", data, "-k", folder, "-c", "listen_addresses="], run);
    while (!(await answers(connection))) await delay(20);
    return child;
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  let server = await start();
  return {
    connection,
    async restart() {
      // At once, without a goodbye to anybody.
      await end(server, "SIGQUIT");
      server = await start();
    },
    async close() {
      await end(server, "SIGQUIT");
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(connection: PostgresServer["connection"]): Promise<boolean> {
  const client = new Client(connection);
  // A server that goes away while it is asked has not answered.
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
