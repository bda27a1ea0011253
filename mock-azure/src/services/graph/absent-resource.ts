import type { AbsentOperation, Route } from "../../http/route.ts";

/** What Microsoft Graph has at some paths and the mock has not. */
export interface AbsentResource extends Omit<AbsentOperation, "method"> {
  readonly methods: readonly Route["method"][];
}

/** Where the operations of Microsoft Graph are described. */
export const PAGES = "https://learn.microsoft.com/graph/api";
