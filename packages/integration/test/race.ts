import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const RACER = new URL("storage-racer.ts", import.meta.url).pathname;

const start = (...parameters: string[]): ChildProcess =>
  spawn(process.execPath, ["--conditions=@consentra/source", RACER, ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });

/** Lets two processes add to the same number at once, each so many times. */
export async function race(kind: "file" | "redis" | "sql", place: string, times: number): Promise<void> {
  const children = [0, 1].map(() => start(kind, place, String(times)));
  const codes = await Promise.all(children.map((child) => once(child, "exit")));
  if (codes.some(([code]) => code !== 0)) throw new Error(`A process failed: ${JSON.stringify(codes)}`);
}

/** Kills a process in the middle of writing, after it has written so many times. */
export async function killWhileWriting(kind: "file" | "sql", place: string, after: number): Promise<void> {
  const child = start(kind, place, "for good");
  let written = 0;
  child.stdout?.on("data", (data: Buffer) => {
    written += data.toString().split("\n").length - 1;
    if (written >= after) child.kill("SIGKILL");
  });
  await once(child, "exit");
}
