import { isTimeZone } from "../domain/day.ts";
import type { ZoneFinder } from "../usecases/ports/zone-finder.ts";

/** Where time zones begin and end. The map of the world is loaded when the first user asks: 5 MB. */
export function createZoneFinder(): ZoneFinder {
  return {
    timeZoneAt: async ({ latitude, longitude }) => {
      const { default: zoneAt } = await import("@photostructure/tz-lookup");
      const zone = zoneAt(latitude, longitude);
      return isTimeZone(zone) ? zone : null;
    },
  };
}
