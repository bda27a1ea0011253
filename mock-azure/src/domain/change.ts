import type { SignIn } from "./audit/sign-in.ts";
import type { Attachment } from "./calendar/attachment/attachment.ts";
import type { UploadSession } from "./calendar/attachment/upload-session.ts";
import type { Calendar } from "./calendar/calendar.ts";
import type { Event } from "./calendar/event.ts";
import type { AdminConsentRequest } from "./consent/admin-consent-request.ts";
import type { AppRoleAssignment } from "./consent/app-role-assignment.ts";
import type { OAuth2PermissionGrant } from "./consent/oauth2-permission-grant.ts";
import type { PermissionGrantPolicy } from "./consent/permission-grant-policy.ts";
import type { TenantPolicies } from "./consent/policies.ts";
import type { Application } from "./directory/application.ts";
import type { Group } from "./directory/group.ts";
import type { PermissionClassification } from "./directory/permission-classification.ts";
import type { ServicePrincipal } from "./directory/service-principal.ts";
import type { User } from "./directory/user.ts";
import type { PlannedFault } from "./fault.ts";
import type { MailRecord } from "./mail/mail-record.ts";
import type { MailboxChange } from "./mailbox/mailbox-change.ts";
import type { NotificationChange } from "./notification/notification-change.ts";
import type { SignInInteraction } from "./sign-in/interaction.ts";
import type { SignInSession } from "./sign-in/session.ts";
import type { AuthorizationCode } from "./token/authorization-code.ts";
import type { DeviceCode } from "./token/device-code.ts";
import type { RefreshToken } from "./token/refresh-token.ts";

/**
 * The small facts a decision may state; nothing else ever changes the tenant.
 *
 * @group Tenant
 */
export type Change =
  | { readonly kind: "user-updated"; readonly user: User }
  | { readonly kind: "user-removed"; readonly userId: string }
  | { readonly kind: "group-updated"; readonly group: Group }
  | { readonly kind: "group-removed"; readonly groupId: string }
  | { readonly kind: "application-updated"; readonly application: Application }
  | { readonly kind: "application-removed"; readonly appId: string }
  | { readonly kind: "policies-updated"; readonly policies: TenantPolicies }
  | {
      readonly kind: "service-principal-added" | "service-principal-updated";
      readonly servicePrincipal: ServicePrincipal;
    }
  | { readonly kind: "service-principal-removed"; readonly servicePrincipalId: string }
  | { readonly kind: "grant-added" | "grant-updated"; readonly grant: OAuth2PermissionGrant }
  | { readonly kind: "grant-removed"; readonly grantId: string }
  | { readonly kind: "app-role-assignment-added"; readonly appRoleAssignment: AppRoleAssignment }
  | { readonly kind: "app-role-assignment-removed"; readonly assignmentId: string }
  | { readonly kind: "permission-grant-policy-written"; readonly policy: PermissionGrantPolicy }
  | { readonly kind: "permission-grant-policy-removed"; readonly policyId: string }
  | { readonly kind: "permission-classified"; readonly classification: PermissionClassification }
  | { readonly kind: "permission-classification-removed"; readonly classificationId: string }
  /** Nothing but the audit log changes: a person was kept from consenting to an app that Microsoft takes for risky. */
  | { readonly kind: "risky-consent-blocked"; readonly appId: string; readonly scopes: readonly string[] }
  | { readonly kind: "consent-requested" | "consent-request-joined"; readonly request: AdminConsentRequest }
  | {
      readonly kind: "consent-request-decided" | "consent-request-half-time" | "consent-request-expired";
      readonly request: AdminConsentRequest;
    }
  | { readonly kind: "session-started" | "session-updated"; readonly session: SignInSession }
  | { readonly kind: "session-ended"; readonly sessionId: string }
  | { readonly kind: "interaction-opened" | "interaction-updated"; readonly interaction: SignInInteraction }
  | { readonly kind: "interaction-closed"; readonly interactionId: string }
  | { readonly kind: "code-issued" | "code-redeemed"; readonly code: AuthorizationCode }
  | {
      readonly kind: "device-code-issued" | "device-code-answered" | "device-code-redeemed";
      readonly deviceCode: DeviceCode;
    }
  | { readonly kind: "refresh-token-issued"; readonly refreshToken: RefreshToken }
  | { readonly kind: "mail-sent"; readonly mail: MailRecord }
  | { readonly kind: "calendar-added" | "calendar-updated"; readonly calendar: Calendar }
  | { readonly kind: "calendar-removed"; readonly calendarId: string }
  | MailboxChange
  | NotificationChange
  | { readonly kind: "event-created" | "event-updated"; readonly event: Event }
  | { readonly kind: "event-deleted"; readonly eventId: string }
  | { readonly kind: "attachment-added"; readonly attachment: Attachment }
  | { readonly kind: "attachment-removed"; readonly attachmentId: string }
  | { readonly kind: "upload-opened" | "upload-continued"; readonly session: UploadSession }
  | { readonly kind: "upload-ended"; readonly sessionId: string }
  | { readonly kind: "sign-in-recorded"; readonly signIn: SignIn }
  | { readonly kind: "fault-planned" | "fault-met"; readonly planned: PlannedFault }
  | { readonly kind: "fault-spent"; readonly faultId: string };
