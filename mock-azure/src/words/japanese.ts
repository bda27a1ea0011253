import { ja as app } from "./app/ja.ts";
import { ja as approval } from "./approval/ja.ts";
import type { english } from "./english.ts";
import { ja as frame } from "./frame/ja.ts";
import type { Translation } from "./message.ts";

export const japanese: Translation<typeof english> = { app, approval, frame };
