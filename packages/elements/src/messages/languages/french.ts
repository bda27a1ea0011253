import { fr as approval } from "../approval/fr.ts";
import { fr as card } from "../card/fr.ts";
import { fr as guidance } from "../guidance/fr.ts";
import type { Messages } from "../messages.ts";

export const french: Messages = { ...card, ...guidance, ...approval };
