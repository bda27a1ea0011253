import type { EpochMilliseconds } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { Application, ClientSecret } from "../directory/application.ts";
import type { TenantState } from "../tenant-state.ts";
import { resolveApplication } from "./applications.ts";
import { requestInvalid, requireFields, valueInvalid } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { type Reader, readFields, readText, readTextOrNull } from "./json-fields.ts";
import type { PrincipalKey } from "./service-principals.ts";

const ADD_PAGE = "https://learn.microsoft.com/graph/api/application-addpassword";
const REMOVE_PAGE = "https://learn.microsoft.com/graph/api/application-removepassword";

/** A secret lives for two years where a request does not say how long. */
const YEARS = 2;
/** Length of a generated secret. */
const SECRET_LENGTH = 40;

/** A secret as a request asks for one. */
export interface PasswordDraft {
  readonly displayName: string | null;
  readonly endDateTime: EpochMilliseconds;
  readonly startDateTime: EpochMilliseconds;
}

const readMoment: Reader<EpochMilliseconds> = (value, property) => {
  const text = readText(value, property);
  if (isGraphFailure(text)) return text;
  const at = Date.parse(text);
  return Number.isNaN(at) ? valueInvalid(property, "PasswordCredential") : (at as EpochMilliseconds);
};

const readBody = readFields<{ readonly passwordCredential: Partial<PasswordDraft> }>("action addPassword", {
  passwordCredential: readFields<PasswordDraft>("microsoft.graph.passwordCredential", {
    displayName: readTextOrNull,
    endDateTime: readMoment,
    startDateTime: readMoment,
  }),
});

/** Reads the body of a request for a secret. */
export function readPasswordDraft(body: unknown): Partial<PasswordDraft> | GraphFailure {
  const fields = readBody(body, "");
  return isGraphFailure(fields) ? fields : (fields.passwordCredential ?? {});
}

const readKey = readFields<{ readonly keyId: string }>("action removePassword", { keyId: readText });

/** Reads the body of a request that takes a secret away. */
export function readPasswordKey(body: unknown): { readonly keyId: string } | GraphFailure {
  return requireFields(readKey(body, ""), "PasswordCredential", ["keyId"]);
}

const yearsAfter = (now: EpochMilliseconds, years: number): EpochMilliseconds => {
  const date = new Date(now);
  return date.setUTCFullYear(date.getUTCFullYear() + years) as EpochMilliseconds;
};

const withSecrets = (application: Application, clientSecrets: readonly ClientSecret[]) =>
  ({ kind: "application-updated", application: { ...application, clientSecrets } }) as const;

/** Decides `POST /applications/{id}/addPassword`. This answer is the only one that shows the secret. */
export function decideAddPassword(
  state: TenantState,
  { key, draft }: { readonly key: PrincipalKey; readonly draft: Partial<PasswordDraft> },
  { now, ids }: Moment,
): Decision<ClientSecret | GraphFailure> {
  const application = resolveApplication(state, key);
  if (isGraphFailure(application)) return refuse(application);
  const { displayName = null, startDateTime = now } = draft;
  const { endDateTime = yearsAfter(startDateTime, YEARS) } = draft;
  if (startDateTime > now) return refuse(graphFailure("notEmulated", { what: "secrets that begin later" }));
  if (endDateTime <= startDateTime) return refuse(valueInvalid("endDateTime", "PasswordCredential"));
  const secret: ClientSecret = {
    keyId: ids.guid(),
    secretText: ids.opaque(SECRET_LENGTH),
    displayName,
    startDateTime,
    endDateTime,
  };
  const text = `${application.displayName} has one more secret`;
  return conclude(
    secret,
    [{ rule: "app.secret-added", text, source: ADD_PAGE }],
    [withSecrets(application, [...application.clientSecrets, secret])],
  );
}

/** Decides `POST /applications/{id}/removePassword`. */
export function decideRemovePassword(
  state: TenantState,
  { key, draft: { keyId } }: { readonly key: PrincipalKey; readonly draft: { readonly keyId: string } },
): Decision<{ readonly kind: "removed" } | GraphFailure> {
  const application = resolveApplication(state, key);
  if (isGraphFailure(application)) return refuse(application);
  const rest = application.clientSecrets.filter((secret) => secret.keyId !== keyId.toLowerCase());
  if (rest.length === application.clientSecrets.length) {
    return refuse(requestInvalid(`No password credential found with keyId ${keyId}.`));
  }
  const text = `${application.displayName} has one secret less`;
  return conclude(
    { kind: "removed" },
    [{ rule: "app.secret-removed", text, source: REMOVE_PAGE }],
    [withSecrets(application, rest)],
  );
}
