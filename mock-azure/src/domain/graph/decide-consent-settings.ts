import {
  CONSENT_SETTING_VALUES,
  CONSENT_SETTINGS,
  type ConsentSettingName,
} from "../consent/consent-settings.ts";
import type { TenantPolicies } from "../consent/policies.ts";
import { changeConsentRequestPolicy } from "../consent/workflow-activation.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { requestInvalid, requireFields } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { readFields, readList, readText } from "./json-fields.ts";

const SETTINGS_PAGE = "https://learn.microsoft.com/graph/api/groupsetting-update";

interface SettingValue {
  readonly name: string;
  readonly value: string;
}

/** Settings as a request writes them. */
export interface SettingsDraft {
  readonly values: readonly Partial<SettingValue>[];
}

const TYPE = "microsoft.graph.groupSetting";
const readValues = readList(
  readFields<SettingValue>("microsoft.graph.settingValue", { name: readText, value: readText }),
);
const readChange = readFields<SettingsDraft>(TYPE, { values: readValues }, [
  "id",
  "displayName",
  "templateId",
]);
const readNew = readFields<SettingsDraft & { readonly templateId: string }>(
  TYPE,
  { values: readValues, templateId: readText },
  ["displayName"],
);

/** Reads the body of a request that changes settings. */
export const readSettingsChange = (body: unknown): SettingsDraft | GraphFailure =>
  requireFields(readChange(body, ""), "GroupSetting", ["values"]);

/** Reads the body of a request that makes settings from a template. */
export const readNewSettings = (
  body: unknown,
): (SettingsDraft & { readonly templateId: string }) | GraphFailure =>
  requireFields(readNew(body, ""), "GroupSetting", ["templateId", "values"]);

/** Decides `GET /groupSettings` and `GET /groupSettings/{id}`; without an id, all there are. */
export function decideGetSettings(
  { policies }: TenantState,
  { id, ...query }: { readonly id: string | undefined; readonly select: readonly string[] | undefined },
): Decision<
  | {
      readonly values: readonly SettingValue[];
      readonly select: readonly string[] | undefined;
    }
  | GraphFailure
> {
  if (id !== undefined && id.toLowerCase() !== CONSENT_SETTINGS.id) return notFound(id);
  return conclude({ ...query, values: valuesIn(policies) });
}

/** Decides `GET /groupSettingTemplates` and `GET /groupSettingTemplates/{id}`. */
export function decideGetTemplates(
  _: TenantState,
  { id, ...query }: { readonly id: string | undefined; readonly select: readonly string[] | undefined },
): Decision<{ readonly select: readonly string[] | undefined } | GraphFailure> {
  return id === undefined || id.toLowerCase() === CONSENT_SETTINGS.templateId
    ? conclude(query)
    : notFound(id);
}

const notFound = (id: string) => refuse(graphFailure("resourceNotFound", { id }));

const valuesIn = (policies: TenantPolicies): readonly SettingValue[] =>
  CONSENT_SETTING_VALUES.map(({ name, valueIn }) => ({ name, value: valueIn(policies) }));

/** The values of a request by their names: all of them, each once. */
function judgeValues(
  draft: SettingsDraft["values"],
): Readonly<Record<ConsentSettingName, string>> | GraphFailure {
  const values = new Map<string, string>();
  for (const { name = "", value = "" } of draft) {
    const known = CONSENT_SETTING_VALUES.find((one) => one.name === name);
    if (!known) return requestInvalid(`The template has no setting '${name}'.`);
    if (values.has(name)) return requestInvalid(`The setting '${name}' is given more than once.`);
    const isFlag = known.type === "System.Boolean";
    const written = isFlag ? value.toLowerCase() : value;
    if (isFlag && written !== "true" && written !== "false")
      return requestInvalid(`The setting '${name}' must be true or false; it is '${value}'.`);
    values.set(name, written);
  }
  const missing = CONSENT_SETTING_VALUES.find(({ name }) => !values.has(name));
  if (missing) return requestInvalid(`All settings must be given; '${missing.name}' is missing.`);
  return Object.fromEntries(values) as Record<ConsentSettingName, string>;
}

/**
 * Decides `PATCH /groupSettings/{id}`: all values at once. This is where users are shown the form that asks for
 * approval, or not, whatever the policy says.
 *
 * @see https://learn.microsoft.com/graph/api/groupsetting-update
 */
export function decidePatchSettings(
  { policies }: TenantState,
  { id, draft }: { readonly id: string; readonly draft: SettingsDraft },
  moment: Moment,
): Decision<{ readonly kind: "written" } | GraphFailure> {
  if (id.toLowerCase() !== CONSENT_SETTINGS.id) return notFound(id);
  const values = judgeValues(draft.values);
  if (isGraphFailure(values)) return refuse(values);
  if (
    values.EnableGroupSpecificConsent === "true" ||
    values.ConstrainGroupSpecificConsentToMembersOfGroupId !== ""
  ) {
    return refuse(graphFailure("notEmulated", { what: "consent by owners of groups" }));
  }
  const promptForAdminConsentRequest = values.EnableAdminConsentRequests === "true";
  const old = policies.adminConsentRequests;
  const adminConsentRequests =
    old.promptForAdminConsentRequest === promptForAdminConsentRequest
      ? old
      : changeConsentRequestPolicy(old, { promptForAdminConsentRequest }, moment.now);
  const blockUserConsentForRiskyApps = values.BlockUserConsentForRiskyApps === "true";
  const text = `EnableAdminConsentRequests is ${values.EnableAdminConsentRequests}, BlockUserConsentForRiskyApps is ${values.BlockUserConsentForRiskyApps}`;
  return conclude(
    { kind: "written" },
    [{ rule: "settings.consent-settings", text, source: SETTINGS_PAGE }],
    [
      {
        kind: "policies-updated",
        policies: { ...policies, adminConsentRequests, blockUserConsentForRiskyApps },
      },
    ],
  );
}

/** Decides `POST /groupSettings`: settings are made once from a template, and those on consent are there already. */
export function decidePostSettings(
  _: TenantState,
  { draft: { templateId } }: { readonly draft: { readonly templateId: string } },
): Decision<GraphFailure> {
  return refuse(
    templateId.toLowerCase() === CONSENT_SETTINGS.templateId
      ? requestInvalid("A conflicting object made from the same template is present in the directory.")
      : graphFailure("notEmulated", { what: `settings made from the template ${templateId}` }),
  );
}
