import { z } from "zod";
import { onOff, part, text } from "./values.ts";
import type { Words } from "./word.ts";

/** What reviewers and administrators do in the portal. */
export const reviewWords = {
  approves: {
    does: "Opens the newest waiting request in the portal, reviews its permissions and accepts them.",
  },
  denies: {
    does: "Denies the newest waiting request.",
    takes: text.meta({ description: "The reason; results leave it out." }),
  },
  blocks: {
    does: "Blocks the app of the newest waiting request.",
    takes: text.meta({ description: "The reason; results leave it out." }),
  },
  "grants by link": {
    does: "Follows the link that the app hands to administrators, and accepts for everybody.",
    alone: true,
    takes: z.strictObject({
      for: part.meta({ description: "Whose app the link comes from; requester if left out." }),
    }),
  },
  "turns requests": { does: "Switches requests for approval in the portal.", takes: onOff },
  "lets users consent": {
    does: "Chooses what users may consent to by themselves.",
    takes: z.enum(["to anything", "to little", "as Microsoft recommends", "to nothing"]),
  },
  "turns the app": { does: "Switches whether anybody may sign in to the app.", takes: onOff },
  "turns assignment": { does: "Switches whether only assigned people may use the app.", takes: onOff },
  assigns: { does: "Assigns somebody to the app.", takes: part },
  "revokes consent": { does: "Takes back everything that was granted to the app for everybody." },
  "revokes permission": { does: "Takes back one permission, by its name.", takes: text },
  "deletes the app": { does: "Deletes the app from the organization." },
} as const satisfies Words;
