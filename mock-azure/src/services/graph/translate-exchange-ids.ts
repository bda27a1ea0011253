import { OUTLOOK_READ } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import {
  decideTranslateIds,
  readIdTranslation,
  type TranslatedId,
} from "../../domain/mailbox/decide-translate-ids.ts";
import { PAGES } from "./absent-resource.ts";
import { odataContext } from "./collection-body.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph } from "./respond-graph.ts";

/** @see https://learn.microsoft.com/graph/api/resources/convertidresult */
const toResult = ({ sourceId, result }: TranslatedId) =>
  isGraphFailure(result)
    ? { sourceId, errorDetails: { code: result.code, message: result.message } }
    : { sourceId, targetId: result };

/** `POST …/translateExchangeIds`. */
export const translateExchangeIds = graphRoute({
  name: "graph.translate-exchange-ids",
  host: "graph",
  method: "POST",
  path: ["/translateExchangeIds"],
  source: `${PAGES}/user-translateexchangeids`,
  access: OUTLOOK_READ,
  parse: (request) => readDraft(request, readIdTranslation),
  decide: decideTranslateIds,
  view: ({ ids }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "Collection(microsoft.graph.convertIdResult)"),
        value: ids.map(toResult),
      },
      reply,
    ),
});
