import { allIanaZones } from "@consentra/protocol/time-zones";
import { conclude } from "../../domain/decision.ts";
import { OUTLOOK_READ } from "../../domain/graph/access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import { graphFailure } from "../../domain/graph/graph-failure.ts";
import { LANGUAGES } from "../../domain/mailbox/languages.ts";
import { WINDOWS_ZONE_TITLES } from "../../domain/mailbox/zone-titles.ts";
import type { AnyRoute } from "../../http/route.ts";
import { PAGES } from "./absent-resource.ts";
import { odataContext } from "./collection-body.ts";
import { graphRoute } from "./graph-route.ts";
import { respondGraph } from "./respond-graph.ts";

const onGraph = { host: "graph" } as const;
const ZONES = "/outlook/supportedTimeZones";

/** How time zones are called. */
type ZoneStandard = "windows" | "iana";

const toZones = (standard: ZoneStandard) =>
  standard === "iana"
    ? allIanaZones().map((alias) => ({ alias, displayName: alias }))
    : WINDOWS_ZONE_TITLES.map(([alias, displayName]) => ({ alias, displayName }));

const supportedTimeZones = graphRoute({
  ...onGraph,
  name: "graph.supported-time-zones",
  method: "GET",
  path: [ZONES, `${ZONES}(TimeZoneStandard=microsoft.graph.timeZoneStandard':standard')`],
  source: `${PAGES}/outlookuser-supportedtimezones`,
  access: OUTLOOK_READ,
  parse({ url, params: { standard: value = "Windows" } }) {
    const refused = refuseOptions(url.searchParams);
    if (refused) return refused;
    const standard = (["windows", "iana"] as const).find((one) => one === value.toLowerCase());
    return standard === undefined
      ? graphFailure("querySyntax", { option: "TimeZoneStandard", value })
      : { standard };
  },
  decide: (_, { standard }) => conclude({ standard }),
  view: ({ standard }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "Collection(microsoft.graph.timeZoneInformation)"),
        value: toZones(standard),
      },
      reply,
    ),
});

const supportedLanguages = graphRoute({
  ...onGraph,
  name: "graph.supported-languages",
  method: "GET",
  path: ["/outlook/supportedLanguages"],
  source: `${PAGES}/outlookuser-supportedlanguages`,
  access: OUTLOOK_READ,
  parse: ({ url }) => refuseOptions(url.searchParams) ?? {},
  decide: () => conclude({ kind: "languages" as const }),
  view: (_, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "Collection(microsoft.graph.localeInfo)"),
        value: LANGUAGES.map(([locale, displayName]) => ({ locale, displayName })),
      },
      reply,
    ),
});

/** What a person can choose from in Outlook. */
export const outlookChoiceRoutes: readonly AnyRoute[] = [supportedTimeZones, supportedLanguages];
