import { defined } from "./defined.ts";
import { badResponse, noConnection } from "./failed-call.ts";
import { contextOf, readFailure } from "./read-failure.ts";

/**
 * One page of a list.
 *
 * @group Requests
 */
export interface GraphPage<Item> {
  readonly items: readonly Item[];
  /** Where the next page is; absent on the last one. A page can be empty and still have a next one. */
  readonly nextLink?: string;
}

/** Reads one resource. */
export async function readEntity<Entity>(response: Response): Promise<Entity> {
  const body = await readJson(response);
  if (isObject(body) && typeof body.id === "string") return body as Entity;
  throw badResponse("unexpectedShape", "something other than the resource asked for", response);
}

/** Reads an object that has no id of its own. */
export async function readObject<Value>(response: Response): Promise<Value> {
  const body = await readJson(response);
  if (isObject(body) && !Array.isArray(body)) return body as Value;
  throw badResponse("unexpectedShape", "something other than the object asked for", response);
}

/** Reads one page of a list. */
export async function readPage<Item>(response: Response): Promise<GraphPage<Item>> {
  const body = await readJson(response);
  const items = isObject(body) ? body.value : undefined;
  const nextLink = isObject(body) ? body["@odata.nextLink"] : undefined;
  if (Array.isArray(items) && (nextLink === undefined || typeof nextLink === "string")) {
    return { items: items as readonly Item[], ...defined("nextLink", nextLink) };
  }
  throw badResponse("unexpectedShape", "something other than a page of a list", response);
}

/** Reads an answer that has no body. */
export async function readNothing(response: Response): Promise<void> {
  if (!response.ok) throw await readFailure(response);
  await response.body?.cancel();
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw await readFailure(response);
  try {
    return await response.json();
  } catch (cause) {
    if (cause instanceof SyntaxError) throw badResponse("notJson", "a body that is no JSON", response);
    throw cause instanceof TypeError ? noConnection(cause, contextOf(response)) : cause;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
