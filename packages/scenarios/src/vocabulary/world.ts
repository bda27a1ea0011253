import { scenarios } from "@consentra/mock-azure";
import { z } from "zod";
import { duration, part, text, wallClock } from "./values.ts";

const WORLDS = Object.keys(scenarios) as [keyof typeof scenarios, ...(keyof typeof scenarios)[]];

const account = z.strictObject({
  mfa: z.boolean().optional().meta({ description: "Whether a second factor is asked for." }),
  enabled: z.boolean().optional(),
  roles: z
    .array(
      z.enum([
        "Global Administrator",
        "Privileged Role Administrator",
        "Application Administrator",
        "Cloud Application Administrator",
        "Global Reader",
        "User Administrator",
      ]),
    )
    .optional(),
  credential: z.enum(["password", "passkey"]).optional(),
  mailbox: z
    .enum(["none", "user", "shared", "room", "equipment", "onPremises", "unlicensed", "inactive"])
    .optional(),
  zone: text.optional().meta({ description: "Time zone of the mailbox." }),
});

/** Where a scenario starts, beyond a name. */
export const world = z.strictObject({
  like: z.enum(WORLDS).meta({ description: "A named world." }),
  requests: z
    .strictObject({
      on: z.boolean().optional(),
      days: z.number().int().min(1).max(60).optional().meta({ description: "How long a request waits." }),
      "notifies reviewers": z.boolean().optional(),
      "sends reminders": z.boolean().optional(),
      reviewers: z.array(part).optional(),
    })
    .optional(),
  "user consent": z
    .union([
      z.enum(["to anything", "to little", "as Microsoft recommends", "to nothing"]),
      z.strictObject({ policy: text, includes: z.array(text).min(1) }),
    ])
    .optional()
    .meta({ description: "What users may consent to by themselves." }),
  people: z.partialRecord(part, account).optional(),
  publisher: z.enum(["verified", "unverified"]).optional(),
  risky: z.literal(true).optional().meta({ description: "Microsoft takes the app for risky." }),
  approved: z
    .union([z.literal(true), z.array(text).min(1)])
    .optional()
    .meta({ description: "The app is approved for everybody, for all or for some of its permissions." }),
  assigned: z.array(part).optional().meta({ description: "Only these people may use the app." }),
  "conditional access": z
    .enum(["mfa", "compliantDevice", "block"])
    .optional()
    .meta({ description: "What a policy wants of everybody but administrators." }),
  "way back": z
    .enum(["cancel", "aadsts", "declined", "none"])
    .optional()
    .meta({ description: "What leaving the approval pages tells the app; sources leave it open." }),
  secret: z.literal("expired").optional().meta({ description: "The app's client secret has run out." }),
  "low impact": z.array(text).optional().meta({ description: "Permissions classified as low impact." }),
  propagation: duration.optional().meta({ description: "How long an approval takes to show." }),
  events: z
    .array(
      z.strictObject({
        of: part,
        subject: text,
        start: wallClock,
        end: wallClock,
        zone: text.optional(),
        invites: z.array(part).optional(),
      }),
    )
    .optional(),
});

/** A starting world by name, or with what differs. */
export const worldChoice = z.union([z.enum(WORLDS), world]);

/** The app under test, as the runner opens it. */
export const app = z.strictObject({
  way: z.enum(["server", "redirect", "popup"]).optional().meta({
    description:
      "How people get to Microsoft and back: by the app's server (if left out), by redirect, in a pop-up.",
  }),
  reconnect: z
    .enum(["on click", "automatic"])
    .optional()
    .meta({ description: "Whether an approval that was noticed connects at once." }),
  watch: duration
    .optional()
    .meta({ description: "How often a pending connection looks by itself; never if left out." }),
  "request lifetime": z.number().int().min(1).max(60).optional().meta({ description: "Days." }),
  permissions: z.array(text).min(1).optional().meta({ description: "Instead of the calendar's usual ones." }),
  authority: z.enum(["organizations", "common", "tenant"]).optional(),
});

/**
 * A starting world: one of the mock tenant's by name, or one with what differs.
 *
 * @group QA scenarios
 */
export type WorldChoice = z.input<typeof worldChoice>;

/**
 * How the app under test is set up.
 *
 * @group QA scenarios
 */
export type AppChoice = z.input<typeof app>;
