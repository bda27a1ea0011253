import { readOptional, readPlain } from "../../graph/action-parameters.ts";
import { isGraphFailure } from "../../graph/graph-failure.ts";
import { type Reader, readFields, readFlag, readList, readText } from "../../graph/json-fields.ts";

/** Where a meeting can be. */
export interface MeetingPlace {
  readonly displayName: string;
  /** Of the room's mailbox, where it has one. */
  readonly address: string | undefined;
  /** Whether it counts only while that mailbox is free. */
  readonly mustBeFree: boolean;
}

/**
 * What an organizer wants of the place.
 *
 * @see https://learn.microsoft.com/graph/api/resources/locationconstraint
 */
export interface PlaceConstraint {
  /** No time is suggested at which none of the places can be had. */
  readonly isRequired: boolean;
  readonly places: readonly MeetingPlace[];
}

interface WirePlace {
  readonly displayName: string | undefined;
  readonly locationEmailAddress: string | undefined;
  readonly resolveAvailability: boolean | undefined;
}

const readItem = readFields<WirePlace>(
  "microsoft.graph.locationConstraintItem",
  {
    displayName: readOptional(readText),
    locationEmailAddress: readOptional(readText),
    resolveAvailability: readPlain(readFlag),
  },
  ["address", "coordinates", "locationType", "locationUri", "uniqueId", "uniqueIdType"],
);

const readPlace: Reader<MeetingPlace> = (value, property) => {
  const given = readItem(value, property);
  if (isGraphFailure(given)) return given;
  const { displayName, locationEmailAddress: address, resolveAvailability: mustBeFree = false } = given;
  return { displayName: displayName ?? address ?? "", address, mustBeFree };
};

interface WireConstraint {
  readonly isRequired: boolean | undefined;
  /** There are no rooms to choose from, so it changes nothing. */
  readonly suggestLocation: boolean | undefined;
  readonly locations: readonly MeetingPlace[] | undefined;
}

const readConstraint = readFields<WireConstraint>("microsoft.graph.locationConstraint", {
  isRequired: readPlain(readFlag),
  suggestLocation: readPlain(readFlag),
  locations: readOptional(readList(readPlace)),
});

/** Reads what an organizer wants of the place. */
export const readPlaces: Reader<PlaceConstraint> = (value, property) => {
  const given = readConstraint(value, property);
  if (isGraphFailure(given)) return given;
  return { isRequired: given.isRequired ?? false, places: given.locations ?? [] };
};
