/**
 * What a client may be told that has lost its place in a delta.
 *
 * @group Tenant
 */
export type SyncLoss = "SyncStateNotFound" | "SyncStateInvalid" | "resyncRequired";

/**
 * Something that goes wrong with the pages of a list of Microsoft Graph, or of a delta.
 *
 * - `page-loop`: the page leads to itself, by the same address or by one that is another each time
 * - `items-repeated`: the next page begins with the item this one ends with; a last page ends with it twice
 * - `items-missing`: the last item of the page is on none
 * - `link-renewed`: the page leads where it should, by an address that is another each time it is asked for
 * - `sync-lost`: a link of a delta is good for nothing any more, 410; the first request of a delta lets it pass
 *
 * @group Tenant
 */
export type ListFault =
  | { readonly kind: "page-loop"; readonly links: "same" | "changing" }
  | { readonly kind: "items-repeated" | "items-missing" | "link-renewed" }
  | {
      readonly kind: "sync-lost";
      /** Default `SyncStateNotFound`. */
      readonly code?: SyncLoss;
      /** Whether the answer says where to begin again. Default true. */
      readonly location?: boolean;
    };

const KINDS: Readonly<Record<ListFault["kind"], true>> = {
  "page-loop": true,
  "items-repeated": true,
  "items-missing": true,
  "link-renewed": true,
  "sync-lost": true,
};

/** Whether what a call meets spoils an answer, rather than taking its place. */
export const isListFault = (answer: { readonly kind: string }): answer is ListFault =>
  Object.hasOwn(KINDS, answer.kind);
