import type { Clock } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import type { AppIdentity, Integration } from "../integration.ts";
import type { IntegrationState } from "../integration-state.ts";
import type { JudgingAuthPort } from "../judging-auth-port.ts";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";
import { connectionHealth } from "./connection-health.ts";
import { createEventStream } from "./event-stream.ts";
import { observedAuth, observedStorage } from "./observed-ports.ts";
import type { ObserveOperation, OperationEnd } from "./operation.ts";
import type { OperationsEvent } from "./operations-event.ts";
import { createSupportBundle, type SupportBundle } from "./support-bundle.ts";

/**
 * What is watched, and by whom.
 *
 * @group Connection
 */
export interface OperationsOptions {
  /** See each piece of work from its beginning, such as `openTelemetry()`; the first is the outermost. */
  readonly observers?: readonly ObserveOperation[];
  /** How many of the latest events are kept for support. @defaultValue 200 */
  readonly keep?: number;
  /** Told what a listener has thrown; the work goes on. */
  readonly onListenerError?: (error: unknown) => void;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
}

/**
 * The name of a connection in events, if it is to have one.
 *
 * @group Connection
 */
export interface ConnectionLabel {
  /** Of letters, digits, `.`, `_`, `:` and `-`; an id of your own, never a name or an address. */
  readonly connection?: string;
}

/**
 * Lets those who run a product see what its connections do, without seeing whose they are.
 *
 * @group Connection
 */
export interface Operations {
  /** An adapter that does the same and is watched. */
  auth(port: JudgingAuthPort, label?: ConnectionLabel): JudgingAuthPort;
  /** A storage that does the same and is watched. */
  storage<Storage extends KeyValueStorage>(storage: Storage): Storage;
  /** Tells of each status an integration moves to from now on; returns the way to stop. */
  follow(integration: Pick<Integration, "state" | "subscribe">, label?: ConnectionLabel): () => void;
  /** Calls `listener` with each event from now on; returns the way to stop. */
  subscribe(listener: (event: OperationsEvent) => void): () => void;
  /**
   * The events from now on. A reader who falls behind by more than a thousand misses the oldest, and is told so.
   *
   * @param signal - ends the iteration
   */
  events(signal?: AbortSignal): AsyncIterable<OperationsEvent>;
  /** The latest events, oldest first. */
  recent(): readonly OperationsEvent[];
  /** What to send to support about one connection; with a label, of the events only those with the same. */
  supportBundle(
    about: { readonly app: AppIdentity; readonly state: IntegrationState } & ConnectionLabel,
  ): SupportBundle;
}

/**
 * Watches connections: their statuses, what is asked of Microsoft Entra and how it ends, and storages that fail.
 *
 * @param options - observers, and how much is kept
 * @returns the way to have connections watched
 * @throws RangeError when `keep` is no number of events
 * @example
 * ```ts run
 * import { createIntegration } from "@consentra/integration";
 * import { createOperations } from "@consentra/integration/operations";
 * import { scriptedAuth } from "@consentra/integration/testing";
 *
 * const operations = createOperations();
 * const integration = createIntegration({
 *   app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
 *   auth: operations.auth(scriptedAuth([{ signIn: "ok" }])),
 * });
 * operations.follow(integration, { connection: "c-17" });
 * await integration.connect();
 * operations.recent().map((event) => (event.kind === "status" ? event.to : event.kind));
 * // => ["connecting", "operation", "connected"]
 * integration.dispose();
 * ```
 * @group Connection
 */
export function createOperations(options: OperationsOptions = {}): Operations {
  const { observers = [], keep = 200, onListenerError = () => {}, clock = systemClock } = options;
  if (!(Number.isInteger(keep) && keep >= 0)) {
    throw new RangeError(`keep is ${keep}: give a whole number from 0.`);
  }
  const stream = createEventStream(keep, onListenerError);

  const observeAs = ({ connection }: ConnectionLabel): ObserveOperation => {
    const measure: ObserveOperation = (operation, work) => {
      const begun = clock.now();
      return work((ended) => {
        if (operation.startsWith("storage.") && ended.outcome !== "thrown") return;
        const at = clock.now();
        const milliseconds = at - begun;
        stream.emit({ kind: "operation", at, ...label({ connection }), operation, ...ended, milliseconds });
      });
    };
    return [...observers, measure].reduceRight<ObserveOperation>(
      (inner, outer) => (operation, work) =>
        outer(operation, (end) => inner(operation, (innerEnd) => work(both(end, innerEnd)))),
      (_operation, work) => work(() => {}),
    );
  };

  return {
    auth: (port, named = {}) => observedAuth(port, observeAs(label(named))),
    storage: (storage) => observedStorage(storage, observeAs({})),
    follow(integration, named = {}) {
      const connection = label(named);
      let before = integration.state.status;
      return integration.subscribe((state) => {
        if (state.status === before) return;
        const { lost, failure } = connectionHealth(state);
        const facts = { ...(lost && { lost }), ...(failure && { failure }) };
        stream.emit({
          kind: "status",
          at: clock.now(),
          ...connection,
          from: before,
          to: state.status,
          ...facts,
        });
        before = state.status;
      });
    },
    subscribe: stream.subscribe,
    events: stream.iterate,
    recent: stream.recent,
    supportBundle({ app, state, ...named }) {
      const { connection } = label(named);
      const isOurs = (event: OperationsEvent) =>
        connection === undefined || ("connection" in event && event.connection === connection);
      return createSupportBundle({ app, state, events: stream.recent().filter(isOurs), now: clock.now() });
    },
  };
}

const both =
  (...ends: ((ended: OperationEnd) => void)[]) =>
  (ended: OperationEnd): void => {
    for (const end of ends) end(ended);
  };

/** A label without what could be a person's. */
function label({ connection }: { readonly connection?: string | undefined }): ConnectionLabel {
  if (connection === undefined) return {};
  if (/^[\w.:-]{1,128}$/.test(connection)) return { connection };
  throw new TypeError(
    'connection may be of letters, digits, ".", "_", ":" and "-" only: give an id, no name.',
  );
}
