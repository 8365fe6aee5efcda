import { expect, test } from "vitest";
import {
  readSettingsData,
  SETTINGS_PATTERN,
  settingsData,
  type SettingsAction,
} from "../../../src/bot/views/settings-codec.ts";

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);
const STEPS: readonly SettingsAction[] = [
  ...(["all", "language", "zone", "place", "month", "day", "payday"] as const).map(
    (part): SettingsAction => ({ kind: "open", part }),
  ),
  ...(["pt", "en", null] as const).map((language): SettingsAction => ({
    kind: "language",
    language,
  })),
  ...Intl.supportedValuesOf("timeZone").map((zone): SettingsAction => ({ kind: "zone", zone })),
  ...DAYS.map((day): SettingsAction => ({ kind: "month-start", start: { kind: "day", day } })),
  ...DAYS.map((onOrBefore): SettingsAction => ({
    kind: "month-start",
    start: { kind: "working-day", onOrBefore },
  })),
  ...DAYS.slice(0, 10).map((nth): SettingsAction => ({
    kind: "month-start",
    start: { kind: "nth-working-day", nth },
  })),
  { kind: "theme", theme: "dark" },
  { kind: "amounts", amounts: "hidden" },
];

test("callback data decodes to its action and has at most 64 bytes", () => {
  const said = STEPS.map(settingsData);
  expect(said.map(readSettingsData)).toEqual(STEPS);
  expect(said.filter((data) => !SETTINGS_PATTERN.test(data))).toEqual([]);
  expect(Math.max(...said.map((data) => Buffer.byteLength(data)))).toBeLessThanOrEqual(64);
});

test.each(["day-0", "day-32", "payday-32", "nth-0", "nth-11", "nth-", "nth-5-5"])(
  "callback data with an impossible month start is rejected: %s",
  (value) => {
    expect(readSettingsData(`settings:1:month-start:${value}`)).toBeNull();
  },
);
