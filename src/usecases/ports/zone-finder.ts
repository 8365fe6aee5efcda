import type { TimeZone } from "../../domain/day.ts";

/** A point on the Earth, in degrees. Never stored, never logged. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface ZoneFinder {
  /** The time zone at a point; null if this machine does not support it. */
  timeZoneAt(place: Coordinates): Promise<TimeZone | null>;
}
