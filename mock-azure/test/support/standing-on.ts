import { createVisitor } from "../../src/visitor/create-visitor.ts";
import { markup, scriptedDoor } from "./scripted-door.ts";

export const LOGIN = "https://login.microsoftonline.com";

/** A visitor on a page of the sign-in service, `/page`, with that markup. */
export async function standingOn(page: string, more: Parameters<typeof scriptedDoor>[0] = {}) {
  const door = scriptedDoor({ [`GET ${LOGIN}/page`]: markup(page), ...more });
  const visitor = createVisitor(door);
  await visitor.open(`${LOGIN}/page`);
  return { door, visitor };
}
