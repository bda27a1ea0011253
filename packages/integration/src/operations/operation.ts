import type { SupportIds } from "../connection-failure.ts";

/**
 * A piece of work at the edge of a connection: what is asked of Microsoft Entra, or of the storage.
 *
 * @group Connection
 */
export type Operation =
  | "auth.signIn"
  | "auth.completeSignIn"
  | "auth.probe"
  | "auth.acquireToken"
  | "auth.signOut"
  | "storage.get"
  | "storage.set"
  | "storage.remove"
  | "storage.compareAndSet";

/**
 * How a piece of work ended.
 *
 * @group Connection
 */
export interface OperationEnd {
  /** The outcome's `kind`; of a storage `done`, or `conflict` where another had written; `thrown` for what is a bug. */
  readonly outcome: string;
  /** For `failed`: words, numbers and ids, of which none names a person. */
  readonly support?: SupportIds;
}

/**
 * Runs a piece of work and learns how it ends: tracing, or counting. It must call the work at once, and hand on what it
 * returns.
 *
 * @param operation - what is done
 * @param work - to be called once; it calls `end` when it is over
 * @returns what the work returned
 * @group Connection
 */
export type ObserveOperation = <Result>(
  operation: Operation,
  work: (end: (ended: OperationEnd) => void) => Result,
) => Result;
