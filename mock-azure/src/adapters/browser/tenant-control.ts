import type { Duration } from "@consentra/protocol";
import type { Reason } from "../../domain/decision.ts";
import type { Fault } from "../../domain/fault.ts";
import { API_ROOT } from "../../http/api/api-path.ts";
import type { ValueOf } from "../../http/api/shape.ts";
import type { inboxShape } from "../../services/control/api/mail.ts";
import type { requestsShape } from "../../services/control/api/requests.ts";
import type { reasonShape, scenarioShape } from "../../services/control/api/shapes.ts";
import type { stateShape } from "../../services/control/api/state.ts";
import type { standingShape } from "../../services/control/api/time.ts";
import type {
  ScenarioName,
  TenantGlance,
  TenantMail,
  TenantRequest,
  TenantStanding,
} from "./control-answers.ts";

/**
 * The control API from a page: everything that no service of Microsoft has. Each call rejects with a
 * {@link TenantControlError} where the tenant says no.
 *
 * @group Adapters
 */
export interface TenantControl {
  /** People, app, scenario, clock and what waits. */
  state(): Promise<TenantGlance>;
  /** The scenarios that can be started. */
  scenarios(): Promise<readonly ScenarioName[]>;
  /** Starts a scenario, at the clock's time. */
  start(scenario: string): Promise<TenantStanding>;
  /** Starts the scenario again, at the clock's time. */
  reset(): Promise<TenantStanding>;
  /** Moves the clock forward; what falls due on the way happens. */
  advance(duration: Duration): Promise<TenantStanding>;
  /** Plans a fault. */
  plan(fault: Fault): Promise<void>;
  /** The mails of a person, oldest first. */
  mail(address: string): Promise<readonly TenantMail[]>;
  /** Every request for approval. */
  requests(): Promise<readonly TenantRequest[]>;
  /** Reasons of the latest decision that has any, newest last. */
  because(): Promise<readonly Reason[]>;
  /** Everything there is; {@link TenantControl.restore} takes it up again. */
  snapshot(): Promise<object>;
  /** Takes up a snapshot; refused where the clock stands after it. */
  restore(snapshot: object): Promise<void>;
  /** Any other address of the control API, such as `/people/administrator/approve`; with a body, it is posted. */
  call(path: string, body?: object): Promise<unknown>;
}

/**
 * The tenant refused what its control API was asked for.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 * @group Adapters
 */
export class TenantControlError extends Error {
  override readonly name = "TenantControlError";
  /** HTTP status. */
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** The answer of another server than the tenant is no problem of its. */
async function problemOf(response: Response): Promise<TenantControlError> {
  const body: unknown = await response.json().catch(() => undefined);
  const { detail } = (body ?? {}) as { readonly detail?: unknown };
  const said = typeof detail === "string" ? detail : "This is no answer of a mock tenant's control API.";
  return new TenantControlError(response.status, said);
}

/**
 * Makes a client of the control API.
 *
 * @param origin - where the part `control` is: an origin, or a folder that stands for one
 */
export function createTenantControl(origin: string): TenantControl {
  const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const init =
      body === undefined
        ? {}
        : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const response = await fetch(`${origin}${API_ROOT}${path}`, init);
    if (!response.ok) throw await problemOf(response);
    // What stands at these addresses is written down in the document of the API.
    return (await response.json().catch(() => {
      throw new TenantControlError(response.status, "This is no answer of a mock tenant's control API.");
    })) as Answer;
  };
  const name = encodeURIComponent;
  return {
    state: () => ask<ValueOf<typeof stateShape>>("/state"),
    scenarios: async () =>
      (await ask<{ scenarios: ValueOf<typeof scenarioShape>[] }>("/scenarios")).scenarios,
    start: (scenario) => ask<ValueOf<typeof standingShape>>(`/scenarios/${name(scenario)}/start`, {}),
    reset: () => ask<ValueOf<typeof standingShape>>("/reset", {}),
    advance: (duration) => ask<ValueOf<typeof standingShape>>("/advance", duration),
    async plan(fault) {
      await ask("/faults", fault);
    },
    mail: async (address) => (await ask<ValueOf<typeof inboxShape>>(`/mail/${name(address)}`)).mails,
    requests: async () => (await ask<ValueOf<typeof requestsShape>>("/requests")).requests,
    because: async () => (await ask<{ reasons: ValueOf<typeof reasonShape>[] }>("/because")).reasons,
    snapshot: () => ask("/snapshot"),
    async restore(snapshot) {
      await ask("/restore", snapshot);
    },
    call: (path, body) => ask(path, body),
  };
}
