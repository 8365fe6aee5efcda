import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Drawing } from "../../src/domain/drawing.ts";
import type { Language } from "../../src/domain/language.ts";
import type { PictureOptions } from "../../src/domain/picture-options.ts";
import { createCharts, type ClosableCharts } from "../../src/charts/create-charts.ts";
import { startDrawingProcess } from "../../src/charts/drawing-process.ts";
import { reportOf, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";

const drawing: Drawing = { kind: "report", report: reportOf(USUAL_MONTH) };
const look = (language: Language): PictureOptions => ({ language, theme: "light" });
const opened: ClosableCharts[] = [];

afterEach(async () => {
  for (const charts of opened.splice(0)) await charts.close();
});

function open(...options: Parameters<typeof createCharts>): ClosableCharts {
  const charts = createCharts(...options);
  opened.push(charts);
  return charts;
}

/** A child that draws nothing, and does what its name says. */
function childThatIs(name: "aborting" | "stuck" | "greedy"): URL {
  return new URL(`./${name}-child.ts`, import.meta.url);
}

it("draws several reports at a time in processes of its own", async () => {
  const charts = open({ processes: 2 });
  const pictures = await Promise.all(
    (["pt", "en", "pt", "en"] as const).map((language) => charts.draw(drawing, look(language))),
  );
  const [first, second, third, fourth] = pictures.map((bytes) => Buffer.from(bytes));
  expect(first?.toString("latin1", 1, 4)).toBe("PNG");
  expect(third).toEqual(first);
  expect(fourth).toEqual(second);
  expect(second).not.toEqual(first);
}, 60_000);

it("gives back what it read from the canvas, however many are drawn", async () => {
  const child = startDrawingProcess(new URL("../../src/charts/drawing-child.ts", import.meta.url));
  const draw = async () => (await child.draw({ drawing, look: look("pt") }, 60_000)).memory;
  try {
    const before = await draw();
    let after = before;
    for (let count = 0; count < 80; count += 1) after = await draw();
    const pixels = 80 * 1080 * 1440 * 4;
    expect(after - before).toBeLessThan(pixels / 2);
  } finally {
    await child.end();
  }
}, 60_000);

it("finishes what was asked for before it closes, and draws nothing afterwards", async () => {
  const charts = createCharts({ worker: childThatIs("aborting") });
  await charts.draw(drawing, look("pt"));
  const [first, second] = await Promise.all([
    charts.draw(drawing, look("pt")),
    charts.draw(drawing, look("pt")),
    charts.close(),
  ]);
  expect(first).toEqual(second);
  await expect(charts.draw(drawing, look("pt"))).rejects.toThrow("closed");
}, 60_000);

it("closes although a picture never ends", async () => {
  const charts = createCharts({ worker: childThatIs("stuck") });
  await charts.draw(drawing, look("pt"));
  const stuck = charts.draw(drawing, look("en"));
  const behind = charts.draw(drawing, look("pt"));
  await Promise.all([
    charts.close(),
    expect(stuck).rejects.toThrow("ended"),
    expect(behind).rejects.toThrow("closed"),
  ]);
}, 60_000);

describe("a fault in native code", () => {
  it("costs its own picture; what waits behind it and what comes later is drawn", async () => {
    const charts = open({ worker: childThatIs("aborting") });
    const [before, faulty, behind] = await Promise.allSettled([
      charts.draw(drawing, look("pt")),
      charts.draw(drawing, look("en")),
      charts.draw(drawing, look("pt")),
    ]);
    expect(faulty).toMatchObject({ status: "rejected", reason: { message: /SIGABRT/ } });
    const [first, second] = [before, behind].map((one) =>
      one.status === "fulfilled" ? Buffer.from(one.value).toString() : null,
    );
    expect(first).toMatch(/^drawn by/);
    expect(second).toMatch(/^drawn by/);
    expect(second).not.toBe(first);
    const later = Buffer.from(await charts.draw(drawing, look("pt"))).toString();
    expect(later).toBe(second);
  }, 60_000);

  it("at every start makes drawing fail at once for a while, and is tried again after it", async () => {
    let now = 0;
    const charts = open({ worker: childThatIs("aborting"), now: () => now });
    for (let crash = 0; crash < 3; crash += 1)
      await expect(charts.draw(drawing, look("en"))).rejects.toThrow("SIGABRT");
    await expect(charts.draw(drawing, look("pt"))).rejects.toThrow("rests after 3 crashes");
    now += 5000;
    expect(Buffer.from(await charts.draw(drawing, look("pt"))).toString()).toMatch(/^drawn by/);
  }, 60_000);
});

it("gives up a picture that takes too long, and draws the next ones", async () => {
  const charts = open({ worker: childThatIs("stuck"), maxDrawingMs: 200 });
  await charts.draw(drawing, look("pt"));
  const [stuck, behind] = await Promise.allSettled([
    charts.draw(drawing, look("en")),
    charts.draw(drawing, look("pt")),
  ]);
  expect(stuck).toMatchObject({ status: "rejected", reason: { message: /over 200 ms/ } });
  expect(behind.status).toBe("fulfilled");
}, 60_000);

it("replaces a process that holds too much memory", async () => {
  const charts = open({ worker: childThatIs("greedy") });
  const drawnBy = async () => Buffer.from(await charts.draw(drawing, look("pt"))).toString();
  expect(await drawnBy()).not.toBe(await drawnBy());
}, 60_000);

it("ends its process where nothing is drawn for a while", async () => {
  const charts = open({ worker: childThatIs("aborting"), idleMs: 20 });
  const pid = Number(
    /\d+/.exec(Buffer.from(await charts.draw(drawing, look("pt"))).toString())?.[0],
  );
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);
}, 60_000);

it.each([Infinity, -Infinity, NaN])("does not bring %s to the canvas", async (minor) => {
  const charts = open();
  const report = reportOf([spending("10000000", minor)]);
  await expect(charts.draw({ kind: "report", report }, look("pt"))).rejects.toThrow("not finite");
});

it("leaves no process behind when its own is killed, and hands it no secret", async () => {
  const script = `
    import { createCharts } from ${JSON.stringify(new URL("../../src/charts/create-charts.ts", import.meta.url).href)};
    const worker = new URL(${JSON.stringify(childThatIs("aborting").href)});
    const charts = createCharts({ worker });
    console.log(Buffer.from(await charts.draw({}, { language: "pt" })).toString());
  `;
  const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    env: { ...process.env, TELEGRAM_BOT_TOKEN: "1:secret" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output] = (await once(parent.stdout, "data")) as [Buffer];
  const said = output.toString();
  const child = Number(/\d+/.exec(said)?.[0]);
  expect(isAlive(child)).toBe(true);
  expect(said).toContain("knows");
  expect(said).not.toContain("TELEGRAM");
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(isAlive(child)).toBe(false), 10_000);
}, 60_000);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
