import { de as approval } from "../approval/de.ts";
import { de as card } from "../card/de.ts";
import { de as guidance } from "../guidance/de.ts";
import type { Messages } from "../messages.ts";

export const german: Messages = { ...card, ...guidance, ...approval };
