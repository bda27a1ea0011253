import { type GraphRequest, GraphRequestError, type Sender } from "@consentra/calendar";

interface Translation {
  readonly sourceId: string;
  readonly targetId: string;
}

/**
 * Translates ids of Exchange Web Services, which Outlook add-ins have, into those of Microsoft Graph. It takes the
 * permission `User.Read`. An operation of your own needs no more than this: a request, and what reads its answer.
 */
export async function translateIds(
  sender: Sender,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const request: GraphRequest = {
    method: "POST",
    path: "/me/translateExchangeIds",
    headers: { "content-type": "application/json" },
    body: { inputIds: ids, sourceIdType: "ewsId", targetIdType: "restId" },
    repeatable: true,
  };
  const value = await sender.send(request, async (response) => {
    const body = (await response.json()) as { readonly value?: readonly Translation[] };
    if (body.value) return body.value;
    throw new GraphRequestError("Microsoft Graph sent no translations", {
      kind: "badResponse",
      problem: "unexpectedShape",
    });
  });
  return new Map(value.map(({ sourceId, targetId }) => [sourceId, targetId]));
}
