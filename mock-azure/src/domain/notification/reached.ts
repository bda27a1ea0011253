/** What came of calling an app's notification address. */
export type Reached =
  | {
      readonly kind: "answered";
      readonly status: number;
      /** Media type without parameters, in lower case. */
      readonly contentType: string;
      readonly text: string;
      /** How long the app took, in milliseconds. */
      readonly took: number;
    }
  | { readonly kind: "timed-out" }
  /** Nobody was there, or the connection broke. */
  | { readonly kind: "unreachable"; readonly why: string };
