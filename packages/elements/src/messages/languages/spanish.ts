import { es as approval } from "../approval/es.ts";
import { es as card } from "../card/es.ts";
import { es as guidance } from "../guidance/es.ts";
import type { Messages } from "../messages.ts";

export const spanish: Messages = { ...card, ...guidance, ...approval };
