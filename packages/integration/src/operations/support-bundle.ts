import { type EpochMilliseconds, formatInstant } from "@consentra/protocol";
import { guidanceFor } from "../guidance.ts";
import type { AppIdentity } from "../integration.ts";
import type { IntegrationState } from "../integration-state.ts";
import { type ConnectionHealth, connectionHealth } from "./connection-health.ts";
import type { OperationsEvent } from "./operations-event.ts";

/**
 * What helps support to understand a connection, as JSON, put together from facts that are known to name nobody: no
 * token, code, justification, address or name of a person, no page's address and no text of Microsoft's is ever a part.
 *
 * @group Connection
 */
export interface SupportBundle {
  readonly format: 1;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly app: Pick<AppIdentity, "clientId" | "displayName">;
  /** GUID of the organisation's tenant, where it is known. */
  readonly tenantId?: string;
  readonly health: ConnectionHealth;
  /** Permissions granted, as Microsoft reported them; of a connection. */
  readonly scopes?: readonly string[];
  /** Keys of the message catalogue: what the parties were told to do. */
  readonly guidance: readonly string[];
  /** The latest events of this process, oldest first. */
  readonly events: readonly OperationsEvent[];
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A permission, with or without its resource. */
const SCOPE = /^(?:https:\/\/[\w.-]+\/+)?[\w.-]+$/;

export function createSupportBundle(facts: {
  readonly app: AppIdentity;
  readonly state: IntegrationState;
  readonly events: readonly OperationsEvent[];
  readonly now: EpochMilliseconds;
}): SupportBundle {
  const { app, state, events, now } = facts;
  const { clientId, displayName } = app;
  const tenantId = state.account?.tenantId ?? app.tenant ?? "";
  return {
    format: 1,
    madeAt: formatInstant(now),
    app: { clientId, displayName },
    ...(GUID.test(tenantId) && { tenantId }),
    health: connectionHealth(state),
    ...("scopes" in state && { scopes: state.scopes.filter((scope) => SCOPE.test(scope)) }),
    guidance: guidanceFor(state, app).steps.map(({ key }) => key),
    events,
  };
}
