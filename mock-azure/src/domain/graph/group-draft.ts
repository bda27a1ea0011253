import type { Group } from "../directory/group.ts";
import { directoryDraft, requestInvalid, requireFields, valueInvalid } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import { GROUPS } from "./groups.ts";
import { type Reader, readFlag, readNothing, readText, readTextOrNull } from "./json-fields.ts";

/** A group as a request writes one. */
export interface GroupDraft extends Pick<Group, "displayName"> {
  readonly description: string | null;
  readonly mailNickname: string;
}

type Kind = {
  readonly mailEnabled: boolean;
  readonly securityEnabled: boolean;
  readonly groupTypes: undefined;
};

const readDisplayName: Reader<string> = (value, property) => {
  const name = readText(value, property);
  return name === "" || (typeof name === "string" && name.length > 256)
    ? valueInvalid(property, "Group")
    : name;
};

/** @see https://learn.microsoft.com/graph/api/group-post-groups#request-body */
const readNickname: Reader<string> = (value, property) => {
  const name = readText(value, property);
  if (isGraphFailure(name)) return name;
  return /^[^\s@()\\[\]";:<>,]{1,64}$/.test(name) ? name : valueInvalid(property, "Group");
};

const WRITABLE: readonly string[] = ["displayName", "description", "mailNickname"];
const READ_ONLY: readonly string[] = [
  "id",
  "createdDateTime",
  "deletedDateTime",
  "expirationDateTime",
  "mail",
  "membershipRuleProcessingState",
  "onPremisesDomainName",
  "onPremisesLastSyncDateTime",
  "onPremisesSamAccountName",
  "onPremisesSecurityIdentifier",
  "onPremisesSyncEnabled",
  "proxyAddresses",
  "renewedDateTime",
  "securityIdentifier",
];
const KIND: readonly string[] = ["mailEnabled", "securityEnabled", "groupTypes"];

const notEmulated = [...GROUPS.properties, ...GROUPS.notEmulated].filter(
  (name) => ![...WRITABLE, ...READ_ONLY, ...KIND].includes(name),
);

const readers = { displayName: readDisplayName, description: readTextOrNull, mailNickname: readNickname };

const readNew = directoryDraft<GroupDraft & Kind>({
  type: GROUPS.type,
  readers: {
    ...readers,
    mailEnabled: readFlag,
    securityEnabled: readFlag,
    groupTypes: readNothing("groups of other types than security groups", (value) =>
      Array.isArray(value) ? value.length === 0 : false,
    ),
  },
  readOnly: READ_ONLY,
  notEmulated,
});

/** A group to be made. */
export type NewGroup = Partial<GroupDraft> & Pick<GroupDraft, "displayName" | "mailNickname">;

/** Reads the body of a request that makes a group. */
export function readNewGroup(body: unknown): NewGroup | GraphFailure {
  const read = requireFields(readNew(body), "Group", [
    "displayName",
    "mailEnabled",
    "mailNickname",
    "securityEnabled",
  ]);
  if (isGraphFailure(read)) return read;
  const { mailEnabled, securityEnabled, ...draft } = read;
  if (mailEnabled) return graphFailure("notEmulated", { what: "mail-enabled groups" });
  return securityEnabled ? draft : requestInvalid("A group must be security-enabled, mail-enabled, or both.");
}

/** Reads the body of a request that changes a group. */
export const readGroupChanges = directoryDraft<GroupDraft>({
  type: GROUPS.type,
  readers,
  readOnly: READ_ONLY,
  notEmulated: [...notEmulated, ...KIND],
});

/** Where a reference to a person may point. */
const REFERENCE = /^https:\/\/[^/]+\/v1\.0\/(?:directoryObjects|users)\/([^/?#]+)$/i;

/** Reads a reference to a directory object, as an address: the object's id. */
export function readReference(body: unknown): { readonly memberId: string } | GraphFailure {
  const url =
    typeof body === "object" && body !== null && "@odata.id" in body ? body["@odata.id"] : undefined;
  const id = typeof url === "string" ? REFERENCE.exec(url)?.[1] : undefined;
  return id === undefined
    ? requestInvalid(
        "The body needs '@odata.id' with the address of the object, …/v1.0/directoryObjects/{id}.",
      )
    : { memberId: id };
}
