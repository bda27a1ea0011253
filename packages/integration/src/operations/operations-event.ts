import type { EpochMilliseconds } from "@consentra/protocol";
import type { SupportIds } from "../connection-failure.ts";
import type { IntegrationStatus } from "../integration-state.ts";
import type { Operation } from "./operation.ts";
import type { FailureSummary } from "./safe-ids.ts";

/**
 * What happened to a connection, without anybody's name: a closed union on `kind`.
 *
 * @group Connection
 */
export type OperationsEvent =
  /** A connection moved to another status. */
  | {
      readonly kind: "status";
      readonly at: EpochMilliseconds;
      /** The name that the host gave the connection, if any. */
      readonly connection?: string;
      readonly from: IntegrationStatus;
      readonly to: IntegrationStatus;
      /** A connection ended by itself. */
      readonly lost?: true;
      readonly failure?: FailureSummary;
    }
  /** Microsoft Entra was asked for something, or a storage failed. A storage's successes are no news. */
  | {
      readonly kind: "operation";
      /** When it ended. */
      readonly at: EpochMilliseconds;
      readonly connection?: string;
      readonly operation: Operation;
      readonly outcome: string;
      readonly milliseconds: number;
      readonly support?: SupportIds;
    }
  /** Whoever reads the stream was too slow, and so many events before the next one are gone. */
  | { readonly kind: "missed"; readonly at: EpochMilliseconds; readonly count: number };
