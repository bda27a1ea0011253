import { z } from "zod";
import { text } from "./values.ts";
import type { Words } from "./word.ts";

/** What people do in the app's settings. */
export const connectionWords = {
  connects: {
    does: "Clicks Connect and signs in, as far as Microsoft's pages go without a decision.",
    alone: true,
    takes: z.strictObject({
      again: z
        .literal(true)
        .optional()
        .meta({ description: "Gives up an attempt that is under way, and begins anew." }),
      permissions: z
        .array(text)
        .min(1)
        .optional()
        .meta({ description: "Permissions beyond the calendar's, such as Mail.Read." }),
      "stops at sign-in": z
        .literal(true)
        .optional()
        .meta({ description: "Stays on the page that asks who signs in." }),
    }),
  },
  cancels: { does: "Gives up in the app." },
  "comes back": { does: "Comes back to the app although Microsoft has not answered; the app looks." },
  "closes the window": { does: "Closes Microsoft's window or page without an answer." },
  "reopens the app": { does: "Loads the app anew, as after a restart or a reload." },
  checks: {
    does: "Lets the app look for approval.",
    alone: true,
    takes: z.strictObject({
      quietly: z.literal(true).meta({ description: "Without leaving the page, as on focus." }),
    }),
  },
  disconnects: { does: "Clicks Disconnect." },
  "says that a request was sent": { does: "Tells the app that a request for approval was sent." },
  "says that the request was denied": { does: "Tells the app that the request was denied." },
  "says that the request expired": { does: "Tells the app that the request ran out." },
  "connects in another tab": { does: "Connects in another tab of the app." },
  "disconnects in another tab": { does: "Disconnects in another tab of the app." },
  "needs a new token": { does: "Does something for which the app asks Microsoft for a new access token." },
} as const satisfies Words;
