import { graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import type { Reader } from "../../graph/json-fields.ts";

type Primitive = string | number | boolean;

/** Data of an app's own under a name of its own; values are primitive, or lists of such. */
export interface OpenExtension {
  readonly extensionName: string;
  readonly data: Readonly<Record<string, Primitive | readonly Primitive[]>>;
}

/** What a request writes of an extension; null takes a value away. */
export interface OpenExtensionDraft {
  /** Of new ones only: an update says in its path which extension it means. */
  readonly extensionName: string | undefined;
  readonly data: Readonly<Record<string, Primitive | readonly Primitive[] | null>>;
}

const TYPE = "microsoft.graph.openTypeExtension";

/** Outlook's own name of the type stands before the names of extensions of its items. */
const OUTLOOK_TYPE = "Microsoft.OutlookServices.OpenTypeExtension";

const TYPES = [TYPE, OUTLOOK_TYPE].map((type) => type.toLowerCase());

/** The id that Microsoft Graph writes for an extension of an Outlook item. */
export const openExtensionId = ({ extensionName }: OpenExtension): string =>
  `${OUTLOOK_TYPE}.${extensionName}`;

/** The name in an id or a name: requests may write either. */
export function toExtensionName(idOrName: string): string {
  const type = TYPES.find((prefix) => idOrName.toLowerCase().startsWith(`${prefix}.`));
  return type === undefined ? idOrName : idOrName.slice(type.length + 1);
}

const isPrimitive = (value: unknown): value is Primitive =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const isData = (value: unknown): value is Primitive | readonly Primitive[] | null =>
  value === null || isPrimitive(value) || (Array.isArray(value) && value.every(isPrimitive));

/** Properties that the service writes; a request may carry them, and nothing comes of it. */
const READ_ONLY: readonly string[] = ["id"];

/**
 * Reads an extension, new or changed. Its type has to be said: without it the service cannot tell what it reads.
 *
 * @see https://learn.microsoft.com/graph/api/opentypeextension-post-opentypeextension#request-body
 */
export const readOpenExtension: Reader<OpenExtensionDraft> = (value, property) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return graphFailure("bodyValue", { property, type: TYPE });
  }
  const { extensionName, ...rest } = value as Readonly<Record<string, unknown>>;
  const type = rest["@odata.type"];
  if (typeof type !== "string" || !TYPES.includes(type.replace(/^#/, "").toLowerCase())) {
    return graphFailure("abstractType", { type: "microsoft.graph.extension" });
  }
  if (extensionName !== undefined && typeof extensionName !== "string") {
    return graphFailure("bodyValue", { property: "extensionName", type: "Edm.String" });
  }
  const data: Record<string, Primitive | readonly Primitive[] | null> = {};
  for (const [name, entry] of Object.entries(rest)) {
    if (name.includes("@") || READ_ONLY.includes(name)) continue;
    if (!isData(entry)) return graphFailure("bodyValue", { property: name, type: "Edm.PrimitiveType" });
    data[name] = entry;
  }
  return { extensionName, data };
};

/**
 * Reads an extension that is to be made. A missing name is an error of the service's own there, not of the request.
 *
 * @see https://github.com/microsoftgraph/microsoft-graph-explorer-v4/issues/2665
 */
export const readNewExtension: Reader<OpenExtensionDraft> = (value, property) => {
  const draft = readOpenExtension(value, property);
  if (isGraphFailure(draft) || draft.extensionName) return draft;
  return graphFailure("serverError", { detail: "an open extension needs an extensionName" });
};

/** The extension of a name or id; `extensions/any(e: e/id eq '…')` asks whether there is one. */
export function findExtension(
  extensions: readonly OpenExtension[],
  idOrName: string,
): OpenExtension | undefined {
  const name = toExtensionName(idOrName);
  return extensions.find((one) => one.extensionName === name);
}

/**
 * Extensions with one written: what it names is replaced, all else of it stays, also where one is posted again.
 *
 * @see https://learn.microsoft.com/graph/api/opentypeextension-update
 * @see https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues/1541
 */
export function writeExtension(
  extensions: readonly OpenExtension[],
  extensionName: string,
  { data }: OpenExtensionDraft,
): readonly OpenExtension[] {
  const present = extensions.find((one) => one.extensionName === extensionName);
  const kept = Object.entries({ ...present?.data, ...data }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  const written: OpenExtension = { extensionName, data: Object.fromEntries(kept) };
  return present ? extensions.map((one) => (one === present ? written : one)) : [...extensions, written];
}
