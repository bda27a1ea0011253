/** Fields that say something. */
export type Given<Fields extends object> = {
  readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined | false | "">;
};

/**
 * Leaves out what says nothing, so that a field that is not known is not there.
 *
 * @param fields - some of which may be undefined, false, or an empty text or list; no functions
 * @returns the others
 */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields as Record<string, { readonly length?: number } | false | undefined>).filter(
      ([, value]) => value !== undefined && value !== false && value.length !== 0,
    ),
  ) as Given<Fields>;
}
