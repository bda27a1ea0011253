import { en as approval } from "../approval/en.ts";
import { en as card } from "../card/en.ts";
import { en as guidance } from "../guidance/en.ts";

/**
 * English: what every other language translates, and what is shown where nothing else is to be had.
 *
 * @group Words
 */
export const english = { ...card, ...guidance, ...approval };
