import { en as app } from "./app/en.ts";
import { en as approval } from "./approval/en.ts";
import { en as frame } from "./frame/en.ts";

/** Every text of the tenant's pages and mails; the other languages must have the same. */
export const english = { app, approval, frame } as const;
