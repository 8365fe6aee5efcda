import type { TimeZone } from "../../domain/day.ts";

/** A point on the Earth, in degrees. It is looked at and forgotten: never stored, never logged. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface ZoneFinder {
  /** The time zone that clocks follow there; null where this machine does not know it. */
  timeZoneAt(place: Coordinates): Promise<TimeZone | null>;
}
