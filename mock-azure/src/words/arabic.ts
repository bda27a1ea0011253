import { ar as app } from "./app/ar.ts";
import { ar as approval } from "./approval/ar.ts";
import type { english } from "./english.ts";
import { ar as frame } from "./frame/ar.ts";
import type { Translation } from "./message.ts";

export const arabic: Translation<typeof english> = { app, approval, frame };
