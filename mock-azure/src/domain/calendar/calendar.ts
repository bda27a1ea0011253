/** A calendar of a mailbox; its events live in their own table. */
export interface Calendar {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly color: string;
  readonly isDefaultCalendar: boolean;
  readonly canEdit: boolean;
  readonly changeKey: string;
}
