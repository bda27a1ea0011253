import { type IntegrationRecord, RESTING_STATUSES } from "./integration-record.ts";

type Fields = Readonly<Record<string, unknown>>;
type MaybeRecord = IntegrationRecord | undefined;

/** The lowest is the one with most to lose; an approval that was seen stays seen. */
const rank = ({ request, status }: IntegrationRecord) =>
  RESTING_STATUSES.indexOf(status) - (request?.approved ? 1 : 0);

/**
 * Joins what two tabs or processes wrote at the same moment, neither knowing of the other.
 *
 * The one whose connection moved leads; where both moved, the one with more to lose. A record that says something else
 * than the leading one has no part in it, but for a connection's end and for a user who is away at Microsoft's page.
 *
 * @param base - what both began with
 * @param ours - what is to be written
 * @param theirs - what the other wrote
 * @returns a record that says both, as far as both can be so
 */
export function mergeRecords(base: MaybeRecord, ours: MaybeRecord, theirs: MaybeRecord): MaybeRecord {
  const changed = (record: object | undefined, field: string) =>
    JSON.stringify((record as Fields | undefined)?.[field]) !==
    JSON.stringify((base as Fields | undefined)?.[field]);
  const moved = (record: MaybeRecord) =>
    changed({ status: "disconnected", ...record }, "status") || changed(record, "scopes");
  if (!ours || !theirs) return moved(ours) ? ours : theirs;
  const isOurs = moved(ours) === moved(theirs) ? rank(ours) <= rank(theirs) : moved(ours);
  const [leading, other] = isOurs ? [ours, theirs] : [theirs, ours];
  const isSame = leading.status === other.status;
  const fields = Object.keys({ ...leading, ...other }).map((field) => {
    const either = isSame || field === "away";
    return [field, (either && !changed(leading, field) ? other : leading)[field as keyof IntegrationRecord]];
  });
  const { standing, ...merged } = Object.fromEntries(fields) as IntegrationRecord;
  const isLost = merged.status !== "connected" && changed(other, "lost") && other.lost;
  return { ...merged, ...(isLost ? { lost: true } : standing && { standing }) };
}
