import { existsSync, readFileSync } from "node:fs";
import { request } from "node:https";
import { text } from "node:stream/consumers";
import { API_ROOT } from "../http/api/api-path.ts";
import { isTenantKey } from "../http/tenant-names.ts";
import { CliFailure, EXIT, wrongCall } from "./cli-failure.ts";
import type { Call } from "./command.ts";
import { runtimeFolder } from "./folders.ts";
import { findRunning } from "./running-tenants.ts";
import type { Terminal } from "./terminal.ts";

/** Speaks to the control API of a running tenant; answers are the JSON as it came. */
export interface ControlClient {
  /** @throws CliFailure where nobody answers, or the tenant refuses */
  get(path: string): Promise<string>;
  post(path: string, body?: string): Promise<string>;
  delete(path: string): Promise<string>;
}

interface Server {
  readonly url: string;
  /** PEM; undefined where the system's authorities have to do. */
  readonly certificate: string | undefined;
}

const NOBODY =
  "No tenant runs on this machine. Start one with `mock-azure start`, or say where it is with --url.";

function readCertificate(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  if (!existsSync(file)) throw wrongCall(`There is no certificate ${file}.`);
  return readFileSync(file, "utf8");
}

/** The server that is meant: the one that was named, else the only one that runs. */
function findServer(call: Call, terminal: Terminal): Server {
  const named = call.text("url") ?? terminal.env.MOCK_AZURE_URL;
  const certificate = call.text("certificate") ?? terminal.env.MOCK_AZURE_CERTIFICATE;
  const running = findRunning(runtimeFolder(terminal));
  if (named !== undefined) {
    if (!URL.canParse(named) || new URL(named).protocol !== "https:")
      throw wrongCall(`"${named}" is no address of a tenant; it must be like https://localhost:8443.`);
    const { origin, port } = new URL(named);
    const known = running.find(({ url }) => new URL(url).port === port);
    return { url: origin, certificate: readCertificate(certificate ?? known?.certificate) };
  }
  const [only, another] = running;
  if (!only) throw new CliFailure(EXIT.unreachable, NOBODY);
  if (another) {
    const urls = running.map(({ url }) => url).join(", ");
    throw new CliFailure(EXIT.unreachable, `Several servers run: ${urls}. Say which one with --url.`);
  }
  return { url: only.url, certificate: readCertificate(certificate ?? only.certificate) };
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

function send(
  { certificate }: Server,
  method: string,
  url: string,
  body: string | undefined,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = method === "POST" ? { "content-type": "application/json" } : {};
    const asked = request(url, { method, headers, agent: false, ...(certificate && { ca: certificate }) });
    asked.once("error", reject);
    asked.once("response", (response) => {
      text(response).then((read) => resolve({ status: response.statusCode ?? 0, body: read }), reject);
    });
    asked.end(body);
  });
}

/** What the control API says where it says no. */
interface Problem {
  readonly detail: string;
}

const readProblem = (body: string): Problem | undefined => {
  try {
    const problem = JSON.parse(body) as Partial<Problem>;
    return typeof problem.detail === "string" ? { ...problem, detail: problem.detail } : undefined;
  } catch {
    // Whoever answers without JSON is no tenant.
    return undefined;
  }
};

function whyUnreachable(url: string, cause: unknown): CliFailure {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const isTrust = /CERT|SELF_SIGNED|SIGNATURE/.test(code);
  const what = isTrust
    ? `${url} cannot prove itself (${code}): say its certificate with --certificate.`
    : `Nobody answers at ${url}${code === "" ? "" : ` (${code})`}. Start a tenant with \`mock-azure start\`.`;
  return new CliFailure(EXIT.unreachable, what, { cause });
}

/**
 * Finds the running tenant that a command means.
 *
 * @throws CliFailure where there is none, or more than one
 */
export function reachTenant(call: Call, terminal: Terminal): ControlClient {
  const key = call.text("tenant");
  if (key !== undefined && !isTenantKey(key))
    throw wrongCall(`--tenant is "${key}"; a key holds small letters, digits and hyphens.`);
  const server = findServer(call, terminal);
  const root = `${server.url}${API_ROOT}${key === undefined ? "" : `/tenants/${key}`}`;
  const ask = async (method: string, path: string, body?: string): Promise<string> => {
    const reply = await send(server, method, `${root}${path}`, body).catch((error: unknown) => {
      throw whyUnreachable(server.url, error);
    });
    if (reply.status < 400) return reply.body;
    const problem = readProblem(reply.body);
    if (problem) throw new CliFailure(EXIT.refused, problem.detail, { problem });
    throw new CliFailure(EXIT.unreachable, `${server.url} answered ${reply.status}, and is no mock tenant.`);
  };
  return {
    get: (path) => ask("GET", path),
    post: (path, body) => ask("POST", path, body),
    delete: (path) => ask("DELETE", path),
  };
}
