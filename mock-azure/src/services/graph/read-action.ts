import { refuseOptions } from "../../domain/graph/collection-query.ts";
import { type GraphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { RouteRequest } from "../../http/route.ts";
import { readJsonBody } from "./read-json-body.ts";

/** Which event an action is for. */
export interface ActionPath {
  readonly calendarId: string | undefined;
  readonly eventId: string;
}

/** Reads the path of an action without parameters; what its body holds does not matter. */
export function readActionPath({ params, url }: RouteRequest): ActionPath | GraphFailure {
  return refuseOptions(url.searchParams) ?? { calendarId: params.calendar, eventId: params.event ?? "" };
}

/** Reads an action with parameters. All of them may be left out with the body; which must not, `read` says. */
export async function readAction<Input extends object>(
  request: RouteRequest,
  read: (body: unknown) => Input | GraphFailure,
): Promise<(ActionPath & Input) | GraphFailure> {
  const path = readActionPath(request);
  if (isGraphFailure(path)) return path;
  const body = await readActionBody(request.request);
  if (isGraphFailure(body)) return body;
  const input = read(body);
  return isGraphFailure(input) ? input : { ...path, ...input };
}

/** The parameters of an action; none where there is no body. */
export async function readActionBody(request: Request): Promise<unknown> {
  const text = await request.clone().text();
  if (text === "") return {};
  const body = await readJsonBody(request);
  return isGraphFailure(body) ? body : body.value;
}
