import type { EpochMilliseconds } from "@consentra/protocol";
import type { ConnectionFailure } from "./connection-failure.ts";
import { FAILURE_KINDS } from "./failure-kinds.ts";
import type { ApprovalRequest, Away, IntegrationRecord, RestingStatus } from "./integration-record.ts";
import type { ApprovalLook, DisconnectedNotice } from "./integration-state.ts";
import type { AuthAccount } from "./ports/auth-port.ts";

/** The facts that were stored, or why the text holds none. */
export type ParsedRecord =
  | { readonly kind: "record"; readonly record: IntegrationRecord }
  | { readonly kind: "unreadable"; readonly reason: string };

const STATUSES: readonly RestingStatus[] = [
  "disconnected",
  "approvalRequired",
  "pending",
  "connected",
  "denied",
  "expired",
  "blocked",
  "reauthenticationRequired",
  "failed",
];
const NOTICES: readonly DisconnectedNotice[] = [
  "cancelled",
  "declined",
  "noAnswer",
  "popupBlocked",
  "tryAgain",
];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a stored record and believes nothing of it: a part that does not fit is left out, and a status whose facts are
 * missing becomes `disconnected`.
 *
 * @param text - what the storage held
 * @param clientId - the application that asks
 * @returns the facts, or why there are none
 */
export function parseRecord(text: string, clientId: string): ParsedRecord {
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return { kind: "unreadable", reason: "it is not JSON" };
  }
  if (!isFields(fields)) return { kind: "unreadable", reason: "it is not an object" };
  if (fields.version !== 1)
    return { kind: "unreadable", reason: `its version is ${String(fields.version)}, not 1` };
  if (fields.clientId !== clientId)
    return { kind: "unreadable", reason: "it belongs to another application" };
  return { kind: "record", record: readRecord(fields, clientId) };
}

function readRecord(fields: Fields, clientId: string): IntegrationRecord {
  const record: Omit<IntegrationRecord, "status"> = {
    version: 1,
    clientId,
    ...optional("account", readAccount(fields.account)),
    ...optional("scopes", isTexts(fields.scopes) ? fields.scopes : undefined),
    ...optional("extra", isTexts(fields.extra) ? fields.extra : undefined),
    ...(fields.standing === true && { standing: true }),
    ...(fields.lost === true && { lost: true }),
    ...optional("notice", oneOf(NOTICES, fields.notice)),
    ...(fields.approvalPossible === true && { approvalPossible: true }),
    ...optional("request", readRequest(fields.request)),
    ...optional("failure", readFailure(fields.failure)),
    ...optional("retryAt", readTime(fields.retryAt)),
    ...optional("away", readAway(fields.away)),
  };
  const status = oneOf(STATUSES, fields.status) ?? "disconnected";
  return { ...record, status: hasFactsOf(status, record) ? status : "disconnected" };
}

function hasFactsOf(status: RestingStatus, record: Omit<IntegrationRecord, "status">): boolean {
  switch (status) {
    case "connected":
      return record.account !== undefined;
    case "pending":
      return record.request !== undefined;
    case "approvalRequired":
    case "blocked":
      return record.failure?.kind === status;
    case "reauthenticationRequired":
    case "failed":
      return record.failure !== undefined;
    default:
      return true;
  }
}

function readAccount(value: unknown): AuthAccount | undefined {
  if (!isFields(value)) return undefined;
  const { homeAccountId, tenantId, username, name } = value;
  if (!isText(homeAccountId) || !isText(tenantId) || !isText(username)) return undefined;
  return { homeAccountId, tenantId, username, ...(isText(name) && { name }) };
}

function readRequest(value: unknown): ApprovalRequest | undefined {
  if (!isFields(value)) return undefined;
  const requestedAt = readTime(value.requestedAt);
  const expiresAt = readTime(value.expiresAt);
  if (requestedAt === undefined || expiresAt === undefined) return undefined;
  return {
    requestedAt,
    expiresAt,
    approved: value.approved === true,
    ...optional("lastLook", readLook(value.lastLook)),
  };
}

function readLook(value: unknown): ApprovalLook | undefined {
  if (!isFields(value)) return undefined;
  const at = readTime(value.at);
  const result = oneOf(["notYet", "inconclusive", "approved"] as const, value.result);
  return at !== undefined && result !== undefined ? { at, result } : undefined;
}

function readAway(value: unknown): Away | undefined {
  if (!isFields(value)) return undefined;
  const purpose = oneOf(["connect", "diagnose", "look"] as const, value.purpose);
  const since = readTime(value.since);
  if (purpose === undefined || since === undefined) return undefined;
  return { purpose, since, ...optional("exit", oneOf(["cancelled", "noAnswer"] as const, value.exit)) };
}

function readFailure(value: unknown): ConnectionFailure | undefined {
  if (!isFields(value) || !isText(value.kind) || !Object.hasOwn(FAILURE_KINDS, value.kind)) return undefined;
  const [fixableBy, field, words = ""] = FAILURE_KINDS[value.kind as ConnectionFailure["kind"]];
  const fits =
    value.fixableBy === fixableBy &&
    (field === undefined || oneOf(words.split(" "), value[field]) !== undefined) &&
    oneOf(["reported", "inferred"], value.confidence) !== undefined &&
    isFields(value.support) &&
    Array.isArray(value.support.aadsts);
  return fits ? (value as unknown as ConnectionFailure) : undefined;
}

function readTime(value: unknown): EpochMilliseconds | undefined {
  return typeof value === "number" && Number.isFinite(value) ? (value as EpochMilliseconds) : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}
