import { expect, test } from "vitest";
import { createMonths } from "../../../src/domain/months.ts";
import {
  exportData,
  FIRST_CHOICE,
  namedSpan,
  readExportData,
  type ExportStep,
} from "../../../src/bot/views/export/export-codec.ts";

test.each([
  "export:1:",
  "export:1:x:c:m:",
  "export:1:o:x:m:",
  "export:1:o:c:toString:",
  "export:1:o:c:2026101520261001:",
  "export:1:o:c:2026109920261231:",
  "export:1:o:c:m:ABC",
])("%s is no button", (data) => {
  expect(readExportData(data)).toBeNull();
});

test.each<ExportStep>([
  { kind: "new", choice: FIRST_CHOICE },
  { kind: "show", choice: { format: "ofx", span: "last-month", accountKey: null } },
  { kind: "accounts", choice: { format: "json", span: "all", accountKey: "abc1234" } },
  {
    kind: "send",
    choice: {
      format: "csv-int",
      span: { first: "2026-10-01", last: "2026-10-15" },
      accountKey: "abc1234",
    },
  },
])("a button says the same again: %j", (step) => {
  const data = exportData(step);
  expect(data.length).toBeLessThanOrEqual(64);
  expect(readExportData(data)).toEqual(step);
});

test("days that a button means are shown as that", () => {
  const months = createMonths({ kind: "day", day: 1 }, () => true);
  const calendar = { today: "2026-11-22", months };
  const named = (first: string, last: string) => namedSpan({ first, last }, calendar);
  expect(named("2026-11-01", "2026-11-22")).toBe("month");
  expect(named("2026-10-01", "2026-10-31")).toBe("last-month");
  expect(named("2026-01-01", "2026-11-22")).toBe("year");
  expect(named("2026-10-01", "2026-10-30")).toEqual({ first: "2026-10-01", last: "2026-10-30" });
  expect(namedSpan("all", calendar)).toBe("all");
});
