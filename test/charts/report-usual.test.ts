import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/charts/picture.ts";
import { reportPicture } from "../../src/charts/report-picture.ts";
import type { Report } from "../../src/domain/report.ts";
import { reportOf, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";
import { pageOf } from "./picture-page.ts";
import { readPicture } from "./read-picture.ts";
import { ABOVE, FIXED, RUNNING_MONTH, splitReport, USUAL } from "./report-samples.ts";

describe("the picture of a report against the usual", () => {
  it("marks each bar where the usual amount ends, and says what the marks are", () => {
    const { bars, ticks, texts } = layOut(RUNNING_MONTH);
    const [legend, ...marks] = ticks;
    const [first] = bars;
    const unit = (first?.width ?? 0) / 123_456;
    expect(marks.map(({ y }) => y)).toEqual(bars.map(({ y }) => y));
    const shown = [USUAL["10000000"], USUAL["11000000"], USUAL["19000000"], USUAL["05000000"]];
    for (const [index, { x }] of marks.entries())
      expect(Math.abs(x - (first?.x ?? 0) - (shown[index] ?? 0) * unit)).toBeLessThanOrEqual(1);
    const name = texts.find(({ text }) => text === "seu usual");
    expect(name && legend && Math.abs(name.y - legend.y)).toBeLessThan(20);
  });

  it("makes room for a mark beyond the longest bar, so that both are to scale", () => {
    const report = splitReport(reportOf([spending("10000000", 50_000)]), {
      usual: { "10000000": 200_000 },
      verdict: ABOVE,
    });
    const { bars, ticks } = layOut(report);
    const [bar, mark] = [bars[0], ticks.at(-1)];
    expect(((mark?.x ?? 0) - (bar?.x ?? 0)) / (bar?.width ?? 1)).toBeCloseTo(4, 1);
  });

  it("has no marks, and no words on them, where nothing is usual", () => {
    const { ticks, texts } = layOut(splitReport(reportOf(USUAL_MONTH), { fixed: FIXED }));
    expect(ticks).toEqual([]);
    expect(texts.map(({ text }) => text).join()).not.toMatch(/usual|anterior/);
  });

  it("does not mark a bar of which only a part is compared", () => {
    const [section] = RUNNING_MONTH.sections;
    if (!section) throw new Error("The month has no section");
    const lines = section.split.lines.map((line) => ({ ...line, comparable: 0 }));
    const split = { ...section.split, lines };
    const { ticks } = layOut({ ...RUNNING_MONTH, sections: [{ ...section, split }] });
    expect(ticks).toEqual([]);
  });

  it("says of a huge rise only that it is one", () => {
    const report = splitReport(reportOf([spending("10000000", 500_001)]), {
      usual: { "10000000": 50_000 },
      verdict: ABOVE,
    });
    const [section] = report.sections;
    if (!section?.usual) throw new Error("The month has no usual");
    const usual = { ...section.usual, spent: 50_000, free: 50_000 };
    expect(readPicture(layOut({ ...report, sections: [{ ...section, usual }] }))).toContain(
      "▲ mais de 10 vezes acima do seu usual",
    );
  });

  it("has an amount, as a share of it means nothing, where more was refunded than spent", () => {
    const [section] = RUNNING_MONTH.sections;
    if (!section?.usual) throw new Error("The month has no usual");
    const comparable = { ...section.usual.comparable, free: -4_800_000 };
    const usual = { ...section.usual, comparable };
    const verdict = { kind: "below", by: -5_000_000, share: -20_000, driver: null } as const;
    const report = { ...RUNNING_MONTH, sections: [{ ...section, usual, verdict }] };
    expect(readPicture(layOut(report))).toContain(
      "R$ 6.290,61 ao todo | ▼ R$ 50.000,00 abaixo do seu usual no que decidiu",
    );
  });

  it("names the accounts that are left out, and an amount where nothing is usual to compare", () => {
    const [section] = RUNNING_MONTH.sections;
    if (!section?.usual) throw new Error("The month has no usual");
    const without = [{ bankName: "Inter", account: null, lastDigits: null, since: "2026-11-02" }];
    const usual = { ...section.usual, without };
    const verdict = { kind: "above", by: 48_000, share: null, driver: null } as const;
    const report = { ...RUNNING_MONTH, sections: [{ ...section, usual, verdict }] };
    expect(readPicture(layOut(report))).toContain(
      "R$ 6.290,61 ao todo | ▲ R$ 480,00 acima do seu usual no que decidiu, sem Inter",
    );
  });
});

function layOut(report: Report): Picture {
  return reportPicture(report, pageOf({ language: "pt", theme: "light" }));
}
