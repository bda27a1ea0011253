import { type GraphFailure, graphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { readFilter } from "../../domain/graph/read-filter.ts";
import { readSelect } from "../../domain/graph/read-select.ts";
import type { NewSubscription } from "../../domain/notification/decide-create-subscription.ts";
import {
  type NewSubscriptionDraft,
  readChangeTypes,
  readNewSubscription,
} from "../../domain/notification/subscription-draft.ts";
import { readSubscriptionTarget } from "../../domain/notification/subscription-target.ts";
import type { RouteRequest } from "../../http/route.ts";
import { readEncryptionCertificate } from "./encryption-certificate.ts";
import { EVENTS } from "./event-resource.ts";
import { readJsonBody } from "./read-json-body.ts";
import { readPreferences } from "./read-preferences.ts";

type Query = Pick<NewSubscription, "select" | "filter">;

const invalid = (what: string) => graphFailure("subscriptionInvalid", { what });

/**
 * What a resource says of the events it wants, and of what it wants of them.
 *
 * @see https://learn.microsoft.com/graph/outlook-change-notifications-overview#include-resource-data-in-notification-payload
 */
function readQuery(text: string, { includeResourceData }: NewSubscriptionDraft): Query | GraphFailure {
  const options = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    const option = name.toLowerCase();
    if (option === "$expand") return graphFailure("notEmulated", { what: "$expand in a subscription" });
    if (option !== "$select" && option !== "$filter")
      return invalid(`The query option '${name}' is not supported in a subscription's resource.`);
    options.set(option, value);
  }
  const select = readSelect(options.get("$select"), EVENTS);
  if (isGraphFailure(select)) return select;
  const filter = readFilter(options.get("$filter"), EVENTS);
  if (isGraphFailure(filter)) return filter;
  if (includeResourceData && select === undefined)
    return invalid("A resource must name its properties with $select where includeResourceData is true.");
  if (includeResourceData && select?.includes("body"))
    return invalid("The property 'body' cannot be part of resource data.");
  return { select: select ?? null, filter: filter ?? null };
}

/** Reads a request that wants a subscription. */
export async function readSubscriptionRequest({
  request,
}: RouteRequest): Promise<NewSubscription | GraphFailure> {
  const preferences = readPreferences(request.headers);
  if (isGraphFailure(preferences)) return preferences;
  const body = await readJsonBody(request);
  if (isGraphFailure(body)) return body;
  const draft = readNewSubscription(body.value);
  if (isGraphFailure(draft)) return draft;
  const changeTypes = readChangeTypes(draft.changeType);
  if (isGraphFailure(changeTypes)) return changeTypes;
  const target = readSubscriptionTarget(draft.resource);
  if (isGraphFailure(target)) return target;
  const query = readQuery(target.query, draft);
  if (isGraphFailure(query)) return query;
  const certificate = await readEncryptionCertificate(draft);
  if (isGraphFailure(certificate)) return certificate;
  if (draft.includeResourceData && !certificate)
    return graphFailure("subscriptionPropertyMissing", { property: "encryptionCertificate" });
  const immutableIds = preferences.idType === "ImmutableId";
  return { draft, changeTypes, target, ...query, certificate, immutableIds };
}
