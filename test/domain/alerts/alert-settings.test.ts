import { expect, test } from "vitest";
import {
  changedSettings,
  DEFAULT_ALERTS,
  isTold,
  silenceOf,
  type AlertChange,
  type AlertSettings,
} from "../../../src/domain/alerts/alert-settings.ts";
import { ALERT_KINDS } from "../../../src/domain/alerts/alert-kind.ts";
import { NOW } from "../../support/make.ts";

const told = (settings: AlertSettings, now = NOW) =>
  ALERT_KINDS.filter((kind) => isTold(settings, kind, now));

const after = (...changes: readonly AlertChange[]) =>
  changes.reduce((settings, change) => changedSettings(settings, change, NOW), DEFAULT_ALERTS);

test("everything is told at first, but what needs a limit", () => {
  expect(told(DEFAULT_ALERTS)).toEqual([
    "bill-due",
    "budget",
    "income",
    "price-rise",
    "connection",
  ]);
});

test("a limit is told from when it is set until it is taken away", () => {
  const set = after({ kind: "limit", alert: "large", minor: 50_000 });
  expect(set.large).toBe(50_000);
  expect(told(set)).toContain("large");
  expect(told(set)).not.toContain("low");
  const ended = changedSettings(set, { kind: "limit", alert: "large", minor: null }, NOW);
  expect(ended).toEqual(DEFAULT_ALERTS);
});

test("setting a limit ends the silence of its kind", () => {
  const silent = after({ kind: "silence", alerts: ["low"], days: null });
  const set = changedSettings(silent, { kind: "limit", alert: "low", minor: 1 }, NOW);
  expect(told(set)).toContain("low");
});

test("a kind is silent for thirty days, or until it is told again", () => {
  const month = after({ kind: "silence", alerts: ["income"], days: 30 });
  const end = new Date("2026-12-22T15:00:00.000Z");
  expect(told(month, new Date(end.getTime() - 1))).not.toContain("income");
  expect(told(month, end)).toContain("income");
  expect(silenceOf(month, "income", NOW)).toEqual({ kind: "income", until: end });
  const forever = after(
    { kind: "silence", alerts: ["income"], days: 30 },
    { kind: "silence", alerts: ["income"], days: null },
  );
  expect(forever.silenced).toEqual([{ kind: "income", until: null }]);
  expect(changedSettings(forever, { kind: "tell", alerts: ["income"] }, NOW)).toEqual(
    DEFAULT_ALERTS,
  );
});
