const property = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/**
 * How a rule calls what it decided: the number of a refusal, or the kind of the outcome, or of the page or result
 * within it.
 *
 * @param outcome - a decision's outcome
 */
export function outcomeName(outcome: unknown): string | undefined {
  const aadsts = property(property(outcome, "failure"), "aadsts");
  if (typeof aadsts === "number") return `AADSTS${String(aadsts)}`;
  const result = property(outcome, "result") ?? outcome;
  const kinds = [
    property(result, "kind") === "graph-failure" && property(result, "name"),
    property(property(outcome, "page"), "kind"),
    property(result, "kind"),
  ];
  const isName = (kind: unknown): kind is string => typeof kind === "string" && kind !== "page";
  return kinds.find(isName);
}
