import { ja as approval } from "../approval/ja.ts";
import { ja as card } from "../card/ja.ts";
import { ja as guidance } from "../guidance/ja.ts";
import type { Messages } from "../messages.ts";

export const japanese: Messages = { ...card, ...guidance, ...approval };
