import { fr as app } from "./app/fr.ts";
import { fr as approval } from "./approval/fr.ts";
import type { english } from "./english.ts";
import { fr as frame } from "./frame/fr.ts";
import type { Translation } from "./message.ts";

export const french: Translation<typeof english> = { app, approval, frame };
