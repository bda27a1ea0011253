/** Sets and properties that Microsoft Graph v1.0 has at its root and one step below, beside those with routes here. */
const REAL_SEGMENTS: ReadonlySet<string> = new Set(
  (
    "activities agreementacceptances agreements applications appcatalogs approleassignments auditlogs authentication calendargroups " +
    "chats cloudcommunications communications connections contactfolders contacts contracts copilot createdobjects datapolicyoperations " +
    "devicemanagement devices directory directoryobjects directoryroles directoryroletemplates directreports domains drive drives " +
    "education employeeexperience external followedsites getmembergroups getmemberobjects checkmembergroups checkmemberobjects groups " +
    "identity identitygovernance identityprotection inferenceclassification informationprotection insights invalidateallrefreshtokens " +
    "invitations joinedteams licensedetails mailfolders manageddevices manager memberof messages oauth2permissiongrants onenote " +
    "onlinemeetings organization outlook owneddevices ownedobjects people places planner policies presence print privacy registereddevices " +
    "reminderview reports revokesigninsessions rolemanagement search security sendmail serviceprincipals settings shares sites solutions " +
    "storage subscribedskus teams teamstemplates teamwork todo transitivememberof " +
    "accessreviews appmanagementpolicies authenticationmethodspolicy conditionalaccesspolicies " +
    "crosstenantaccesspolicy entitlementmanagement featurerolloutpolicies identitysecuritydefaultsenforcementpolicy " +
    "lifecycleworkflows permissiongrantpolicies privilegedaccess provisioning rolemanagementpolicies termsofuse " +
    "approleassignedto claimsmappingpolicies delegatedpermissionclassifications delta homerealmdiscoverypolicies owners " +
    "synchronization tokenissuancepolicies tokenlifetimepolicies " +
    "acceptedsenders addkey addtokensigningcertificate assignlicense calendar changepassword conversations endpoints events " +
    "exportpersonaldata extensionproperties federatedidentitycredentials members " +
    "photo rejectedsenders removekey removepassword addpassword renew reprocesslicenseassignment setverifiedpublisher threads " +
    "transitivemembers unsetverifiedpublisher"
  ).split(" "),
);

export type UnknownPath =
  | { readonly kind: "not-emulated"; readonly what: string }
  | { readonly kind: "unknown-segment"; readonly segment: string };

const segmentsOf = (path: string): string[] => path.split("/").filter((segment) => segment !== "");

/**
 * Why a path leads nowhere: a part of Microsoft Graph that is not emulated, or a segment that Microsoft Graph does not
 * have either.
 *
 * @param pathname - the path as it was asked for
 * @param known - the paths of all routes
 */
export function explainUnknownPath(pathname: string, known: readonly string[]): UnknownPath {
  const segments = segmentsOf(pathname);
  const [version = "", ...rest] = segments;
  if (version.toLowerCase() === "beta")
    return { kind: "not-emulated", what: "the beta version of Microsoft Graph" };
  if (rest.some((segment) => segment.includes("("))) {
    return {
      kind: "not-emulated",
      what: "keys and arguments in brackets; write /users/{id}, not /users('{id}')",
    };
  }
  let paths = known.map(segmentsOf);
  for (const [index, segment] of segments.entries()) {
    const next = paths.filter(
      (path) => path[index]?.startsWith(":") || path[index]?.toLowerCase() === segment.toLowerCase(),
    );
    if (next.length === 0) {
      return REAL_SEGMENTS.has(segment.toLowerCase())
        ? { kind: "not-emulated", what: `/${segments.slice(1, index + 1).join("/")}` }
        : { kind: "unknown-segment", segment };
    }
    paths = next;
  }
  return { kind: "not-emulated", what: pathname };
}
