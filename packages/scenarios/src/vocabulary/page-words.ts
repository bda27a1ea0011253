import { z } from "zod";
import { text } from "./values.ts";
import type { Words } from "./word.ts";

/** What people do on Microsoft's pages. */
export const pageWords = {
  "signs in": { does: "Signs in to Microsoft, as people at work have before they open the app." },
  "opens a sign-in link": {
    does: "Opens a sign-in address of the app as other clients than the SDK build it.",
    alone: true,
    takes: z.strictObject({
      permissions: z.array(text).min(1).optional(),
      prompt: z.enum(["consent", "none", "login", "select_account"]).optional(),
    }),
  },
  accepts: {
    does: "Accepts the permissions that the page lists.",
    alone: true,
    takes: z.strictObject({
      for: z.literal("everybody").meta({ description: "On behalf of the whole organization." }),
    }),
  },
  "turns back": {
    does: "Takes the page's own way back to the app: Back to app, Cancel, or the link that returns.",
  },
  "requests approval": {
    does: "Writes a justification on the page Approval required, and sends it.",
    takes: text.meta({ description: "The justification; results leave it out." }),
  },
  opens: {
    does: "Opens a page of the portal or the mailbox, signing in where it asks.",
    takes: text
      .regex(/^(portal|mail)(\/.*)?$/, { error: 'write "portal/…" or "mail/…"' })
      .meta({ description: "portal/enterprise-applications/all-applications, mail" }),
  },
  "follows the mail": {
    does: "Opens the newest mail in the mailbox and presses its button, signing in where a page asks.",
  },
  presses: { does: "Presses a button or follows a link, by its name.", takes: text },
  "fills in": {
    does: "Types into fields, by their labels.",
    takes: z.record(text, z.string()).meta({ description: "Label: what is typed" }),
  },
  ticks: { does: "Ticks a box, or chooses a radio button, by its label.", takes: text },
  unticks: { does: "Takes the tick out of a box, by its label.", takes: text },
} as const satisfies Words;
