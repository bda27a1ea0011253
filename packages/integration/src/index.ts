/**
 * Connects a user's Office 365 calendar as a state machine: approval required, pending, connected, and everything in
 * between.
 *
 * @module
 */

export type { AdminConsentOptions } from "./admin-consent-url.ts";
export { adminConsentUrl } from "./admin-consent-url.ts";
export { classifyFailure } from "./classify-failure.ts";
export { ConnectionError } from "./connection-error.ts";
export type {
  BlockedReason,
  ConfigurationProblem,
  ConnectionFailure,
  FailureFacts,
  FailureVerdict,
  NotConnected,
  ReauthenticationReason,
  RequestPath,
  SupportIds,
} from "./connection-failure.ts";
export { createIntegration } from "./create-integration.ts";
export type { FailureRow, FailureTable } from "./failure-table.ts";
export { failureTable } from "./failure-table.ts";
export type { GraphFailureFacts } from "./graph-failure-signal.ts";
export type { Guidance, GuidanceKey, GuidanceStep, NamedApp } from "./guidance.ts";
export { guidanceFor } from "./guidance.ts";
export type { Handoff } from "./handoff.ts";
export type { AppIdentity, ConnectOptions, Integration, IntegrationOptions } from "./integration.ts";
export type {
  IntegrationContext,
  IntegrationEvent,
  IntegrationFacts,
  IntegrationSettings,
  Next,
  SignInHints,
} from "./integration-context.ts";
export { integrationMachine } from "./integration-machine.ts";
export type {
  ApprovalRequest,
  Away,
  IntegrationRecord,
  Purpose,
  RestingStatus,
} from "./integration-record.ts";
export type {
  ApprovalLook,
  ApprovalRequiredState,
  BlockedState,
  ConnectedState,
  ConnectingState,
  DeniedState,
  DiagnosingState,
  DisconnectedNotice,
  DisconnectedState,
  ExpiredState,
  FailedState,
  IntegrationState,
  IntegrationStatus,
  PendingState,
  ReauthenticationRequiredState,
} from "./integration-state.ts";
export type { JudgingAuthPort } from "./judging-auth-port.ts";
export type { Effect, IntegrationEffect, IntegrationMachine } from "./machine-type.ts";
export { memoryStorage } from "./memory-storage.ts";
export type { NamedScope } from "./permission-names.ts";
export type { PortalLink, PortalPlace } from "./portal-links.ts";
export { portalLink } from "./portal-links.ts";
export type { AccessTokenRequest, AccessTokenSource } from "./ports/access-token-source.ts";
export type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";
export type {
  AcquireTokenRequest,
  AuthAccount,
  AuthCallback,
  AuthPort,
  AuthRequest,
  CompletionOutcome,
  CompletionRequest,
  LeavingPage,
  ProbeOutcome,
  ProbeRequest,
  SignedIn,
  SignInFailed,
  SignInOutcome,
  SignInRequest,
  SignOutOutcome,
  SignOutRequest,
  TokenOutcome,
} from "./ports/auth-port.ts";
export type { KeyValueStorage, MaybePromise } from "./ports/key-value-storage.ts";
export type { AdminConsentReturn } from "./read-admin-consent-return.ts";
export { readAdminConsentReturn } from "./read-admin-consent-return.ts";
export type { StorageProblem } from "./record-keeper.ts";
export { reportFailure } from "./report-failure.ts";
export type { SealedCallback, SealedCompletionRequest } from "./sealed-callback.ts";
export { sealCallback } from "./sealed-callback.ts";
export type { WatchOptions, WatchPlan } from "./watch-options.ts";
