import type { IdSource } from "@consentra/protocol";

/**
 * Colours of categories; which colour a preset is, Outlook decides.
 *
 * @see https://learn.microsoft.com/graph/api/resources/outlookcategory#properties
 */
export const CATEGORY_COLORS = [
  "none",
  ...(["preset0", "preset1", "preset2", "preset3", "preset4", "preset5", "preset6", "preset7"] as const),
  ...(["preset8", "preset9", "preset10", "preset11", "preset12", "preset13", "preset14"] as const),
  ...(["preset15", "preset16", "preset17", "preset18", "preset19", "preset20", "preset21"] as const),
  ...(["preset22", "preset23", "preset24"] as const),
] as const;

export type CategoryColor = (typeof CATEGORY_COLORS)[number];

/** A category of a mailbox's list, which events name by its display name. */
export interface Category {
  /** A GUID. */
  readonly id: string;
  readonly userId: string;
  /** Unique in the mailbox, in any case, and never changed. */
  readonly displayName: string;
  readonly color: CategoryColor;
}

/** The categories that Outlook gives a new mailbox. */
export const DEFAULT_CATEGORIES: readonly (readonly [displayName: string, color: CategoryColor])[] = [
  ["Red category", "preset0"],
  ["Orange category", "preset1"],
  ["Yellow category", "preset3"],
  ["Green category", "preset4"],
  ["Blue category", "preset7"],
  ["Purple category", "preset8"],
];

/** A category as it comes into a mailbox. */
export function createCategory(fields: Omit<Category, "id">, ids: IdSource): Category {
  return { id: ids.guid(), ...fields };
}
