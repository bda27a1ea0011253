import { createTenant, type TenantDoor } from "@consentra/mock-azure";
import { type HttpsTenant, serveHttps } from "@consentra/mock-azure/https";
import type { Stage } from "../stage/stage.ts";

/** The tenants of scenarios, one after the other, as one HTTPS server on this machine. */
export interface StageServer {
  readonly served: HttpsTenant;
  /** Microsoft's names, under which it answers. */
  readonly origins: TenantDoor["origins"];
  /**
   * From now on this tenant answers.
   *
   * @param asker - who asks now, as exchanges name them
   */
  show(stage: Pick<Stage, "tenant" | "door">, asker: () => string): void;
  close(): Promise<void>;
}

/** Requests that apps make by themselves, and no person's browser shows. */
const isOfApp = ({ pathname, origin }: URL, origins: TenantDoor["origins"]): boolean =>
  origin === origins.graph || /\/(token|devicecode)$/.test(pathname);

/** Serves on any free port of the loopback interface. */
export async function serveStages(): Promise<StageServer> {
  const { origins, fetch } = createTenant();
  let answer: TenantDoor["fetch"] = fetch;
  const served = await serveHttps({ origins, fetch: (request) => answer(request) });
  return {
    served,
    origins,
    show({ tenant, door }, asker) {
      const own = [origins.login, origins.graph, origins.portal, origins.mail];
      answer = (request) => {
        const url = new URL(request.url);
        if (!own.includes(url.origin)) return tenant.fetch(request);
        return door.fetchAs(isOfApp(url, origins) ? "app" : asker())(request);
      };
    },
    close: () => served.close(),
  };
}
