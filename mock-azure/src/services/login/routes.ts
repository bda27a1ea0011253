import type { AnyRoute } from "../../http/route.ts";
import { absentLoginRoutes } from "./absent-operations.ts";
import { accountChoiceRoute } from "./account-choice.ts";
import { adminConsentRoutes } from "./admin-consent.ts";
import { appReportRoute } from "./app-report.ts";
import { approvalChoiceRoute } from "./approval-choice.ts";
import { authorizeRoutes } from "./authorize.ts";
import { consentChoiceRoute } from "./consent-choice.ts";
import { deviceCodeRoutes } from "./device-code.ts";
import { deviceSignInRoutes } from "./device-sign-in.ts";
import { discoveryRoute, keysRoutes } from "./discovery.ts";
import { discoveryVersionOneRoute } from "./discovery-v1.ts";
import { errorLookupRoute } from "./error-lookup.ts";
import { instanceDiscoveryRoute } from "./instance-discovery.ts";
import { logoutRoutes } from "./logout.ts";
import { tokenRoute } from "./token.ts";
import { tokenVersionOneRoute } from "./token-v1.ts";
import { userInfoVersionOneRoutes } from "./user-info-v1.ts";
import { verificationRoute } from "./verification.ts";

/** The routes of the sign-in service. */
export const loginRoutes: readonly AnyRoute[] = [
  ...authorizeRoutes,
  accountChoiceRoute,
  verificationRoute,
  consentChoiceRoute,
  approvalChoiceRoute,
  appReportRoute,
  ...adminConsentRoutes,
  ...deviceCodeRoutes,
  ...deviceSignInRoutes,
  tokenRoute,
  tokenVersionOneRoute,
  ...userInfoVersionOneRoutes,
  ...logoutRoutes,
  discoveryRoute,
  discoveryVersionOneRoute,
  ...keysRoutes,
  instanceDiscoveryRoute,
  errorLookupRoute,
  ...absentLoginRoutes,
];
