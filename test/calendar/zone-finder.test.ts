import { expect, test } from "vitest";
import { createZoneFinder } from "../../src/calendar/zone-finder.ts";

test.each([
  ["São Paulo", -23.55, -46.63, "America/Sao_Paulo"],
  ["Manaus", -3.1, -60.02, "America/Manaus"],
  ["Rio Branco", -9.97, -67.8, "America/Rio_Branco"],
  ["Fernando de Noronha", -3.85, -32.42, "America/Noronha"],
  ["Lisbon", 38.72, -9.14, "Europe/Lisbon"],
  ["New York", 40.71, -74, "America/New_York"],
  ["the middle of the Atlantic", 0, -30, "Etc/GMT+2"],
])("createZoneFinder returns the zone of %s", async (_name, latitude, longitude, zone) => {
  expect(await createZoneFinder().timeZoneAt({ latitude, longitude })).toBe(zone);
});
