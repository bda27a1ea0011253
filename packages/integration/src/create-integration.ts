import { createActor } from "xstate";
import { authEffects } from "./auth-effects.ts";
import { ConnectionError } from "./connection-error.ts";
import { given } from "./given.ts";
import { guidanceFor } from "./guidance.ts";
import { createHandoff } from "./handoff.ts";
import type { Integration, IntegrationOptions } from "./integration.ts";
import type { IntegrationEvent } from "./integration-context.ts";
import { integrationMachine } from "./integration-machine.ts";
import { toSettings } from "./integration-settings.ts";
import type { IntegrationState } from "./integration-state.ts";
import { isPromise } from "./is-promise.ts";
import { toIntegrationRecord, toIntegrationState } from "./machine-view.ts";
import type { KeyValueStorage } from "./ports/key-value-storage.ts";
import { createRecordKeeper } from "./record-keeper.ts";
import { returnedRecord } from "./returned-record.ts";
import { sameState } from "./same-state.ts";
import { sealCallback } from "./sealed-callback.ts";
import { createTokenSource } from "./token-source.ts";
import { unlessAborted } from "./unless-aborted.ts";

/** What a connection that need not be remembered is kept in. */
const NO_STORAGE: KeyValueStorage = {
  get: () => null,
  set() {},
  remove() {},
  compareAndSet: () => true,
};

/**
 * Makes the connection of one user's calendar: reads its record, and from then on knows where it stands.
 *
 * @param options - the application, the way to Microsoft Entra, and where to remember
 * @returns the integration; with a storage that answers at once its state is known at once
 * @throws TypeError when the application or the scopes are not usable
 * @throws RangeError when the request's lifetime or the watch is not usable
 * @example Approval in one test
 * ```ts run
 * import { createIntegration } from "@consentra/integration";
 * import { scriptedAuth } from "@consentra/integration/testing";
 *
 * const integration = createIntegration({
 *   app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
 *   auth: scriptedAuth([{ signIn: { error: "access_denied", aadsts: [90095] } }]),
 * });
 * const state = await integration.connect();
 * state.status; // => "approvalRequired"
 * (await integration.requestSent()).status; // => "pending"
 * integration.dispose();
 * ```
 * @group Connection
 */
export function createIntegration(options: IntegrationOptions): Integration {
  const settings = toSettings(options);
  const { auth } = options;
  const keeper = createRecordKeeper({
    storage: options.storage ?? NO_STORAGE,
    key: settings.binding,
    clientId: settings.clientId,
    onProblem: options.onStorageError ?? (() => {}),
  });
  const recorded = async () => {
    // The machine tells its observers, the keeper among them, only after it has started an effect.
    await Promise.resolve();
    await keeper.flushed();
  };
  const actor = createActor(integrationMachine.provide({ actors: authEffects(auth, recorded) }), {
    input: settings,
    clock: settings.clock,
    ...(options.inspect && { inspect: options.inspect }),
  });
  const listeners = new Set<(state: IntegrationState) => void>();
  let state = toIntegrationState(actor.getSnapshot());
  let disposed = false;
  let unwatch = () => {};
  let leaveRecord = false;
  let signingOut: Promise<unknown> | undefined;

  actor.subscribe((snapshot) => {
    if (snapshot.value === "restoring") return;
    keeper.write(toIntegrationRecord(snapshot), leaveRecord);
    const next = toIntegrationState(snapshot);
    if (sameState(state, next)) return;
    state = next;
    for (const listener of [...listeners]) listener(state);
  });
  actor.start();

  const tell = (event: IntegrationEvent) => {
    if (!disposed) actor.send(event);
  };

  /** The state once nothing is under way any more, and its record is written. */
  const atRest = async (): Promise<IntegrationState> => {
    if (!disposed && actor.getSnapshot().hasTag("busy")) {
      await new Promise<void>((resolve) => {
        const subscription = actor.subscribe({
          next: (snapshot) => {
            if (snapshot.hasTag("busy")) return;
            subscription.unsubscribe();
            resolve();
          },
          complete: resolve,
        });
      });
    }
    await keeper.flushed();
    return state;
  };

  const restored = keeper.read();
  const restore = (record: Awaited<typeof restored>) => {
    if (disposed) return;
    const known = returnedRecord(record, auth.isReturning?.(settings.binding), settings);
    leaveRecord = record?.away !== undefined && known?.away === undefined;
    actor.send({ type: "restored", ...given({ record: known }) });
    leaveRecord = false;
    unwatch = keeper.watch((changed) => {
      actor.send({ type: "recordChanged", ...given({ record: changed }) });
    });
  };
  let known = Promise.resolve();
  if (isPromise(restored)) known = restored.then(restore);
  else restore(restored);
  const ready = known.then(atRest);

  /** Sends at once where nothing has to be awaited: a browser opens windows only close to the user's click. */
  const send = async (event: IntegrationEvent, signal?: AbortSignal): Promise<IntegrationState> => {
    if (disposed) throw new Error("The integration is disposed: create another.");
    if (state.status === "disconnected" && state.restoring) await known;
    if (event.type === "connect" && signingOut) await signingOut;
    if (!signal?.aborted) tell(event);
    return atRest();
  };

  return {
    get state() {
      return state;
    },
    ready,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: (connect = {}) => {
      const { signal, restart, scopes, ...hints } = connect;
      return unlessAborted(
        signal,
        () => send({ type: "connect", hints, ...given({ restart, scopes }) }, signal),
        () => tell({ type: "cancel" }),
      );
    },
    complete: (callback) => send({ type: "complete", callback: sealCallback(callback) }),
    cancel: () => send({ type: "cancel" }),
    requestSent: () => send({ type: "requestSent" }),
    requestDenied: () => send({ type: "requestDenied" }),
    requestExpired: () => send({ type: "requestExpired" }),
    check: (check = {}) => send({ type: "check", ...given({ quietly: check.quietly }) }),
    async disconnect() {
      await known;
      const { account } = state;
      const after = await send({ type: "disconnect" });
      const asked = auth.signOut(given({ account }));
      signingOut = asked.catch(() => undefined).then(() => (signingOut = undefined));
      const outcome = await asked;
      if (outcome.kind === "failed") {
        throw new ConnectionError("The tokens were not removed", settings.classify(outcome.failure));
      }
      return after;
    },
    handoff: (handoff = {}) =>
      createHandoff({ app: options.app, scopes: settings.scopes, account: state.account, ...handoff }),
    guidance: () => guidanceFor(state, options.app),
    tokens: createTokenSource({
      auth,
      scopes: settings.scopes,
      ready,
      status: () => state.status,
      connection: () => actor.getSnapshot().context,
      classify: settings.classify,
      onLost: (failure, connection) => {
        tell({ type: "tokensLost", failure, connection });
      },
    }),
    actor,
    dispose() {
      disposed = true;
      unwatch();
      actor.stop();
      listeners.clear();
    },
  };
}
