import { CLDR_VERSION, WINDOWS_ZONES } from "./generated/windows-zones.ts";

export { CLDR_VERSION };

interface ZoneTable {
  readonly ianaOf: ReadonlyMap<string, string>;
  readonly windowsOf: ReadonlyMap<string, string>;
}

let table: ZoneTable | undefined;

/** Built at the first question, so importing the module costs nothing. */
function zoneTable(): ZoneTable {
  if (!table) {
    const ianaOf = new Map<string, string>();
    const windowsOf = new Map<string, string>();
    for (const [windows, names] of WINDOWS_ZONES) {
      const [first = "", ...others] = names.split(" ");
      ianaOf.set(windows.toLowerCase(), first);
      for (const name of [first, ...others]) windowsOf.set(name.toLowerCase(), windows);
    }
    table = { ianaOf, windowsOf };
  }
  return table;
}

/**
 * The IANA zone behind a Windows zone name.
 *
 * @param windowsZone - for example `W. Europe Standard Time`, in any case
 * @returns the IANA name that stands for the zone worldwide, or `undefined` when the name is unknown
 * @see https://cldr.unicode.org "windowsZones"
 * @example
 * ```ts run
 * import { toIanaZone } from "@consentra/protocol/time-zones";
 *
 * toIanaZone("W. Europe Standard Time"); // => "Europe/Berlin"
 * ```
 * @group Time
 */
export function toIanaZone(windowsZone: string): string | undefined {
  return zoneTable().ianaOf.get(windowsZone.toLowerCase());
}

/**
 * The Windows zone that an IANA zone belongs to.
 *
 * @param ianaZone - for example `Europe/Kyiv`; older spellings are known too
 * @returns the Windows name, or `undefined` when there is none
 * @example
 * ```ts run
 * import { toWindowsZone } from "@consentra/protocol/time-zones";
 *
 * toWindowsZone("Europe/Kyiv"); // => "FLE Standard Time"
 * ```
 * @group Time
 */
export function toWindowsZone(ianaZone: string): string | undefined {
  return zoneTable().windowsOf.get(ianaZone.toLowerCase());
}

/**
 * Every IANA zone that belongs to a Windows zone, older spellings included, in the order of the table.
 *
 * @returns the names, each once
 * @see https://cldr.unicode.org "windowsZones"
 * @example
 * ```ts run
 * import { allIanaZones } from "@consentra/protocol/time-zones";
 *
 * allIanaZones().includes("Europe/Kyiv"); // => true
 * ```
 * @group Time
 */
export function allIanaZones(): readonly string[] {
  return WINDOWS_ZONES.flatMap(([, names]) => names.split(" "));
}

/**
 * Every Windows zone name, in alphabetical order.
 *
 * @returns the names
 * @example
 * ```ts run
 * import { allWindowsZones } from "@consentra/protocol/time-zones";
 *
 * allWindowsZones().includes("W. Europe Standard Time"); // => true
 * ```
 * @group Time
 */
export function allWindowsZones(): readonly string[] {
  return WINDOWS_ZONES.map(([windows]) => windows);
}
