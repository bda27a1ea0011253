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
  /** Object ids of its members, who are people. */
  readonly memberIds: readonly string[];
}
