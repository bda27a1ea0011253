import { type Guidance, guidanceFor, type Integration, type IntegrationState } from "@consentra/integration";
import { useMemo, useSyncExternalStore } from "react";

/**
 * A connection as a component sees it: where it stands, and what can be done.
 *
 * @group Element
 */
export interface UsedCalendarConnection
  extends Pick<
    Integration,
    | "connect"
    | "cancel"
    | "requestSent"
    | "requestDenied"
    | "requestExpired"
    | "check"
    | "disconnect"
    | "handoff"
  > {
  /** The same object until something changes. */
  readonly state: IntegrationState;
  /** Who does what next, most likely first. */
  readonly guidance: Guidance;
}

/** What nobody knows better on a server and while a page comes to life: the record is still to be read. */
const UNKNOWN: IntegrationState = { status: "disconnected", approvalPossible: false, restoring: true };

/**
 * Follows a connection. Many components may follow one: they share its actor, and always see the same state. The hook
 * owns nothing: make the integration outside of components, once a user, and dispose it when the user leaves.
 *
 * @param integration - the connection
 * @param options - `serverState`: what a server that knows the connection rendered, given to the page as well
 * @defaultValue serverState `disconnected`, with `restoring`
 * @returns state, guidance and actions
 * @example
 * ```ts no-run="a component of yours renders it"
 * import type { Integration } from "@consentra/integration";
 * import { useCalendarConnection } from "@consentra/elements/react";
 * import { createElement } from "react";
 *
 * export function ConnectButton({ integration }: { integration: Integration }) {
 *   const { state, connect } = useCalendarConnection(integration);
 *   return createElement("button", { onClick: () => void connect() }, state.status);
 * }
 * ```
 * @group Element
 */
export function useCalendarConnection(
  integration: Integration,
  options: { readonly serverState?: IntegrationState } = {},
): UsedCalendarConnection {
  const { serverState = UNKNOWN } = options;
  const state = useSyncExternalStore(
    integration.subscribe,
    () => integration.state,
    () => serverState,
  );
  return useMemo(() => {
    const { connect, cancel, requestSent, requestDenied, requestExpired, check, disconnect, handoff } =
      integration;
    const { appName: displayName, clientId } = handoff();
    return {
      state,
      // Of the state that is shown: while a page comes to life, the connection may stand elsewhere already.
      guidance: guidanceFor(state, { displayName, clientId }),
      connect,
      cancel,
      requestSent,
      requestDenied,
      requestExpired,
      check,
      disconnect,
      handoff,
    };
  }, [integration, state]);
}
