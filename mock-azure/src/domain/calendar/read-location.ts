import { isGraphFailure } from "../graph/graph-failure.ts";
import {
  type Reader,
  readDouble,
  readFields,
  readOneOf,
  readText,
  readTextOrNull,
} from "../graph/json-fields.ts";
import type { EventLocation } from "./event.ts";

const readAddress = readFields<
  Record<"street" | "city" | "state" | "countryOrRegion" | "postalCode", string>
>("microsoft.graph.physicalAddress", {
  street: readText,
  city: readText,
  state: readText,
  countryOrRegion: readText,
  postalCode: readText,
});

const readCoordinates = readFields<
  Record<"latitude" | "longitude" | "altitude" | "accuracy" | "altitudeAccuracy", number>
>("microsoft.graph.outlookGeoCoordinates", {
  latitude: readDouble,
  longitude: readDouble,
  altitude: readDouble,
  accuracy: readDouble,
  altitudeAccuracy: readDouble,
});

interface GivenLocation extends Required<Omit<EventLocation, "displayName" | "address" | "coordinates">> {
  readonly displayName: string | null;
  readonly address: Readonly<Record<string, string>>;
  readonly coordinates: Readonly<Record<string, number>>;
}

const readGiven = readFields<GivenLocation>("microsoft.graph.location", {
  displayName: readTextOrNull,
  locationType: readOneOf([
    "default",
    "conferenceRoom",
    "homeAddress",
    "businessAddress",
    "geoCoordinates",
    "streetAddress",
    "hotel",
    "restaurant",
    "localBusiness",
    "postalAddress",
  ]),
  locationUri: readText,
  locationEmailAddress: readText,
  uniqueId: readText,
  uniqueIdType: readOneOf(["unknown", "locationStore", "directory", "private", "bing"]),
  address: readAddress,
  coordinates: readCoordinates,
});

/**
 * Reads a location; null for one that says nothing.
 *
 * @see https://learn.microsoft.com/graph/api/resources/location
 */
export const readLocation: Reader<EventLocation | null> = (value, property) => {
  if (value === null) return null;
  const given = readGiven(value, property);
  if (isGraphFailure(given)) return given;
  const { displayName: name, ...rest } = given;
  const displayName = name ?? "";
  const saysMore = rest.locationUri ?? rest.locationEmailAddress ?? rest.address ?? rest.coordinates;
  if (displayName === "" && saysMore === undefined) return null;
  return { displayName, locationType: "default", uniqueId: displayName, uniqueIdType: "private", ...rest };
};
