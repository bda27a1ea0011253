/**
 * How change notifications behave where sources leave the real service's behaviour open, or report several.
 *
 * @group Scenarios
 */
export interface NotificationSwitches {
  /** How long a notification takes to be sent: the real service promises no more than minutes. */
  readonly latencyMilliseconds: number;
  /** How many more `updated` notifications follow the one of a creation or an update, as reports have seen it. */
  readonly echoes: number;
  /** How the notifications of one delivery stand: no order is promised. */
  readonly order: "oldest-first" | "newest-first";
  /** A second subscription of an app to the same changes: documentation and reports disagree. */
  readonly duplicateSubscriptions: "refused" | "allowed";
  /** The code that refuses a subscription which would live too long: reports have seen both. */
  readonly tooLongLifetime: "ExtensionError" | "InvalidRequest";
  /** Whether a renewal looks at the notification addresses again, as was reported once. */
  readonly validatesRenewals: boolean;
  /**
   * How long notifications go on after the access token of a subscription has expired and its app has not answered that
   * reauthorization is required; then they are lost until it does. Nothing says how long.
   */
  readonly reauthorizationGraceMilliseconds: number;
}

/** What most reports agree on, and documentation where there are none. */
export const USUAL_NOTIFICATIONS: NotificationSwitches = {
  latencyMilliseconds: 2000,
  echoes: 1,
  order: "oldest-first",
  duplicateSubscriptions: "refused",
  tooLongLifetime: "ExtensionError",
  validatesRenewals: false,
  reauthorizationGraceMilliseconds: 3_600_000,
};
