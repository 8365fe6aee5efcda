import { afterEach, expect, it } from "vitest";
import type { Drawing } from "../../src/domain/drawing.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Look } from "../../src/domain/look.ts";
import { createCharts, type ClosableCharts } from "../../src/charts/create-charts.ts";
import { reportOf, USUAL_MONTH } from "../bot/views/report-sample.ts";

const drawing: Drawing = { kind: "report", report: reportOf(USUAL_MONTH) };
const look = (language: Language): Look => ({ language, theme: "light" });
const opened: ClosableCharts[] = [];

afterEach(async () => {
  for (const charts of opened.splice(0)) await charts.close();
});

function open(...options: Parameters<typeof createCharts>): ClosableCharts {
  const charts = createCharts(...options);
  opened.push(charts);
  return charts;
}

it("draws several reports at a time in threads of its own", async () => {
  const charts = open({ threads: 2 });
  const pictures = await Promise.all(
    (["pt", "en", "pt", "en"] as const).map((language) => charts.draw(drawing, look(language))),
  );
  const [first, second, third, fourth] = pictures.map((bytes) => Buffer.from(bytes));
  expect(first?.toString("latin1", 1, 4)).toBe("PNG");
  expect(third).toEqual(first);
  expect(fourth).toEqual(second);
  expect(second).not.toEqual(first);
}, 60_000);

it("gives back what it read from the canvas, however many are asked for at once", async () => {
  const charts = open({ threads: 1 });
  await charts.draw(drawing, look("pt"));
  const before = process.memoryUsage.rss();
  await Promise.all(Array.from({ length: 80 }, () => charts.draw(drawing, look("pt"))));
  const pixels = 80 * 1080 * 1440 * 4;
  expect(process.memoryUsage.rss() - before).toBeLessThan(pixels / 2);
}, 60_000);

it("finishes what was asked for before it closes, and draws nothing afterwards", async () => {
  const charts = createCharts({ threads: 1 });
  const [picture] = await Promise.all([charts.draw(drawing, look("pt")), charts.close()]);
  expect(picture.length).toBeGreaterThan(10_000);
  await expect(charts.draw(drawing, look("pt"))).rejects.toThrow("closed");
}, 60_000);

it("rejects when its thread dies, instead of leaving the caller waiting", async () => {
  const charts = open({ worker: new URL("./crashing-worker.ts", import.meta.url) });
  await expect(charts.draw(drawing, look("pt"))).rejects.toThrow("exit");
}, 60_000);
