import type { Application } from "../directory/application.ts";
import type { ExposedApi } from "../directory/exposed-api.ts";
import { readApi } from "./api-draft.ts";
import { APPLICATIONS } from "./applications.ts";
import { directoryDraft, requireFields, valueInvalid } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import {
  type Reader,
  readFields,
  readFlag,
  readList,
  readNothing,
  readOneOf,
  readText,
  readTextOrNull,
} from "./json-fields.ts";
import { type ResourceAccess, readResourceAccess } from "./resource-access.ts";

type Redirects = { readonly redirectUris: readonly string[] };

/** A registration as a request writes one. */
export interface ApplicationDraft extends Pick<Application, "displayName" | "signInAudience"> {
  readonly requiredResourceAccess: readonly ResourceAccess[];
  readonly identifierUris: readonly string[];
  readonly isFallbackPublicClient: boolean | null;
  readonly api: Partial<ExposedApi>;
  readonly web: Partial<
    Redirects & {
      readonly logoutUrl: string | null;
      readonly implicitGrantSettings: Partial<Application["implicitGrantSettings"]>;
    }
  >;
  readonly spa: Partial<Redirects>;
  readonly publicClient: Partial<Redirects>;
}

/** Pages answer over TLS, or on this machine; fragments and wildcards are not taken. */
const PAGE_ADDRESS =
  /^(https:\/\/[^\s#*/]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)(\/[^\s#*]*)?(\?[^\s#*]*)?$/i;
const ANY_ADDRESS = /^[a-z][\w+.-]*:[^\s#*]+$/i;

/** @see https://learn.microsoft.com/entra/identity-platform/reply-url */
const readRedirects = (shape: RegExp, resource: string): Reader<readonly string[]> =>
  readList((value, property) => {
    const uri = readText(value, property);
    if (isGraphFailure(uri)) return uri;
    return shape.test(uri) && uri.length <= 256 ? uri : valueInvalid(property, resource);
  });

const readDisplayName: Reader<string> = (value, property) => {
  const name = readText(value, property);
  return name === "" || (typeof name === "string" && name.length > 256)
    ? valueInvalid(property, "Application")
    : name;
};

const AUDIENCES = ["AzureADMyOrg", "AzureADMultipleOrgs", "AzureADandPersonalMicrosoftAccount"] as const;

const readAudience: Reader<Application["signInAudience"]> = (value, property) =>
  value === "PersonalMicrosoftAccount"
    ? graphFailure("notEmulated", { what: "registrations for personal accounts alone" })
    : readOneOf(AUDIENCES)(value, property);

const readLogoutUrl: Reader<string | null> = (value, property) => {
  const url = readTextOrNull(value, property);
  if (url === null || isGraphFailure(url)) return url;
  return PAGE_ADDRESS.test(url) ? url : valueInvalid(property, "WebApplication");
};

const isNull = (value: unknown) => value === null;

/** A registration's own URIs name it by id; other ones lie in a domain of the tenant, which the rule asks later. */
const readIdentifierUris = readList<string>((value, property) => {
  const uri = readText(value, property);
  if (isGraphFailure(uri)) return uri;
  return /^(api|https):\/\/[^\s#?*]+$/i.test(uri) ? uri : valueInvalid(property, "Application");
});

const readFlagOrNull: Reader<boolean | null> = (value, property) =>
  value === null ? null : readFlag(value, property);

const WRITABLE: readonly string[] = [
  "api",
  "displayName",
  "identifierUris",
  "isFallbackPublicClient",
  "publicClient",
  "requiredResourceAccess",
  "signInAudience",
  "spa",
  "web",
];
const READ_ONLY: readonly string[] = [
  "id",
  "appId",
  "applicationTemplateId",
  "createdDateTime",
  "deletedDateTime",
  "disabledByMicrosoftStatus",
  "publisherDomain",
  "verifiedPublisher",
];

const readApplication = directoryDraft<ApplicationDraft>({
  type: APPLICATIONS.type,
  readers: {
    displayName: readDisplayName,
    signInAudience: readAudience,
    requiredResourceAccess: readResourceAccess,
    identifierUris: readIdentifierUris,
    isFallbackPublicClient: readFlagOrNull,
    api: readApi,
    web: readFields<
      Required<Omit<ApplicationDraft["web"], "homePageUrl">> & {
        homePageUrl: undefined;
        redirectUriSettings: undefined;
      }
    >("microsoft.graph.webApplication", {
      redirectUris: readRedirects(PAGE_ADDRESS, "WebApplication"),
      logoutUrl: readLogoutUrl,
      implicitGrantSettings: readFields<Application["implicitGrantSettings"]>(
        "microsoft.graph.implicitGrantSettings",
        { enableIdTokenIssuance: readFlag, enableAccessTokenIssuance: readFlag },
      ),
      homePageUrl: readNothing("web/homePageUrl", isNull),
      redirectUriSettings: readNothing("web/redirectUriSettings", isNull),
    }),
    spa: readFields<Redirects>("microsoft.graph.spaApplication", {
      redirectUris: readRedirects(PAGE_ADDRESS, "SpaApplication"),
    }),
    publicClient: readFields<Redirects>("microsoft.graph.publicClientApplication", {
      redirectUris: readRedirects(ANY_ADDRESS, "PublicClientApplication"),
    }),
  },
  readOnly: READ_ONLY,
  notEmulated: [...APPLICATIONS.properties, ...APPLICATIONS.notEmulated].filter(
    (name) => !WRITABLE.includes(name) && !READ_ONLY.includes(name),
  ),
});

/** Reads the body of a request that changes a registration. */
export const readApplicationChanges: (body: unknown) => Partial<ApplicationDraft> | GraphFailure =
  readApplication;

/** A registration to be made. */
export type NewApplication = Partial<ApplicationDraft> & Pick<ApplicationDraft, "displayName">;

/** Reads the body of a request that registers an application. */
export function readNewApplication(body: unknown): NewApplication | GraphFailure {
  return requireFields(readApplication(body), "Application", ["displayName"]);
}
