/**
 * A group of people.
 *
 * @see https://learn.microsoft.com/graph/api/resources/group
 * @group Scenarios
 */
export interface Group {
  /** Object id, a GUID. */
  readonly id: string;
  readonly displayName: string;
  readonly description?: string | null;
  readonly mailNickname?: string;
  /** The address that reaches its members, where it is a distribution list. */
  readonly listAddress?: string;
  /** The address of a Microsoft 365 group, which has a mailbox of its own; a security group has none. */
  readonly mail?: string;
  /** Object ids of its members, who are people. */
  readonly memberIds: readonly string[];
}

/** Whether a group has an address. */
export const isMailEnabled = ({ mail, listAddress }: Group): boolean =>
  mail !== undefined || listAddress !== undefined;
