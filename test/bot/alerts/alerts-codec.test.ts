import { expect, test } from "vitest";
import { ALERT_KINDS } from "../../../src/domain/alerts/alert-kind.ts";
import {
  ALERTS_PATTERN,
  alertsData,
  readAlertsData,
  type AlertsStep,
} from "../../../src/bot/views/alerts/alerts-codec.ts";

const STEPS: readonly AlertsStep[] = [
  { kind: "list" },
  { kind: "refuse" },
  { kind: "limit", alert: "large", minor: 100_000_000_000 },
  { kind: "limit", alert: "low", minor: null },
  ...ALERT_KINDS.flatMap((alert): AlertsStep[] => [
    { kind: "open", alert },
    { kind: "tell", alert },
    { kind: "silence", alert },
    { kind: "month", alert },
  ]),
];

test.each(STEPS)("$kind is read as it was written, in at most 64 bytes", (step) => {
  for (const place of ["edit", "reply"] as const) {
    const data = alertsData(step, place);
    expect(data).toMatch(ALERTS_PATTERN);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(readAlertsData(data)).toEqual({ step, place });
  }
});

test.each([
  "alerts:1:",
  "alerts:1:e:o:unknown",
  "alerts:1:e:x:large",
  "alerts:1:e:l:income:500",
  "alerts:1:e:l:large:0",
  "alerts:1:e:l:large:-5",
  "alerts:1:e:l:large:1e9",
])("%s is no button's", (data) => {
  expect(readAlertsData(data)).toBeNull();
});
