import { formatInstant } from "@consentra/protocol";
import type { AdminConsentRequest } from "../../../domain/consent/admin-consent-request.ts";
import type { TenantState } from "../../../domain/tenant-state.ts";
import { defineApiRoute } from "../../../http/api/api-route.ts";
import { choice, instant, listOf, orNull, record, text } from "../../../http/api/shape.ts";
import { EXAMPLE_NOW } from "./examples.ts";

const requesterShape = record(
  {
    displayName: text(),
    userPrincipalName: text(),
    mail: orNull(text()),
    createdDateTime: instant(),
  },
  { title: "Requester", description: "Who asked, as the tenant knew them then." },
);

const requestShape = record(
  {
    id: text(),
    appId: text(),
    appDisplayName: text(),
    consentType: choice(["Static", "Dynamic"]),
    scopes: listOf(text(), { description: "Delegated permissions." }),
    appRoles: listOf(text(), { description: "Application permissions." }),
    status: choice(["pending", "approved", "denied", "blocked", "expired"]),
    createdDateTime: instant(),
    expiresDateTime: instant(),
    reviewers: listOf(text(), {
      description: "Account names of the reviewers, fixed when the request was made.",
    }),
    requesters: listOf(requesterShape),
    review: orNull(
      record(
        { reviewedBy: orNull(text({ description: "Account name." })), reviewedDateTime: instant() },
        { title: "Review", description: "How the request ended." },
      ),
    ),
  },
  { title: "ApprovalRequestState", description: "A request for approval, without anybody's justification." },
);

/** A request as it may be shown: what people wrote in confidence stays out. */
function toShown(request: AdminConsentRequest, { users }: TenantState) {
  const nameOf = (userId: string): string => users.get(userId)?.userPrincipalName ?? userId;
  const { id, appId, appDisplayName, consentType, scopes, appRoles, status, review } = request;
  return {
    id,
    appId,
    appDisplayName,
    consentType,
    scopes,
    appRoles,
    status,
    createdDateTime: formatInstant(request.createdDateTime),
    expiresDateTime: formatInstant(request.expiresDateTime),
    reviewers: request.reviewerIds.map(nameOf),
    requesters: request.userConsentRequests.map(({ createdBy, createdDateTime }) => ({
      displayName: createdBy.displayName,
      userPrincipalName: createdBy.userPrincipalName,
      mail: createdBy.mail,
      createdDateTime: formatInstant(createdDateTime),
    })),
    review: review && {
      reviewedBy: review.reviewedBy === null ? null : nameOf(review.reviewedBy),
      reviewedDateTime: formatInstant(review.reviewedDateTime),
    },
  };
}

export const requestsShape = record({ requests: listOf(requestShape) }, { title: "Requests" });

/** Every request for approval. */
export const requestsRoute = defineApiRoute({
  name: "control.api-requests",
  method: "GET",
  path: "/requests",
  tag: "What happened",
  summary: "Every request for approval, oldest first",
  answer: {
    description: "Where each stands. Justifications are left out.",
    shape: requestsShape,
    example: {
      requests: [
        {
          id: "c9f0f895-fb98-4b91-9d9f-5ee21b7ac201",
          appId: "3d0f8a1e-6c52-4b9a-8e47-1f2c3b4a5d60",
          appDisplayName: "Meetings",
          consentType: "Dynamic",
          scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"],
          appRoles: [],
          status: "pending",
          createdDateTime: EXAMPLE_NOW,
          expiresDateTime: "2026-02-04T09:00:00.000Z",
          reviewers: ["megan.price@fjordline.example"],
          requesters: [
            {
              displayName: "Maya Okafor",
              userPrincipalName: "maya.okafor@fjordline.example",
              mail: "maya.okafor@fjordline.example",
              createdDateTime: EXAMPLE_NOW,
            },
          ],
          review: null,
        },
      ],
    },
  },
  act: ({ state }) => ({
    requests: [...state.consentRequests.values()].map((request) => toShown(request, state)),
  }),
});
