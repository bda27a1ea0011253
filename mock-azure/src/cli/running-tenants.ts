import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeOwnFolder } from "./folders.ts";

/** A server of tenants that runs on this machine. */
export interface RunningServer {
  /** `https://localhost:<port>`. */
  readonly url: string;
  /** File of the certificate that proves it. */
  readonly certificate: string;
  readonly pid: number;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive, too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readNote(file: string): RunningServer | undefined {
  try {
    const { url, certificate, pid } = JSON.parse(readFileSync(file, "utf8")) as Partial<RunningServer>;
    const isWhole = typeof url === "string" && typeof certificate === "string" && typeof pid === "number";
    return isWhole ? { url, certificate, pid } : undefined;
  } catch {
    // A note that is being written or removed is none.
    return undefined;
  }
}

/**
 * Notes where a server runs, for other commands to find it.
 *
 * @returns forgets it again
 */
export function noteRunning(folder: string, server: RunningServer): () => void {
  const file = join(makeOwnFolder(folder), `${new URL(server.url).port}.json`);
  writeFileSync(file, `${JSON.stringify(server)}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The servers that run; notes of those that ended without taking theirs back are removed. */
export function findRunning(folder: string): readonly RunningServer[] {
  if (!existsSync(folder)) return [];
  makeOwnFolder(folder);
  const notes = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return notes.sort().flatMap((name) => {
    const file = join(folder, name);
    const server = readNote(file);
    if (server && isAlive(server.pid)) return [server];
    rmSync(file, { force: true });
    return [];
  });
}
