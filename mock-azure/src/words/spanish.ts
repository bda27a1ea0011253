import { es as app } from "./app/es.ts";
import { es as approval } from "./approval/es.ts";
import type { english } from "./english.ts";
import { es as frame } from "./frame/es.ts";
import type { Translation } from "./message.ts";

export const spanish: Translation<typeof english> = { app, approval, frame };
