/** A table's name, checked: it stands in statements as it is. */
export function checkedTable(table: string): string {
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(table)) {
    throw new TypeError(
      `table is "${table}": give a name of up to 40 lower-case letters, digits and "_", without a schema.`,
    );
  }
  return table;
}

/** What each version of the table adds to the one before; the first makes it. */
const STEPS: readonly ((table: string) => string)[] = [
  (table) => `CREATE TABLE IF NOT EXISTS ${table} (key text PRIMARY KEY, value text NOT NULL);`,
  // Old sign-ins that nobody came back from can be told and removed.
  (table) => `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS changed_at timestamptz NOT NULL DEFAULT now();
    CREATE INDEX IF NOT EXISTS ${table}_changed_at ON ${table} (changed_at);`,
];

/**
 * One statement that brings a table up to date, for tools that run migrations; it may be run any number of times, and by
 * several machines at once. A table of a newer version than this one is left as it is, and refused.
 *
 * @param table - its name
 * @returns PostgreSQL's words
 * @throws TypeError when the name is not usable
 * @example
 * ```ts run
 * import { sqlMigration } from "@consentra/integration/node";
 *
 * sqlMigration("consentra").startsWith("DO $migration$"); // => true
 * ```
 * @group Persistence
 */
export function sqlMigration(table: string): string {
  const name = checkedTable(table);
  const steps = STEPS.map(
    (step, index) => `IF known < ${index + 1} THEN
    ${step(name)}
  END IF;`,
  );
  // The lock lets one machine at a time through, until the statement ends.
  return `DO $migration$
DECLARE known integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('${name}_migration'));
  CREATE TABLE IF NOT EXISTS ${name}_version (version integer NOT NULL);
  SELECT coalesce(max(version), 0) INTO known FROM ${name}_version;
  IF known > ${STEPS.length} THEN
    RAISE EXCEPTION 'The table ${name} has version %, and this program knows up to ${STEPS.length}: update the program.', known;
  END IF;
  ${steps.join("\n  ")}
  IF known < ${STEPS.length} THEN
    DELETE FROM ${name}_version;
    INSERT INTO ${name}_version VALUES (${STEPS.length});
  END IF;
END $migration$`;
}
