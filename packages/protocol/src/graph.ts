/**
 * A wall-clock time with the zone it is read in; never an instant by itself.
 *
 * @see https://learn.microsoft.com/graph/api/resources/datetimetimezone
 * @group Microsoft Graph
 */
export interface DateTimeTimeZone {
  /** `YYYY-MM-DDTHH:MM:SS` with up to seven fractional digits, without `Z` or offset. */
  readonly dateTime: string;
  /** A Windows or IANA zone name. */
  readonly timeZone: string;
}

/** @group Microsoft Graph */
export interface EmailAddress {
  readonly name?: string;
  readonly address: string;
}

/** @group Microsoft Graph */
export interface ItemBody {
  readonly contentType: "text" | "html";
  readonly content: string;
}

/** @group Microsoft Graph */
export type FreeBusyStatus = "unknown" | "free" | "tentative" | "busy" | "oof" | "workingElsewhere";

/**
 * A page of a Microsoft Graph collection.
 *
 * @see https://learn.microsoft.com/graph/paging
 * @group Microsoft Graph
 */
export interface GraphCollection<Item> {
  readonly "@odata.context"?: string;
  readonly "@odata.count"?: number;
  /** Absolute URL of the next page; absent on the last one. */
  readonly "@odata.nextLink"?: string;
  readonly value: readonly Item[];
}

/**
 * The body of a failed Microsoft Graph answer.
 *
 * @see https://learn.microsoft.com/graph/errors
 * @group Microsoft Graph
 */
export interface GraphErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly innerError?: {
      /** `YYYY-MM-DDTHH:MM:SS`, UTC. */
      readonly date?: string;
      readonly "request-id"?: string;
      readonly "client-request-id"?: string;
    };
  };
}
