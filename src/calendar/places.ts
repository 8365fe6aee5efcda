import { isTimeZone } from "../domain/day.ts";
import type { Places } from "../usecases/ports/places.ts";

/** Where time zones begin and end. The map of the world is loaded when the first person asks: 5 MB. */
export function createPlaces(): Places {
  return {
    timeZoneAt: async ({ latitude, longitude }) => {
      const { default: zoneAt } = await import("@photostructure/tz-lookup");
      const zone = zoneAt(latitude, longitude);
      return isTimeZone(zone) ? zone : null;
    },
  };
}
