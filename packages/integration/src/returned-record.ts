import type { IntegrationSettings } from "./integration-context.ts";
import type { IntegrationRecord } from "./integration-record.ts";

/**
 * The record as this page load may take it: tabs share a record, and only the one that left the page comes back.
 *
 * @param record - what is stored
 * @param returning - whether this page load follows a sign-in that left this tab; undefined where nobody can tell
 * @param settings - of the integration
 * @returns the record, away exactly when this tab was
 */
export function returnedRecord(
  record: IntegrationRecord | undefined,
  returning: boolean | undefined,
  { clientId, clock }: IntegrationSettings,
): IntegrationRecord | undefined {
  if (returning === undefined || returning === (record?.away !== undefined)) return record;
  if (!returning) {
    const { away: _elsewhere, ...own } = record as IntegrationRecord;
    return own;
  }
  // Another tab has written over what this one left behind.
  const away = { purpose: "connect", since: clock.now() } as const;
  return { version: 1, clientId, status: "disconnected", ...record, away };
}
