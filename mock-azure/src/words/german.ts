import { de as app } from "./app/de.ts";
import { de as approval } from "./approval/de.ts";
import type { english } from "./english.ts";
import { de as frame } from "./frame/de.ts";
import type { Translation } from "./message.ts";

export const german: Translation<typeof english> = { app, approval, frame };
