import { loadTenantData, TABLE_NAMES } from "../domain/tenant-data.ts";
import type { TenantSnapshot } from "./world.ts";

/** Why a text is no snapshot. */
interface NoSnapshot {
  readonly kind: "no-snapshot";
  readonly problem: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const COUNTERS = ["now", "sequence", "idPosition", "requestIdPosition"] as const;

function problemOf(value: unknown): string | undefined {
  if (!isRecord(value)) return "it is no JSON object";
  if (value.version !== 1) return `its version is ${JSON.stringify(value.version)}, not 1`;
  const counter = COUNTERS.find((name) => !Number.isSafeInteger(value[name]));
  if (counter !== undefined) return `“${counter}” is no whole number`;
  const { data } = value;
  if (!isRecord(data)) return "it has no data";
  const part = ["organization", "policies"].find((name) => !isRecord(data[name]));
  const table = TABLE_NAMES.find((name) => !Array.isArray(data[name]));
  const missing = part ?? table;
  return missing === undefined ? undefined : `its data lack “${missing}”`;
}

type SnapshotReading = { readonly kind: "snapshot"; readonly snapshot: TenantSnapshot } | NoSnapshot;

const refuse = (problem: string): NoSnapshot => ({ kind: "no-snapshot", problem });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads what was sent for a snapshot, which may be anything.
 *
 * @param value - JSON as {@link TenantSnapshot} is written
 */
export function readSnapshot(value: unknown): SnapshotReading {
  const problem = problemOf(value);
  if (problem !== undefined) return refuse(problem);
  const snapshot = value as TenantSnapshot;
  try {
    // Rows that no index can take are found before anything is given up.
    loadTenantData(snapshot.data);
  } catch (error) {
    return refuse(messageOf(error));
  }
  return { kind: "snapshot", snapshot };
}
