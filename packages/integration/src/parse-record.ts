import type { EpochMilliseconds } from "@consentra/protocol";
import type { ConnectionFailure } from "./connection-failure.ts";
import { FAILURE_KINDS } from "./failure-kinds.ts";
import {
  type ApprovalRequest,
  type Away,
  type IntegrationRecord,
  type Purpose,
  RESTING_STATUSES,
  type RestingStatus,
} from "./integration-record.ts";
import type { ApprovalLook, DisconnectedNotice } from "./integration-state.ts";
import type { AuthAccount } from "./ports/auth-port.ts";
import { anyText, isObject, isTrue, oneOf, type Reader, shape, text } from "./read-shape.ts";

export const time: Reader<EpochMilliseconds> = (value) =>
  Number.isFinite(value) ? (value as EpochMilliseconds) : undefined;

export const texts: Reader<readonly string[]> = (value) =>
  Array.isArray(value) && value.every(text) ? (value as readonly string[]) : undefined;

export const failure: Reader<ConnectionFailure> = (value) => {
  if (!isObject(value) || !text(value.kind) || !Object.hasOwn(FAILURE_KINDS, value.kind as string))
    return undefined;
  const [fixableBy, field, words = ""] = FAILURE_KINDS[value.kind as ConnectionFailure["kind"]];
  const fits =
    value.fixableBy === fixableBy &&
    (field === undefined || oneOf(words)(value[field])) &&
    oneOf("reported inferred")(value.confidence) &&
    isObject(value.support) &&
    Array.isArray(value.support.aadsts);
  return fits ? (value as unknown as ConnectionFailure) : undefined;
};

// Not every account has a name to sign in with.
const account: Reader<AuthAccount> = shape(
  { homeAccountId: text, tenantId: text, username: anyText },
  { name: text },
);

const request: Reader<ApprovalRequest> = shape(
  { requestedAt: time, expiresAt: time, approved: (value) => value === true },
  {
    lastLook: shape({ at: time, result: oneOf<ApprovalLook["result"]>("notYet inconclusive approved") }, {}),
  },
);

const away: Reader<Away> = shape(
  { purpose: oneOf<Purpose>("connect diagnose look"), since: time },
  { exit: oneOf<NonNullable<Away["exit"]>>("cancelled noAnswer") },
);

const status = oneOf<RestingStatus>(RESTING_STATUSES);

const facts = shape(
  {},
  {
    account,
    scopes: texts,
    extra: texts,
    standing: isTrue,
    lost: isTrue,
    notice: oneOf<DisconnectedNotice>("cancelled declined noAnswer popupBlocked tryAgain"),
    approvalPossible: isTrue,
    request,
    failure,
    retryAt: time,
    away,
  },
);

/**
 * Reads a stored record and believes nothing of it: a part that does not fit is left out, and a status whose facts are
 * missing becomes `disconnected`.
 *
 * @param stored - what the storage held
 * @param clientId - the application that asks
 * @returns the facts, or why there are none as a text
 */
export function parseRecord(stored: string, clientId: string): IntegrationRecord | string {
  let fields: unknown;
  try {
    fields = JSON.parse(stored);
  } catch {
    // Said below.
  }
  if (!isObject(fields)) return "it is not a JSON object";
  if (fields.version !== 1) return `its version is ${String(fields.version)}, not 1`;
  if (fields.clientId !== clientId) return "it belongs to another application";
  const record = { version: 1, clientId, ...facts(fields) } as const;
  const known = status(fields.status);
  return { ...record, status: !known || isHollow(known, record) ? "disconnected" : known };
}

/** Whether something is missing that the status cannot be without. */
function isHollow(known: RestingStatus, record: Omit<IntegrationRecord, "status">): boolean {
  const { account, request, failure: { kind } = {} } = record;
  const isOther = kind !== known;
  const lacks: Readonly<Partial<Record<RestingStatus, boolean>>> = {
    connected: !account,
    pending: !request,
    approvalRequired: isOther,
    blocked: isOther,
    reauthenticationRequired: !kind,
    failed: !kind,
  };
  return lacks[known] ?? false;
}
