import { ar as approval } from "../approval/ar.ts";
import { ar as card } from "../card/ar.ts";
import { ar as guidance } from "../guidance/ar.ts";
import type { Messages } from "../messages.ts";

export const arabic: Messages = { ...card, ...guidance, ...approval };
