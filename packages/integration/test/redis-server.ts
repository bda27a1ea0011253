import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** The program of Redis or Valkey, if this machine has one. Nothing that only speaks like them stands in for it. */
export const redisProgram = ["redis-server", "valkey-server"].find(
  (name) => spawnSync(name, ["--version"]).status === 0,
);

/** A server of its own, reached by a socket in a folder of its own. */
export interface RedisServer {
  readonly socket: string;
  /** Ends the server as a crash would, and starts it anew on what it has written to disk. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), "consentra-redis-"));
  const socket = join(folder, "redis.sock");
  const start = async (): Promise<ChildProcess> => {
    const parameters = ["--port", "0", "--unixsocket", socket, "--dir", folder, "--save", ""];
    const child = spawn(redisProgram ?? "redis-server", [
      ...parameters,
      "--appendonly",
      "yes",
      "--appendfsync",
      "always",
    ]);
    while (!(await answers(socket))) await delay(10);
    return child;
  };
  const end = async (child: ChildProcess) => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    // The socket's file outlives a server that is killed.
    await rm(socket, { force: true });
  };
  let server = await start();
  return {
    socket,
    async restart() {
      await end(server);
      server = await start();
    },
    async close() {
      await end(server);
      await rm(folder, { recursive: true });
    },
  };
}

/** Whether the server is there and has read what it wrote before. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString().startsWith("+PONG"));
    });
    socket.once("error", () => resolve(false));
  });
}
