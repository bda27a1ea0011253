import type { Page } from "playwright-core";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import type { Words } from "../../words/words.ts";
import { type PortalTable, portalTable } from "./portal-table.ts";

/**
 * The logs of the tenant; their filters are named as the page names them.
 *
 * @group Adapters
 */
export interface PortalLogs {
  readonly signIns: PortalTable;
  readonly audits: PortalTable;
  /** Opens the sign-in logs. */
  showSignIns(kind?: "interactive" | "non-interactive"): Promise<void>;
  /** Opens the audit logs. */
  showAudits(): Promise<void>;
}

/** Sign-in logs and audit logs. */
export function portalLogs(page: Page, { text }: Words, go: (path: string) => Promise<void>): PortalLogs {
  return {
    signIns: portalTable(page, text.portal.signInLogs, text),
    audits: portalTable(page, text.portal.auditLogs, text),
    showSignIns: (kind = "interactive") =>
      go(`${PORTAL_PATHS.signInLogs}${kind === "interactive" ? "" : "?type=non-interactive"}`),
    showAudits: () => go(PORTAL_PATHS.auditLogs),
  };
}
