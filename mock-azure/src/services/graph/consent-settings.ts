import { CONSENT_SETTING_VALUES, CONSENT_SETTINGS } from "../../domain/consent/consent-settings.ts";
import { CONSENT_SETTINGS_READ, CONSENT_SETTINGS_WRITE } from "../../domain/graph/admin-access.ts";
import { type Queryable, readItemQuery } from "../../domain/graph/collection-query.ts";
import {
  decideGetSettings,
  decideGetTemplates,
  decidePatchSettings,
  decidePostSettings,
  readNewSettings,
  readSettingsChange,
} from "../../domain/graph/decide-consent-settings.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { RouteRequest } from "../../http/route.ts";
import { type AdminReply, adminRoute } from "./admin-route.ts";
import { odataContext, selectedContext, selectProperties } from "./collection-body.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const SETTINGS = "/v1.0/groupSettings";
const TEMPLATES = "/v1.0/groupSettingTemplates";
const PAGES = "https://learn.microsoft.com/graph/api";

type Select = readonly string[] | undefined;

const queryable = (type: string, ...properties: readonly string[]): Queryable => ({
  type,
  properties,
  notEmulated: [],
  unselectable: [],
  orderings: [],
});
const SETTING = queryable("microsoft.graph.groupSetting", "id", "displayName", "templateId", "values");
const TEMPLATE = queryable(
  "microsoft.graph.groupSettingTemplate",
  "id",
  "deletedDateTime",
  "displayName",
  "description",
  "values",
);

/** Reads what is asked of all objects of a set, or of the one whose id stands in the path. */
const readWanted =
  (type: Queryable) =>
  ({ url, params }: RouteRequest) => {
    const query = readItemQuery(url.searchParams, type);
    return isGraphFailure(query) ? query : { id: params.id, select: query.select };
  };

/** The one object of a set, in a list or by itself. */
function respondOne(
  item: Readonly<Record<string, unknown>>,
  { set, select, reply }: { readonly set: string; readonly select: Select; readonly reply: AdminReply },
): Response {
  const isList = reply.url.pathname.toLowerCase().endsWith(`/${set}`.toLowerCase());
  const selected = selectProperties(item, select, ["id"]);
  const context = odataContext(reply, `${set}${selectedContext(select)}${isList ? "" : "/$entity"}`);
  return respondGraph({ "@odata.context": context, ...(isList ? { value: [selected] } : selected) }, reply);
}

/** `GET /groupSettings` and `GET /groupSettings/{id}`: the settings on consent, which are the only ones here. */
export const getGroupSettings = adminRoute({
  name: "graph.get-group-settings",
  host: "graph",
  method: "GET",
  path: [SETTINGS, `${SETTINGS}/:id`],
  source: `${PAGES}/groupsetting-get`,
  access: CONSENT_SETTINGS_READ,
  parse: readWanted(SETTING),
  decide: decideGetSettings,
  view: ({ values, select }, reply) =>
    respondOne({ ...CONSENT_SETTINGS, values }, { set: "groupSettings", select, reply }),
});

/** `GET /groupSettingTemplates` and `GET /groupSettingTemplates/{id}`. */
export const getGroupSettingTemplates = adminRoute({
  name: "graph.get-group-setting-templates",
  host: "graph",
  method: "GET",
  path: [TEMPLATES, `${TEMPLATES}/:id`],
  source: `${PAGES}/groupsettingtemplate-get`,
  access: CONSENT_SETTINGS_READ,
  parse: readWanted(TEMPLATE),
  decide: decideGetTemplates,
  view({ select }, reply) {
    const template = {
      id: CONSENT_SETTINGS.templateId,
      deletedDateTime: null,
      displayName: CONSENT_SETTINGS.displayName,
      description: "Settings on consent to applications in the whole organisation.",
      values: CONSENT_SETTING_VALUES.map(({ name, type, defaultValue, description }) => ({
        name,
        type,
        defaultValue,
        description,
      })),
    };
    return respondOne(template, { set: "groupSettingTemplates", select, reply });
  },
});

/** `PATCH /groupSettings/{id}`. */
export const updateGroupSettings = adminRoute({
  name: "graph.update-group-settings",
  host: "graph",
  method: "PATCH",
  path: `${SETTINGS}/:id`,
  source: `${PAGES}/groupsetting-update`,
  access: CONSENT_SETTINGS_WRITE,
  async parse(request) {
    const draft = await readDraft(request, readSettingsChange);
    return isGraphFailure(draft) ? draft : { ...draft, id: request.params.id ?? "" };
  },
  decide: decidePatchSettings,
  view: (_, reply) => respondNoContent(reply),
});

/** `POST /groupSettings`. */
export const createGroupSettings = adminRoute({
  name: "graph.create-group-settings",
  host: "graph",
  method: "POST",
  path: SETTINGS,
  source: `${PAGES}/group-post-settings`,
  access: CONSENT_SETTINGS_WRITE,
  parse: (request) => readDraft(request, readNewSettings),
  decide: decidePostSettings,
  view: (_, reply) => respondNoContent(reply),
});
