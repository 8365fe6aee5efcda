import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS } from "../../../src/domain/export/export-format.ts";
import { daysOfSpan, readExportSpan } from "../../../src/domain/export/export-span.ts";
import { exportFileName, type FileParts } from "../../../src/domain/export/file-name.ts";
import { readExport } from "../../../src/domain/export/read-export.ts";
import { createMonths } from "../../../src/domain/months.ts";
import type { Calendar } from "../../../src/domain/period.ts";
import { parsePeriod } from "../../../src/domain/periods/parse-period.ts";

const CALENDAR: Calendar = {
  today: "2026-11-22",
  months: createMonths({ kind: "day", day: 1 }, () => true),
};

describe("what is written after /export", () => {
  test.each(["", "  "])("%j is chosen by buttons", (words) => {
    expect(readExport(words)).toEqual({ kind: "choose" });
  });

  test.each(EXPORT_FORMATS)("%s is a format, with any period", (format) => {
    expect(readExport(format)).toEqual({ kind: "format", format, period: "" });
    const words = `  ${format.toUpperCase()}   Mês  passado `;
    expect(readExport(words)).toEqual({ kind: "format", format, period: "mes passado" });
  });

  test.each(["pdf", "xlsx 2026-10", "2026-10", "csv-ext", "toString"])("%s is none", (words) => {
    expect(readExport(words)).toEqual({ kind: "unknown-format" });
  });

  test.each([
    ["excel", "csv"],
    ["planilha", "csv"],
    ["csvint", "csv-int"],
  ])("%s is %s, too", (words, format) => {
    expect(readExport(words)).toEqual({ kind: "format", format, period: "" });
  });
});

describe("the days", () => {
  test.each(["all", "ALL", "tudo", "Todos", "everything"])("%s are all there are", (words) => {
    const span = readExportSpan(words, CALENDAR);
    expect(span).toEqual({ kind: "all" });
    expect(daysOfSpan({ kind: "all" })).toEqual({ first: "0000-01-01", last: "9999-12-31" });
  });

  test.each(["", "2026-10", "year", "2026-10-01..2026-10-15"])("%j are a period's", (words) => {
    const period = parsePeriod(words, CALENDAR);
    expect(readExportSpan(words, CALENDAR)).toEqual(period);
    if (period.kind !== "period") throw new Error(`${words} is no period`);
    expect(daysOfSpan(period)).toBe(period.period);
  });

  test("may be none", () => {
    expect(readExportSpan("outubro?", CALENDAR)).toEqual({ kind: "unknown" });
    expect(readExportSpan("2027-10", CALENDAR)).toEqual({ kind: "future" });
  });
});

describe("a file's name", () => {
  const nameOf = (given: Partial<FileParts> & { days?: string } = {}) => {
    const { days = "", ...parts } = given;
    const span = readExportSpan(days, CALENDAR);
    if (span.kind !== "all" && span.kind !== "period") throw new Error("Not a period");
    return exportFileName({ format: "csv", span, subject: "", part: 1, ...parts });
  };

  test.each([
    [{}, "quanto-2026-11.csv"],
    [{ days: "2026-10", format: "csv-int" }, "quanto-int-2026-10.csv"],
    [{ days: "last month", format: "json" }, "quanto-2026-10.json"],
    [{ days: "7d" }, "quanto-2026-11-16-2026-11-22.csv"],
    [{ days: "year" }, "quanto-2026-01-01-2026-11-22.csv"],
    [{ days: "tudo", part: 2 }, "quanto-all-part-2.csv"],
    [
      { format: "ofx", subject: "Itaú Personnalité; 1234\r\n" },
      "quanto-2026-11-itau-personnalite-1234.ofx",
    ],
    [{ subject: "x".repeat(99) }, `quanto-2026-11-${"x".repeat(30)}.csv`],
    [{ subject: "日本" }, "quanto-2026-11.csv"],
  ] as const)("of %j is %s", (given, name) => {
    expect(nameOf(given)).toBe(name);
  });

  test("of a month from payday to payday has its days", () => {
    const period = { name: "last-month", first: "2026-10-05", last: "2026-11-04" } as const;
    const span = { kind: "period", period } as const;
    expect(exportFileName({ format: "csv", span, subject: "", part: 1 })).toBe(
      "quanto-2026-10-05-2026-11-04.csv",
    );
  });
});
