import { withoutCause } from "../../integration-record.ts";
import { failure, texts, time } from "../../parse-record.ts";
import { isObject, isTrue, oneOf, shape, text } from "../../read-shape.ts";
import type { OrganizationState } from "./organization-state.ts";

const facts = shape({}, { askedAt: time, checkedAt: time, lost: isTrue, lastFailure: failure });

/** What each status cannot be without. */
const STATUSES = {
  disconnected: shape({}, {}),
  approvalRequired: shape(
    { missing: texts, confidence: oneOf<"reported" | "inferred">("reported inferred") },
    {},
  ),
  connected: shape({ permissions: texts, evidence: oneOf<"token" | "calendar">("token calendar") }, {}),
  blocked: shape({ failure }, {}),
  failed: shape({ failure }, {}),
} as const;

/** @returns the text that is stored: facts, never a token, an address or what was thrown */
export function formatOrganization(state: OrganizationState, clientId: string): string {
  return withoutCause({ version: 1, clientId, ...state });
}

/**
 * Reads a stored record and believes nothing of it.
 *
 * @returns the state, or why there is none as a text
 */
export function parseOrganization(stored: string, clientId: string): OrganizationState | string {
  let fields: unknown;
  try {
    fields = JSON.parse(stored);
  } catch {
    // Said below.
  }
  if (!isObject(fields)) return "it is not a JSON object";
  if (fields.version !== 1) return `its version is ${String(fields.version)}, not 1`;
  if (fields.clientId !== clientId) return "it belongs to another application";
  const status = text(fields.status) ?? "";
  if (!isStatus(status)) return `its status is "${status}"`;
  const own = STATUSES[status](fields);
  return own
    ? ({ ...facts(fields), ...own, status } as OrganizationState)
    : `what "${status}" needs is missing`;
}

const isStatus = (status: string): status is keyof typeof STATUSES => Object.hasOwn(STATUSES, status);
