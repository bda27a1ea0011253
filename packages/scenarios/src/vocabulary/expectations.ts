import { z } from "zod";
import { part, text, texts } from "./values.ts";

export const STATUSES = [
  "disconnected",
  "connecting",
  "diagnosing",
  "approvalRequired",
  "pending",
  "connected",
  "denied",
  "expired",
  "blocked",
  "reauthenticationRequired",
  "failed",
] as const;

const NOTICES = ["cancelled", "declined", "noAnswer", "popupBlocked", "tryAgain", "none"] as const;

const FAILURES = [
  "cancelled",
  "declined",
  "popupBlocked",
  "noAnswer",
  "approvalRequired",
  "blocked",
  "reauthenticationRequired",
  "transient",
  "misconfigured",
  "unexpected",
] as const;

const shown = z.strictObject({
  title: text.optional(),
  shows: texts.optional().meta({ description: "Texts that the page shows." }),
  hides: texts.optional().meta({ description: "Texts that the page does not show." }),
  offers: texts.optional().meta({ description: "Links that the page offers, by name." }),
});

const mail = z.strictObject({
  to: part,
  subject: text.optional().meta({ description: "Part of its subject." }),
  says: texts.optional().meta({ description: "Texts in it." }),
  action: text.optional().meta({ description: "What its button says." }),
  count: z
    .number()
    .int()
    .min(0)
    .optional()
    .meta({ description: "How many such mails; at least one if left out." }),
});

const event = z.strictObject({
  of: part.optional().meta({ description: "Whose calendar; that of whom the step is about if left out." }),
  subject: text,
  start: text.optional().meta({ description: "Wall clock, as far as written: 2026-01-06T10:00" }),
  zone: text.optional(),
  count: z.number().int().min(0).optional().meta({ description: "How many such events; one if left out." }),
});

const request = z.strictObject({
  status: z.enum(["pending", "approved", "denied", "blocked", "expired"]).optional(),
  requesters: z.number().int().min(1).optional().meta({ description: "How many people asked." }),
  scopes: z.array(text).optional().meta({ description: "Permissions that were asked for, in any order." }),
  count: z.number().int().min(0).optional().meta({ description: "How many requests there are." }),
});

/** What can be expected after a step. */
export const expectation = z.strictObject({
  of: part.optional().meta({
    description:
      "Whose connection and page. If left out: the acting person's page, and their connection, or the requester's where they have none.",
  }),
  status: z.enum(STATUSES).optional().meta({ description: "What the app shows of the connection." }),
  notice: z.enum(NOTICES).optional().meta({ description: "Why it is disconnected." }),
  approved: z.boolean().optional().meta({ description: "Whether approval was noticed while pending." }),
  "approval possible": z
    .boolean()
    .optional()
    .meta({ description: "Whether the app asks if a request was sent." }),
  "request path": z.enum(["in-page", "administrator", "unknown"]).optional(),
  reason: text.optional().meta({ description: "Why it is blocked, or why to sign in again." }),
  failure: z.enum(FAILURES).optional().meta({ description: "What the app knows of the latest failure." }),
  "last look": z.enum(["notYet", "inconclusive", "approved", "none"]).optional(),
  lost: z.boolean().optional().meta({ description: "Whether a connection ended by itself." }),
  standing: z.boolean().optional().meta({ description: "Whether an older connection goes on meanwhile." }),
  permissions: z
    .array(text)
    .optional()
    .meta({ description: "Permissions that the connection has, in any order." }),
  guidance: z
    .union([text, z.array(text)])
    .optional()
    .meta({ description: "Keys of the guidance: one among them, or all of them in order." }),
  handoff: texts.optional().meta({ description: "Texts in the message for the administrator." }),
  page: z.union([text, shown]).optional().meta({
    description: "The title of Microsoft's page, more about it, or “the app” where nobody stands on one.",
  }),
  mail: z
    .union([z.literal("none"), mail, z.array(mail).min(1)])
    .optional()
    .meta({ description: "Mails of this step, or none." }),
  request: z
    .union([z.enum(["none", "pending", "approved", "denied", "blocked", "expired"]), request])
    .optional()
    .meta({ description: "The newest request for approval, or none." }),
  event: z
    .union([event, z.array(event).min(1)])
    .optional()
    .meta({ description: "What stands in the calendar itself, whatever the app shows." }),
  shows: z
    .union([z.literal("nothing"), z.array(text)])
    .optional()
    .meta({ description: "What the app read from the calendar in this step, in order." }),
  because: texts.optional().meta({
    description:
      "Rules that the tenant decided by in this step, such as consent.user-policy, or parts of their reasons.",
  }),
  "sign-in": z
    .union([z.literal("success"), z.number().int()])
    .optional()
    .meta({ description: "The newest entry of the sign-in logs: success, or its AADSTS number." }),
  audit: texts.optional().meta({ description: "Activities in the audit logs of this step." }),
  problem: text.optional().meta({ description: "The step cannot be done, and the reason has this text." }),
});

/**
 * What must be so after a step.
 *
 * @group QA scenarios
 */
export type Expectation = z.input<typeof expectation>;
