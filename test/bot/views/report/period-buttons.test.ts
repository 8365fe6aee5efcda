import { expect, test } from "vitest";
import { besideButtons, lengthButtons } from "../../../../src/bot/views/report/period-buttons.ts";
import { namedPeriod, type Period } from "../../../../src/domain/period.ts";
import { parsePeriod } from "../../../../src/domain/periods/parse-period.ts";
import { makeCalendar } from "../../../support/make-calendar.ts";

const calendar = makeCalendar("2026-11-22");
const placeOf = (period: Period) =>
  ({ period, currency: "BRL", screen: { kind: "overview" } }) as const;

test.each([
  ["30d", []],
  ["90d", ["90 dias"]],
  ["2026-10-01..2026-10-15", []],
  ["2026-10", ["Mês"]],
  ["ano", ["Ano"]],
])("for the period %s, the marked lengths are %j", (words, marked) => {
  const answer = parsePeriod(words, calendar);
  if (answer.kind !== "period") throw new Error("That is a period");
  const buttons = lengthButtons(placeOf(answer.period), { calendar, language: "pt" });
  expect(buttons.flatMap(({ button, isShown }) => (isShown ? [button.label] : []))).toEqual(marked);
});

test("the button of the previous year has its number, though the months begin on payday", () => {
  const payday = makeCalendar("2026-11-22", { kind: "nth-working-day", nth: 5 });
  const location = placeOf(namedPeriod("year", payday));
  const about = { calendar: payday, dataSince: "2025-01-01", language: "pt" } as const;
  expect(besideButtons(location, about).map(({ label }) => label)).toEqual(["◀ 2025"]);
});
