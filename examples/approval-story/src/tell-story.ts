import { scenarios } from "@consentra/mock-azure";
import { calendar } from "./chapters/calendar.ts";
import { connected } from "./chapters/connected.ts";
import { detours } from "./chapters/detours.ts";
import { firstConnect } from "./chapters/first-connect.ts";
import { review } from "./chapters/review.ts";
import { createNarrator } from "./narrator.ts";
import { onStage } from "./stage.ts";

/** Plays the whole story, and the detours after it. */
export async function tellStory(write: (line: string) => void): Promise<void> {
  const narrator = createNarrator(write);
  await onStage(narrator, scenarios.approvalRequired, async (stage) => {
    await firstConnect(stage);
    await review(stage);
    await connected(stage);
    await calendar(stage);
  });
  await detours(narrator);
}
