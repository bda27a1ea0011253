import { refuseOptions } from "../../domain/graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { decideCreateSubscription } from "../../domain/notification/decide-create-subscription.ts";
import {
  addressesOfUpdate,
  decideDeleteSubscription,
  decideGetSubscription,
  decideListSubscriptions,
  decideReauthorizeSubscription,
  decideUpdateSubscription,
} from "../../domain/notification/decide-subscriptions.ts";
import type { Subscription } from "../../domain/notification/subscription.ts";
import { readSubscriptionChange } from "../../domain/notification/subscription-draft.ts";
import type { AnyRoute, RouteRequest } from "../../http/route.ts";
import { PAGES } from "./absent-resource.ts";
import { odataContext } from "./collection-body.ts";
import { readEncryptionCertificate } from "./encryption-certificate.ts";
import { formatMoment } from "./event-resource.ts";
import { readJsonBody } from "./read-json-body.ts";
import { readSubscriptionRequest } from "./read-new-subscription.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { subscriptionRoute } from "./subscription-route.ts";

const SET = "/v1.0/subscriptions";
const ONE = `${SET}/:subscription`;
const onGraph = { host: "graph" } as const;

/** What an app has to prove that a notification is genuine is shown to it when it makes the subscription, and no more. */
function toResource(subscription: Subscription, clientState: string | null = null) {
  const { id, resource, appId, changeType, creatorId, certificate } = subscription;
  return {
    id,
    resource,
    applicationId: appId,
    changeType,
    clientState,
    notificationUrl: subscription.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: subscription.lifecycleNotificationUrl,
    expirationDateTime: formatMoment(subscription.expirationDateTime),
    creatorId,
    includeResourceData: subscription.includeResourceData,
    latestSupportedTlsVersion: subscription.latestSupportedTlsVersion,
    encryptionCertificate: certificate?.text ?? null,
    encryptionCertificateId: certificate?.id ?? null,
    notificationUrlAppId: null,
  };
}

const idOf = ({ params }: RouteRequest): string => params.subscription ?? "";

const withoutOptions = (request: RouteRequest) =>
  refuseOptions(request.url.searchParams) ?? { subscriptionId: idOf(request) };

const create = subscriptionRoute({
  ...onGraph,
  name: "graph.create-subscription",
  method: "POST",
  path: SET,
  source: `${PAGES}/subscription-post-subscriptions`,
  async parse(request) {
    const wanted = await readSubscriptionRequest(request);
    return isGraphFailure(wanted) ? wanted : { wanted };
  },
  addresses(_, { wanted: { draft } }) {
    const { notificationUrl, lifecycleNotificationUrl } = draft;
    return lifecycleNotificationUrl ? [notificationUrl, lifecycleNotificationUrl] : [notificationUrl];
  },
  decide: decideCreateSubscription,
  view: ({ subscription }, tools) =>
    respondGraph(
      {
        "@odata.context": odataContext(tools, "subscriptions/$entity"),
        ...toResource(subscription, subscription.clientState),
      },
      tools,
      { status: 201 },
    ),
});

/** The list takes no options but the one that its own next address has. */
function readSkip({ url }: RouteRequest): { readonly skip: number } | GraphFailure {
  const { searchParams } = url;
  const token = searchParams.get("$skiptoken");
  if (token === null) return refuseOptions(searchParams) ?? { skip: 0 };
  return /^[1-9]\d{0,8}$/.test(token)
    ? { skip: Number(token) }
    : graphFailure("parameterInvalid", { value: token, parameter: "$skiptoken" });
}

const list = subscriptionRoute({
  ...onGraph,
  name: "graph.list-subscriptions",
  method: "GET",
  path: SET,
  source: `${PAGES}/subscription-list`,
  parse: readSkip,
  decide: decideListSubscriptions,
  view: ({ subscriptions, next }, tools) =>
    respondGraph(
      {
        "@odata.context": odataContext(tools, "subscriptions"),
        value: subscriptions.map((one) => toResource(one)),
        ...(next !== undefined && {
          "@odata.nextLink": `${tools.origins.graph}${tools.url.pathname}?$skiptoken=${next}`,
        }),
      },
      tools,
    ),
});

const get = subscriptionRoute({
  ...onGraph,
  name: "graph.get-subscription",
  method: "GET",
  path: ONE,
  source: `${PAGES}/subscription-get`,
  parse: withoutOptions,
  decide: decideGetSubscription,
  view: ({ subscription }, tools) =>
    respondGraph(
      { "@odata.context": odataContext(tools, "subscriptions/$entity"), ...toResource(subscription) },
      tools,
    ),
});

const update = subscriptionRoute({
  ...onGraph,
  name: "graph.update-subscription",
  method: "PATCH",
  path: ONE,
  source: `${PAGES}/subscription-update`,
  async parse(request) {
    const path = withoutOptions(request);
    if (isGraphFailure(path)) return path;
    const body = await readJsonBody(request.request);
    if (isGraphFailure(body)) return body;
    const draft = readSubscriptionChange(body.value);
    if (isGraphFailure(draft)) return draft;
    const certificate = await readEncryptionCertificate(draft);
    return isGraphFailure(certificate) ? certificate : { ...path, draft, certificate };
  },
  addresses: (state, input) => addressesOfUpdate(state, input),
  decide: decideUpdateSubscription,
  view: ({ subscription }, tools) =>
    respondGraph(
      { "@odata.context": odataContext(tools, "subscriptions/$entity"), ...toResource(subscription) },
      tools,
    ),
});

const reauthorize = subscriptionRoute({
  ...onGraph,
  name: "graph.reauthorize-subscription",
  method: "POST",
  path: `${ONE}/reauthorize`,
  source: `${PAGES}/subscription-reauthorize`,
  parse: withoutOptions,
  decide: decideReauthorizeSubscription,
  view: (_, tools) => respondNoContent(tools),
});

const remove = subscriptionRoute({
  ...onGraph,
  name: "graph.delete-subscription",
  method: "DELETE",
  path: ONE,
  source: `${PAGES}/subscription-delete`,
  parse: withoutOptions,
  decide: decideDeleteSubscription,
  view: (_, tools) => respondNoContent(tools),
});

/** What apps want to hear of. */
export const subscriptionRoutes: readonly AnyRoute[] = [create, list, get, update, reauthorize, remove];
