import { isTimeZone } from "../domain/day.ts";
import type { ZoneFinder } from "../usecases/ports/zone-finder.ts";

/** Finds the time zone of coordinates. The map (5 MB) is loaded on first use. */
export function createZoneFinder(): ZoneFinder {
  return {
    timeZoneAt: async ({ latitude, longitude }) => {
      const { default: zoneAt } = await import("@photostructure/tz-lookup");
      const zone = zoneAt(latitude, longitude);
      return isTimeZone(zone) ? zone : null;
    },
  };
}
