import { toReviewerQuery } from "../../domain/consent/reviewer-query.ts";
import { CONSENT_POLICY_READ, CONSENT_POLICY_WRITE } from "../../domain/graph/admin-access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import {
  decideGetConsentPolicy,
  decidePutConsentPolicy,
  readConsentPolicy,
} from "../../domain/graph/decide-consent-policy.ts";
import { adminRoute } from "./admin-route.ts";
import { odataContext } from "./collection-body.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const PATH = "/v1.0/policies/adminConsentRequestPolicy";

/** `GET /policies/adminConsentRequestPolicy`. */
export const getConsentPolicy = adminRoute({
  name: "graph.get-admin-consent-request-policy",
  host: "graph",
  method: "GET",
  path: PATH,
  source: "https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-get",
  access: CONSENT_POLICY_READ,
  parse: ({ url }) => refuseOptions(url.searchParams) ?? {},
  decide: decideGetConsentPolicy,
  view: ({ policy, version }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, "policies/adminConsentRequestPolicy/$entity"),
        isEnabled: policy.isEnabled,
        notifyReviewers: policy.notifyReviewers,
        remindersEnabled: policy.remindersEnabled,
        requestDurationInDays: policy.requestDurationInDays,
        version,
        reviewers: policy.reviewers.map((scope) => ({
          query: toReviewerQuery(scope),
          queryType: "MicrosoftGraph",
          queryRoot: null,
        })),
      },
      reply,
    ),
});

/** `PUT /policies/adminConsentRequestPolicy`. */
export const putConsentPolicy = adminRoute({
  name: "graph.put-admin-consent-request-policy",
  host: "graph",
  method: "PUT",
  path: PATH,
  source: "https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-update",
  access: CONSENT_POLICY_WRITE,
  parse: (request) => readDraft(request, readConsentPolicy),
  decide: decidePutConsentPolicy,
  view: (_, reply) => respondNoContent(reply),
});
