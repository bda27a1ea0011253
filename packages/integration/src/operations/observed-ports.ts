import { isPromise } from "../is-promise.ts";
import type { JudgingAuthPort } from "../judging-auth-port.ts";
import type { AuthFailureSignal } from "../ports/auth-failure-signal.ts";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";
import type { ObserveOperation, Operation, OperationEnd } from "./operation.ts";
import { safeIds } from "./safe-ids.ts";

/** Runs work that answers at once or later, and tells how it ended; an answer that comes at once stays so. */
function observed<Result>(
  observe: ObserveOperation,
  operation: Operation,
  work: () => Result,
  describe: (answer: Awaited<Result>) => OperationEnd,
): Result {
  return observe(operation, (end) => {
    try {
      const result = work();
      if (!isPromise(result)) {
        end(describe(result as Awaited<Result>));
        return result;
      }
      return result.then(
        (answer) => {
          end(describe(answer as Awaited<Result>));
          return answer;
        },
        (error: unknown) => {
          end({ outcome: "thrown" });
          throw error;
        },
      ) as Result;
    } catch (error) {
      end({ outcome: "thrown" });
      throw error;
    }
  });
}

type AnyOutcome =
  | { readonly kind: "failed"; readonly failure: AuthFailureSignal }
  | { readonly kind: Exclude<string, "failed"> };

const describeOutcome = (answer: AnyOutcome): OperationEnd =>
  "failure" in answer ? { outcome: answer.kind, support: safeIds(answer.failure) } : { outcome: answer.kind };

/** What a port has, of itself or of its class, but for what is given anew. */
function inPlaceOf<Port extends object>(port: Port, anew: Partial<Port>): Port {
  const made = { ...anew } as Port;
  for (let owner: object = port; owner !== Object.prototype; owner = Object.getPrototypeOf(owner) as object) {
    for (const name of Reflect.ownKeys(owner)) {
      if (name in made) continue;
      const get = (): unknown => {
        const value: unknown = Reflect.get(port, name);
        return typeof value === "function" ? (value.bind(port) as unknown) : value;
      };
      Object.defineProperty(made, name, { get, enumerable: true });
    }
  }
  return made;
}

/** An adapter whose calls are observed; nothing of what they are given or answer is told but how they ended. */
export function observedAuth(port: JudgingAuthPort, observe: ObserveOperation): JudgingAuthPort {
  return inPlaceOf(port, {
    signIn: (request) => observed(observe, "auth.signIn", () => port.signIn(request), describeOutcome),
    completeSignIn: (request) =>
      observed(observe, "auth.completeSignIn", () => port.completeSignIn(request), describeOutcome),
    probe: (request) => observed(observe, "auth.probe", () => port.probe(request), describeOutcome),
    acquireToken: (request) =>
      observed(observe, "auth.acquireToken", () => port.acquireToken(request), describeOutcome),
    signOut: (request) => observed(observe, "auth.signOut", () => port.signOut(request), describeOutcome),
  });
}

const done = (): OperationEnd => ({ outcome: "done" });

/** A storage whose calls are observed, without the keys and values, which may name people. */
export function observedStorage<Storage extends KeyValueStorage>(
  storage: Storage,
  observe: ObserveOperation,
): Storage {
  const { compareAndSet } = storage;
  const anew: Partial<KeyValueStorage> = {
    get: (key) => observed(observe, "storage.get", () => storage.get(key), done),
    set: (key, value) => observed(observe, "storage.set", () => storage.set(key, value), done),
    remove: (key) => observed(observe, "storage.remove", () => storage.remove(key), done),
    ...(compareAndSet && {
      compareAndSet: (key: string, expected: string | null, value: string | null) =>
        observed(
          observe,
          "storage.compareAndSet",
          () => compareAndSet.call(storage, key, expected, value),
          (isDone): OperationEnd => ({ outcome: isDone ? "done" : "conflict" }),
        ),
    }),
  };
  return inPlaceOf(storage, anew as Partial<Storage>);
}
