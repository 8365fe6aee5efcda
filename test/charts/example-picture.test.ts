import { expect, test } from "vitest";
import { exampleReport } from "../../src/domain/example-report.ts";
import { reportPicture } from "../../src/charts/report-picture.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { pageOf } from "./picture-page.ts";

test.each([
  ["pt", "Exemplo", "Outubro de 2026"],
  ["en", "Example", "October 2026"],
] as const)("the picture of example figures says so, and a month: %s", (language, title, month) => {
  const report = exampleReport(makeCalendar("2026-11-22"));
  const page = pageOf({ language, theme: "light" });
  const texts = (isExample: boolean) =>
    reportPicture(report, page, { isExample }).texts.map(({ text }) => text);
  expect(texts(true)).toEqual(expect.arrayContaining([title, month]));
  expect(texts(false)).not.toContain(title);
});

test("an example adds up, and is compared with the month before", () => {
  const report = exampleReport(makeCalendar("2026-11-22"));
  expect(report.period).toMatchObject({ first: "2026-10-01", last: "2026-10-31" });
  expect(report.comparedWith).toMatchObject({ first: "2026-09-01", last: "2026-09-30" });
  const [section] = report.sections;
  const sum = section?.categories.reduce((total, { minor }) => total + minor, 0);
  expect(section?.spent).toBe(sum);
  expect(section?.received).toBe(620_000);
});
