import { HttpsError, type HttpsTenant, serveHttps } from "../../adapters/https.ts";
import type { Tenants } from "../../create-tenants.ts";
import { didYouMean } from "../../domain/nearest-word.ts";
import { REAL_HOSTS } from "../../http/hosts.ts";
import { CliFailure, EXIT, wrongCall } from "../cli-failure.ts";
import type { Call, Run } from "../command.ts";
import { cacheFolder, runtimeFolder } from "../folders.ts";
import { createPaint } from "../paint.ts";
import { noteRunning } from "../running-tenants.ts";
import { keepCertificate, type StoredCertificate } from "../stored-certificate.ts";
import { tellServer } from "../tell-server.ts";
import type { Launched, Terminal } from "../terminal.ts";

const USUAL_PORT = 8443;

/** Loaded while the server begins to listen: the tenant is the larger part of the program. */
async function loadTenants(call: Call): Promise<Tenants> {
  const [{ createTenants }, { scenarios }] = await Promise.all([
    import("../../create-tenants.ts"),
    import("../../scenarios/index.ts"),
  ]);
  const name = call.text("scenario") ?? "approvalRequired";
  const known = Object.values(scenarios);
  const scenario = known.find((one) => one.name === name);
  if (!scenario) {
    const hint = didYouMean(name, Object.keys(scenarios));
    throw wrongCall(`There is no scenario "${name}".${hint} \`mock-azure scenarios\` lists them.`);
  }
  const seed = call.text("seed");
  const clock = call.has("real-time")
    ? (await import("@consentra/protocol/real-time-clock")).createRealTimeClock
    : undefined;
  return createTenants({
    scenario,
    ...(seed !== undefined && { seed }),
    ...(clock && { clock }),
    ...(call.has("deliver") && { deliver: (await import("../deliver-here.ts")).deliverHere }),
  });
}

async function serve(
  call: Call,
  tenants: Promise<Tenants>,
  certificate: Promise<StoredCertificate>,
): Promise<HttpsTenant> {
  const { identity } = await certificate;
  const host = call.text("host");
  const door = {
    origins: REAL_HOSTS,
    fetch: async (request: Request) => (await tenants).fetch(request),
  };
  try {
    return await serveHttps(door, {
      port: call.count("port", { most: 65_535 }) ?? USUAL_PORT,
      allowNonLoopback: call.has("allow-non-loopback"),
      identity,
      ...(host !== undefined && { host }),
    });
  } catch (error) {
    if (!(error instanceof HttpsError)) throw error;
    const { reason, address, message } = error;
    const said = {
      "not-loopback": `${address.host} is no loopback address, and everyone who reaches it could sign in as anybody. Leave --host out, or add --allow-non-loopback.`,
      "port-in-use": `Port ${address.port} of ${address.host} is taken. Choose another with --port, or 0 for any that is free.`,
      "cannot-listen": message,
    };
    throw new CliFailure(reason === "not-loopback" ? EXIT.usage : EXIT.refused, said[reason], {
      cause: error,
    });
  }
}

/** Waits for the server and for what it serves; where that cannot be made, nothing listens. */
async function begin(tenants: Promise<Tenants>, serving: Promise<HttpsTenant>): Promise<HttpsTenant> {
  const [made, served] = await Promise.allSettled([tenants, serving]);
  if (served.status === "rejected") throw served.reason;
  if (made.status === "fulfilled") return served.value;
  await served.value.close();
  throw made.reason;
}

/** The browser, once the tenant is served; nothing where none is wanted. */
async function browse(
  served: HttpsTenant,
  program: string | undefined,
  { call, terminal }: { readonly call: Call; readonly terminal: Terminal },
): Promise<Launched | undefined> {
  if (program === undefined) return undefined;
  const { openChromium } = await import("../open-chromium.ts");
  return openChromium({ program, served, parameters: call.rest, terminal });
}

/** `mock-azure start`. */
export const start: Run = async (call, terminal) => {
  if (!call.has("open") && call.rest.length > 0)
    throw wrongCall(`"${call.rest[0] ?? ""}" is for the browser: add --open.`);
  const program = call.has("open") ? (await import("../find-chromium.ts")).findChromium(terminal) : undefined;
  const stopped = terminal.stopped();
  const tenants = loadTenants(call);
  const certificate = keepCertificate(cacheFolder(terminal), { origins: REAL_HOSTS });
  const served = await begin(tenants, serve(call, tenants, certificate));
  const { port } = new URL(served.origins.control);
  const url = `https://localhost:${port}`;
  const stored = await certificate;
  const forget = noteRunning(runtimeFolder(terminal), { url, certificate: stored.file, pid: process.pid });
  let browser: Launched | undefined;
  try {
    const isRealTime = call.has("real-time");
    const server = { tenants: await tenants, served, certificate: stored, url, isRealTime };
    terminal.write(tellServer(server, call.json, createPaint(terminal)));
    browser = await browse(served, program, { call, terminal });
    await stopped;
  } finally {
    forget();
    browser?.stop();
    await Promise.all([served.close(), browser?.ended]);
  }
  if (!call.json) terminal.write("Stopped.\n");
};
