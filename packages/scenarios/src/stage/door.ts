import type { Tenant } from "@consentra/mock-azure";
import { formatInstant } from "@consentra/protocol";
import type { Redactor } from "../run/redactor.ts";

/** One request to the tenant and its answer, as whoever asked saw it. */
export interface SeenExchange {
  readonly at: string;
  readonly from: string;
  readonly method: string;
  readonly url: URL;
  status: number | undefined;
  aadsts: number | undefined;
  /** Title of the page that was answered. */
  page: string | undefined;
}

/** The way to the tenant, watched: who asks, what is answered, and what of it is secret. */
export interface Door {
  /** The tenant's `fetch` as one asker uses it. */
  fetchAs(from: string): Tenant["fetch"];
  /** The page that an asker was last shown. */
  pageOf(from: string): string;
  /** Whether an error is what an asker was given in place of an answer, as `fetch` does where the connection breaks. */
  isLostConnection(error: unknown): boolean;
  /** The exchanges since the last call. */
  take(): readonly SeenExchange[];
}

const SECRET_FIELDS = ["access_token", "refresh_token", "id_token", "client_info", "device_code"];

/** The number of a refusal, on a page, in JSON or in an address. */
const AADSTS = /AADSTS(\d+)/;

/** What an answer holds; nothing where a fault has made it none. */
function readFields(body: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

/** @returns a door to the tenant; what must never be shown goes to `redactor` */
export function createDoor(tenant: Tenant, redactor: Redactor): Door {
  let seen: SeenExchange[] = [];
  const pages = new Map<string, string>();
  const losses = new WeakSet<object>();

  const learn = async (exchange: SeenExchange, answer: Response): Promise<void> => {
    exchange.status = answer.status;
    const location = answer.headers.get("location") ?? "";
    redactor.learnFromAddress(location);
    const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
    const isToken = exchange.url.pathname.endsWith("/token");
    const body = isPage || isToken ? await answer.clone().text() : "";
    const [, number] = AADSTS.exec(`${location} ${body}`) ?? [];
    if (number !== undefined) exchange.aadsts = Number(number);
    if (isPage) {
      pages.set(exchange.from, body);
      [, exchange.page] = /<title>([^<]*)<\/title>/.exec(body) ?? [];
    } else if (isToken) {
      const fields = readFields(body);
      for (const name of SECRET_FIELDS) redactor.hide(fields[name], name);
    }
  };

  return {
    fetchAs: (from) => async (request) => {
      const url = new URL(request.url);
      const exchange: SeenExchange = {
        at: formatInstant(tenant.clock.now()),
        from,
        method: request.method,
        url,
        status: undefined,
        aadsts: undefined,
        page: undefined,
      };
      seen.push(exchange);
      redactor.learnFromAddress(request.url);
      const note = (error: unknown): never => {
        if (error instanceof TypeError) losses.add(error);
        throw error;
      };
      const answer = await tenant.fetch(request).catch(note);
      await learn(exchange, answer).catch(note);
      return answer;
    },
    isLostConnection: (error) => typeof error === "object" && error !== null && losses.has(error),
    pageOf: (from) => pages.get(from) ?? "",
    take() {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}
