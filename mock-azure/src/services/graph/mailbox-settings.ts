import { SETTINGS_READ, SETTINGS_WRITE } from "../../domain/graph/access.ts";
import { readItemQuery, refuseOptions } from "../../domain/graph/collection-query.ts";
import { graphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { decideGetSettings, decideUpdateSettings } from "../../domain/mailbox/decide-settings.ts";
import { readSettingsDraft } from "../../domain/mailbox/settings-draft.ts";
import type { AnyRoute } from "../../http/route.ts";
import { PAGES } from "./absent-resource.ts";
import { odataContext, selectedContext } from "./collection-body.ts";
import { graphRoute } from "./graph-route.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph } from "./respond-graph.ts";
import { SETTINGS, toSettingsResource } from "./settings-resource.ts";

const PATH = "/mailboxSettings";
const onGraph = { host: "graph" } as const;

const getSettings = graphRoute({
  ...onGraph,
  name: "graph.get-mailbox-settings",
  method: "GET",
  path: [PATH],
  source: `${PAGES}/user-get-mailboxsettings`,
  access: SETTINGS_READ,
  parse: ({ url }) => readItemQuery(url.searchParams, SETTINGS),
  decide: decideGetSettings,
  view: ({ settings, owner, select }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `${reply.mailbox}${PATH}${selectedContext(select)}`),
        ...toSettingsResource(settings, owner, select),
      },
      reply,
    ),
});

const getSetting = graphRoute({
  ...onGraph,
  name: "graph.get-mailbox-setting",
  method: "GET",
  path: [`${PATH}/:setting`],
  source: `${PAGES}/user-get-mailboxsettings`,
  access: SETTINGS_READ,
  parse({ url, params: { setting = "" } }) {
    const refused = refuseOptions(url.searchParams);
    if (refused) return refused;
    const name = SETTINGS.properties.find((one) => one.toLowerCase() === setting.toLowerCase());
    return name === undefined ? graphFailure("segmentUnknown", { segment: setting }) : { select: [name] };
  },
  decide: decideGetSettings,
  view({ settings, owner, select = [] }, reply) {
    const [name = ""] = select;
    const value = toSettingsResource(settings, owner, select)[name];
    return respondGraph(
      {
        "@odata.context": odataContext(reply, `${reply.mailbox}${PATH}/${name}`),
        ...(typeof value === "object" && value !== null ? value : { value }),
      },
      reply,
    );
  },
});

const updateSettings = graphRoute({
  ...onGraph,
  name: "graph.update-mailbox-settings",
  method: "PATCH",
  path: [PATH],
  source: `${PAGES}/user-update-mailboxsettings`,
  access: SETTINGS_WRITE,
  async parse(request) {
    const written = await readDraft(request, readSettingsDraft);
    return isGraphFailure(written) ? written : { draft: written.draft };
  },
  decide: decideUpdateSettings,
  view: ({ settings, owner, select }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `${reply.mailbox}${PATH}`),
        ...toSettingsResource(settings, owner, select),
      },
      reply,
    ),
});

/** The settings of a mailbox, whole and one by one. */
export const mailboxSettingsRoutes: readonly AnyRoute[] = [getSettings, getSetting, updateSettings];
