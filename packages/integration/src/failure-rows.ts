import type {
  BlockedReason,
  ConfigurationProblem,
  FailureVerdict,
  ReauthenticationReason,
  RequestPath,
} from "./connection-failure.ts";
import { FAILURE_KINDS } from "./failure-kinds.ts";
import type { FailureRow } from "./failure-table.ts";

type Verdict =
  | "cancelled"
  | "declined"
  | "popupBlocked"
  | "noAnswer"
  | "transient"
  | "unexpected"
  | `approvalRequired ${RequestPath}${"" | " risky"}`
  | `blocked ${BlockedReason}`
  | `reauthenticationRequired ${ReauthenticationReason}`
  | `misconfigured ${ConfigurationProblem}`;

/** A verdict in words: its kind, what its own field says, and `?` where it is only concluded. */
export type Words = Verdict | `${Verdict} ?`;

/** @returns the rule that ends in this verdict */
export function row(words: Words, when: FailureRow["when"]): FailureRow {
  const [kind = "", detail, mark] = words.split(/ \??/);
  const [fixableBy, field = ""] = FAILURE_KINDS[kind as FailureVerdict["kind"]];
  return {
    when,
    verdict: {
      kind,
      fixableBy,
      ...(detail && { [field]: detail }),
      ...(mark && { risky: true }),
    } as FailureVerdict,
    confidence: words.endsWith("?") ? "inferred" : "reported",
  };
}

/** @returns a rule for each verdict of a table, whose lists are written with spaces */
export function rows(
  table: Readonly<Partial<Record<Words, string>>>,
  when: (list: readonly string[]) => FailureRow["when"],
): readonly FailureRow[] {
  return Object.entries(table).map(([words, list]) => row(words as Words, when(list.split(" "))));
}
