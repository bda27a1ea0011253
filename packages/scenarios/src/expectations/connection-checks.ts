import type { ConnectionFailure, IntegrationState } from "@consentra/integration";
import type { z } from "zod";
import type { expectation } from "../vocabulary/expectations.ts";
import { type Check, type Difference, excerpt, listOf, type Seen, same, show } from "./seen.ts";

type Expected = z.output<typeof expectation>;
type Checks<Word extends keyof Expected> = { readonly [Name in Word]: Check<NonNullable<Expected[Name]>> };

const stateOf = ({ actor }: Seen): IntegrationState => actor.connection.integration.state;

/** A part of the state by name; undefined where the status has no such part. */
const partOf = (seen: Seen, name: string): unknown =>
  (stateOf(seen) as unknown as Readonly<Record<string, unknown>>)[name];

const failureOf = (seen: Seen): ConnectionFailure | undefined =>
  (partOf(seen, "failure") ?? partOf(seen, "lastFailure")) as ConnectionFailure | undefined;

const sorted = (names: readonly string[] | undefined) => names && [...names].sort();

function guidance(expected: string | readonly string[], seen: Seen): readonly Difference[] {
  const keys: readonly string[] = seen.actor.connection.integration.guidance().steps.map(({ key }) => key);
  if (typeof expected !== "string") return same(expected, keys);
  return keys.includes(expected) ? [] : [{ expected, actual: show(keys) }];
}

/** What the app shows of a connection. */
export const connectionChecks: Checks<
  | "status"
  | "notice"
  | "approved"
  | "approval possible"
  | "request path"
  | "reason"
  | "failure"
  | "last look"
  | "lost"
  | "standing"
  | "permissions"
  | "guidance"
  | "handoff"
> = {
  status: (expected, seen) => same(expected, stateOf(seen).status),
  notice: (expected, seen) => same(expected, partOf(seen, "notice") ?? "none"),
  approved: (expected, seen) => same(expected, partOf(seen, "approved") ?? false),
  "approval possible": (expected, seen) => same(expected, partOf(seen, "approvalPossible") ?? false),
  "request path": (expected, seen) => same(expected, partOf(seen, "requestPath")),
  reason: (expected, seen) => {
    const failure = failureOf(seen);
    return same(
      expected,
      partOf(seen, "reason") ?? (failure && "reason" in failure ? failure.reason : undefined),
    );
  },
  failure: (expected, seen) => same(expected, failureOf(seen)?.kind),
  "last look": (expected, seen) => {
    const look = partOf(seen, "lastLook") as { readonly result: string } | undefined;
    return same(expected, look?.result ?? "none");
  },
  lost: (expected, seen) => same(expected, partOf(seen, "lost") ?? false),
  standing: (expected, seen) => same(expected, partOf(seen, "standing") ?? false),
  permissions: (expected, seen) =>
    same(sorted(expected), sorted(partOf(seen, "scopes") as readonly string[] | undefined)),
  guidance,
  handoff: (expected, seen) => {
    const { subject, text } = seen.actor.connection.integration.handoff();
    const message = `${subject}\n${text}`;
    return listOf(expected)
      .filter((part) => !message.includes(part))
      .map((part) => ({ expected: part, actual: excerpt(message) }));
  },
};
