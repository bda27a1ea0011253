import type { KeyValueStorage } from "@consentra/integration";
import type { SecretKey } from "@consentra/integration/node";
import type { Operations } from "@consentra/integration/operations";
import type { Clock, Duration } from "@consentra/protocol";

/** What the product is run with. */
export interface MeetingsOptions {
  /** Where users see it: scheme and host. */
  readonly origin: string;
  /** The registration with Microsoft Entra. Its redirect URIs are `/auth/callback` and `/auth/admin-consent/return`. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Sign cookies and links, and encrypt tokens; the newest first. */
  readonly keys: readonly SecretKey[];
  /** Domain of the company that runs the product: its people see all customers. @defaultValue nobody does */
  readonly operator?: string;
  /** Connections, users and notifications: shared by every machine the product runs on. */
  readonly storage: Required<KeyValueStorage>;
  /** Sees what the connections do. @defaultValue one that nobody listens to */
  readonly operations?: Operations;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
}

/**
 * Reads the options from the environment.
 *
 * @throws Error that names the variable that is missing
 */
export function readEnvironment(environment: NodeJS.ProcessEnv): Omit<MeetingsOptions, "storage"> & {
  readonly port: number;
  readonly folder: string;
  readonly drain: Duration;
} {
  const required = (name: string) => {
    const value = environment[name];
    if (!value) throw new Error(`${name} is not set: see the README of this example.`);
    return value;
  };
  const port = Number(environment.PORT ?? 3000);
  const { MEETINGS_OLD_KEY: oldKey, MEETINGS_OPERATOR: operator } = environment;
  return {
    port,
    origin: environment.MEETINGS_ORIGIN ?? `http://localhost:${port}`,
    clientId: required("MEETINGS_CLIENT_ID"),
    clientSecret: required("MEETINGS_CLIENT_SECRET"),
    keys: [
      { id: environment.MEETINGS_KEY_ID ?? "k1", secret: required("MEETINGS_KEY") },
      ...(oldKey ? [{ id: required("MEETINGS_OLD_KEY_ID"), secret: oldKey }] : []),
    ],
    ...(operator && { operator: operator.toLowerCase() }),
    folder: environment.MEETINGS_FOLDER ?? ".meetings",
    // As long as a load balancer takes to notice; nobody wants to wait for that at a desk.
    drain: { seconds: Number(environment.MEETINGS_DRAIN_SECONDS ?? 0) },
  };
}
