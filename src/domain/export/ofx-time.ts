import type { Day } from "../day.ts";

const ZONE = "[-3:BRT]";
const ZONE_MS = -3 * 3_600_000;

/** A day in OFX: at noon, so that no program's time zone moves it. */
export function ofxDay(day: Day): string {
  return `${day.replaceAll("-", "")}120000${ZONE}`;
}

/** An instant in OFX. */
export function ofxInstant(instant: Date): string {
  const local = new Date(instant.getTime() + ZONE_MS).toISOString();
  return local.slice(0, 19).replaceAll(/[-:T]/g, "") + ZONE;
}
