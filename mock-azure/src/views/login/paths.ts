/** Where the sign-in pages send what a person chose. The paths are those of the real service where they are known. */
export const ACCOUNT_PATH = "/common/login";
export const VERIFICATION_PATH = "/common/SAS/ProcessAuth";
export const CONSENT_PATH = "/common/Consent/Set";
export const REPORT_PATH = "/common/Consent/Report";
export const DEVICE_PATH = "/common/oauth2/deviceauth";
export const DEVICE_CONFIRMATION_PATH = "/common/appverify";
export const APPROVAL_PATH = "/common/Consent/Request";
export const LOGOUT_PATH = "/common/oauth2/v2.0/logout";
export const ERROR_LOOKUP_PATH = "/error";
