import type { EpochMilliseconds } from "@consentra/protocol";
import type { Language } from "../../words/language.ts";

/**
 * What a mail says, as the tenant keeps it; how it looks is made when somebody reads it.
 *
 * @group Tenant
 */
export interface MailRecord {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What it is written in: the preferred language of whoever got it. */
  readonly language: Language;
  readonly subject: string;
  readonly receivedDateTime: EpochMilliseconds;
  /** What the mail is about. */
  readonly kind:
    | "consent-request-review"
    | "consent-request-received"
    | "consent-request-reminder"
    | "consent-request-approved"
    | "consent-request-denied"
    | "consent-request-blocked"
    | "consent-request-expired"
    | "meeting-request"
    | "meeting-update"
    | "meeting-cancelled"
    | "meeting-accepted"
    | "meeting-tentatively-accepted"
    | "meeting-declined"
    | "meeting-forwarded"
    | "meeting-forward-notification"
    | "non-delivery-report";
  /** Plain paragraphs. */
  readonly paragraphs: readonly string[];
  /** Labelled lines, in the order they are shown. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The button, leading to a page of the portal. */
  readonly action: { readonly label: string; readonly portalPath: string } | null;
}

/** The sender of what the tenant itself has to say; what the real service uses is not documented. */
export const MAIL_SENDER = "no-reply@mock-entra.test";
