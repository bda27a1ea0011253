import type { EpochMilliseconds } from "@consentra/protocol";
import type { Application } from "./application.ts";

/**
 * An application's presence in this tenant; the first consent makes it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
export interface ServicePrincipal {
  /** Object id, a GUID. */
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly appOwnerOrganizationId: string;
  /** "Enabled for users to sign in"; a blocked request switches it off. */
  readonly accountEnabled: boolean;
  /** "Assignment required": only assigned people may sign in. */
  readonly appRoleAssignmentRequired: boolean;
  readonly createdDateTime: EpochMilliseconds;
  /** What administrators write down of it; nothing here depends on it. */
  readonly notes?: PrincipalNotes;
}

/** @see https://learn.microsoft.com/graph/api/resources/serviceprincipal#properties */
export interface PrincipalNotes {
  readonly description?: string | null;
  readonly homepage?: string | null;
  readonly loginUrl?: string | null;
  readonly notes?: string | null;
  readonly notificationEmailAddresses?: readonly string[];
  readonly tags?: readonly string[];
}

/** The tenant that Microsoft's own services are registered in. */
const MICROSOFT_SERVICES_TENANT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/** Whether an application is one an organisation uses, and not a Microsoft service beneath it. */
export function isEnterpriseApplication({ appOwnerOrganizationId }: ServicePrincipal): boolean {
  return appOwnerOrganizationId !== MICROSOFT_SERVICES_TENANT;
}

/** An application as it enters the tenant. */
export function toServicePrincipal(
  application: Application,
  fields: Pick<ServicePrincipal, "id" | "createdDateTime"> & Partial<ServicePrincipal>,
): ServicePrincipal {
  return {
    appId: application.appId,
    displayName: application.displayName,
    appOwnerOrganizationId: application.homeTenantId,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    ...fields,
  };
}
