import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Bench, Figures } from "../bench.ts";
import type { Effort } from "../measure.ts";

/** The least that can be compared with: the same key and certificate, and one line of an answer. */
const BARE = `import { createServer } from "node:https";
import { readFileSync } from "node:fs";
const [key, cert] = process.argv.slice(2).map((file) => readFileSync(file));
const server = createServer({ key, cert }, (_, answer) => answer.end("ok"));
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ url: "https://localhost:" + server.address().port })));
`;

/**
 * The same, with the platform's own Request and Response in between, which is how the tenant is asked. Node.js reads these
 * classes when they are first used, which alone takes about as long as WANTED leaves.
 */
const BARE_FETCH = `import { createServer } from "node:https";
import { readFileSync } from "node:fs";
const [key, cert] = process.argv.slice(2).map((file) => readFileSync(file));
const handle = async (request) => new Response("ok", { headers: { "x-path": new URL(request.url).pathname } });
const server = createServer({ key, cert }, async ({ url }, answer) => {
  const response = await handle(new Request("https://localhost" + url));
  answer.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
});
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ url: "https://localhost:" + server.address().port })));
`;

/** How much longer than the bare server `mock-azure start` may take. */
const WANTED = 1.3;

const isAnswered = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    // The certificate is this run's own, and nothing leaves the machine.
    const asked = get(`${url}/control/v1/state`, { rejectUnauthorized: false, agent: false }, (answer) => {
      answer.resume().once("end", resolve);
    });
    asked.once("error", reject);
  });

/** Milliseconds from the start of a server to its first answer. */
async function timeOf(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, words, { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit");
  try {
    const [line] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
    await isAnswered((JSON.parse(line) as { readonly url: string }).url);
    return performance.now() - start;
  } finally {
    // A server that ends by itself writes down what it compiled, for the next start.
    server.kill("SIGINT");
    await ended;
  }
}

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;

async function* run({ rounds }: Effort): AsyncGenerator<Figures> {
  const title = "From the start to the first answer over HTTPS";
  const manifest = createRequire(import.meta.url).resolve("@consentra/mock-azure/package.json");
  const main = join(dirname(manifest), "dist", "cli", "main.js");
  if (!existsSync(main)) {
    yield { title, figures: { "not measured": "build the packages first: npm run build" } };
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "start-up-"));
  try {
    const env = { ...process.env, XDG_CACHE_HOME: folder, XDG_RUNTIME_DIR: folder };
    const start = [main, "start", "--port", "0", "--json"];
    const identity = ["private-key", "certificate"].map((name) => join(folder, "mock-azure", `${name}.pem`));
    const serverOf = (name: string, code: string): readonly string[] => {
      const file = join(folder, `${name}.mjs`);
      writeFileSync(file, code);
      return [file, ...identity];
    };
    const bare = serverOf("bare", BARE);
    const bareFetch = serverOf("bare-fetch", BARE_FETCH);
    // The first start makes the certificate, and compiles.
    await timeOf(start, env);
    const times: { bare: number; bareFetch: number; start: number }[] = [];
    for (let round = 0; round < rounds; round += 1)
      times.push({
        bare: await timeOf(bare, env),
        bareFetch: await timeOf(bareFetch, env),
        start: await timeOf(start, env),
      });
    const ms = (part: keyof (typeof times)[number]) =>
      `${median(times.map((one) => one[part])).toFixed(0)} ms`;
    const ratio = median(times.map((one) => one.start / one.bare));
    const least = median(times.map((one) => one.bareFetch / one.bare));
    yield {
      title,
      figures: {
        "bare server": ms("bare"),
        "bare server with Request and Response": `${ms("bareFetch")} (${least.toFixed(2)} of the bare one)`,
        "mock-azure start": ms("start"),
        ratio: `${ratio.toFixed(2)} (wanted: at most ${String(WANTED)})`,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long `mock-azure start` takes, beside a server that knows nothing. */
export const startUp: Bench = { name: "start-up", run };
