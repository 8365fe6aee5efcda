import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Drawing } from "../../src/domain/drawing.ts";
import type { Language } from "../../src/domain/language.ts";
import type { PictureOptions } from "../../src/domain/picture-options.ts";
import {
  createCharts,
  type ChartsOptions,
  type ClosableCharts,
} from "../../src/charts/create-charts.ts";
import { startDrawingProcess } from "../../src/charts/drawing-process.ts";
import { childProcesses } from "../support/child-processes.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { reportOf, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";

const drawing: Drawing = { kind: "report", report: reportOf(USUAL_MONTH) };
const inLanguage = (language: Language): PictureOptions => ({ language, theme: "light" });
const opened: ClosableCharts[] = [];

afterEach(async () => {
  for (const charts of opened.splice(0)) await charts.close();
});

function open(options: Partial<ChartsOptions> = {}): ClosableCharts {
  const charts = createCharts({ timers: systemTimers, ...options });
  opened.push(charts);
  return charts;
}

/** A module for child processes that draws nothing, and does what its name says. */
function childThatIs(name: "aborting" | "stuck" | "greedy"): URL {
  return new URL(`./${name}-child.ts`, import.meta.url);
}

it("draws several pictures at the same time in child processes", async () => {
  const charts = open({ processes: 2 });
  const pictures = await Promise.all(
    (["pt", "en", "pt", "en"] as const).map((language) =>
      charts.draw(drawing, inLanguage(language)),
    ),
  );
  const [first, second, third, fourth] = pictures.map((bytes) => Buffer.from(bytes));
  expect(first?.toString("latin1", 1, 4)).toBe("PNG");
  expect(third).toEqual(first);
  expect(fourth).toEqual(second);
  expect(second).not.toEqual(first);
}, 60_000);

it("starts the drawing process before the first picture is asked for, and only one", async () => {
  const charts = open({ childModule: childThatIs("aborting") });
  const known = new Set(childProcesses(process.pid));
  charts.prepare();
  charts.prepare();
  const started = childProcesses(process.pid).filter((pid) => !known.has(pid));
  expect(started).toHaveLength(1);
  const drawn = Buffer.from(await charts.draw(drawing, inLanguage("pt"))).toString();
  expect(drawn).toContain(String(started[0]));
  charts.prepare();
  expect(childProcesses(process.pid).filter((pid) => !known.has(pid))).toEqual(started);
  await charts.close();
  charts.prepare();
  expect(childProcesses(process.pid).filter((pid) => !known.has(pid))).toEqual([]);
}, 60_000);

it("counts a prepared process that ended before its first picture as a crash", async () => {
  const charts = open({ childModule: new URL("./no-such-child.ts", import.meta.url) });
  const known = new Set(childProcesses(process.pid));
  for (let crash = 0; crash < 3; crash += 1) {
    charts.prepare();
    await vi.waitFor(
      () => expect(childProcesses(process.pid).filter((pid) => !known.has(pid))).toEqual([]),
      10_000,
    );
  }
  await expect(charts.draw(drawing, inLanguage("pt"))).rejects.toThrow("paused after 3 crashes");
}, 60_000);

it("ends a drawing process that was started and not used", async () => {
  const charts = open({ childModule: childThatIs("aborting"), idleMs: 20 });
  const known = new Set(childProcesses(process.pid));
  charts.prepare();
  const pid = childProcesses(process.pid).find((one) => !known.has(one)) ?? 0;
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);
}, 60_000);

it("frees the pixels that were read from the canvas after each picture", async () => {
  const child = startDrawingProcess(
    new URL("../../src/charts/drawing-child.ts", import.meta.url),
    systemTimers,
  );
  const draw = async () =>
    (await child.draw({ drawing, options: inLanguage("pt") }, 60_000)).memory;
  try {
    const before = await draw();
    let after = before;
    for (let count = 0; count < 80; count += 1) after = await draw();
    const tenPictures = 10 * 1080 * 1440 * 4;
    expect(after - before).toBeLessThan(tenPictures);
  } finally {
    await child.end();
  }
}, 60_000);

it("finishes requested pictures when it is closed, and draws none afterwards", async () => {
  const charts = createCharts({ timers: systemTimers, childModule: childThatIs("aborting") });
  await charts.draw(drawing, inLanguage("pt"));
  const [first, second] = await Promise.all([
    charts.draw(drawing, inLanguage("pt")),
    charts.draw(drawing, inLanguage("pt")),
    charts.close(),
  ]);
  expect(first).toEqual(second);
  await expect(charts.draw(drawing, inLanguage("pt"))).rejects.toThrow("closed");
}, 60_000);

it("closes even if a picture never ends", async () => {
  const charts = createCharts({ timers: systemTimers, childModule: childThatIs("stuck") });
  await charts.draw(drawing, inLanguage("pt"));
  const stuck = charts.draw(drawing, inLanguage("en"));
  const behind = charts.draw(drawing, inLanguage("pt"));
  await Promise.all([
    charts.close(),
    expect(stuck).rejects.toThrow("ended"),
    expect(behind).rejects.toThrow("closed"),
  ]);
}, 60_000);

describe("a crash in native code", () => {
  it("fails one picture; the waiting and later ones are drawn", async () => {
    const charts = open({ childModule: childThatIs("aborting") });
    const [before, faulty, behind] = await Promise.allSettled([
      charts.draw(drawing, inLanguage("pt")),
      charts.draw(drawing, inLanguage("en")),
      charts.draw(drawing, inLanguage("pt")),
    ]);
    expect(faulty).toMatchObject({ status: "rejected", reason: { message: /SIGABRT/ } });
    const [first, second] = [before, behind].map((one) =>
      one.status === "fulfilled" ? Buffer.from(one.value).toString() : null,
    );
    expect(first).toMatch(/^drawn by/);
    expect(second).toMatch(/^drawn by/);
    expect(second).not.toBe(first);
    const later = Buffer.from(await charts.draw(drawing, inLanguage("pt"))).toString();
    expect(later).toBe(second);
  }, 60_000);

  it("at each start pauses drawing, which fails at once and is tried again after the pause", async () => {
    let now = 0;
    const charts = open({
      childModule: childThatIs("aborting"),
      timers: { ...systemTimers, now: () => now },
    });
    for (let crash = 0; crash < 3; crash += 1)
      await expect(charts.draw(drawing, inLanguage("en"))).rejects.toThrow("SIGABRT");
    expect(() => charts.prepare()).not.toThrow();
    await expect(charts.draw(drawing, inLanguage("pt"))).rejects.toThrow("paused after 3 crashes");
    now += 5000;
    expect(Buffer.from(await charts.draw(drawing, inLanguage("pt"))).toString()).toMatch(
      /^drawn by/,
    );
  }, 60_000);
});

it("fails a picture that takes too long, and draws the next ones", async () => {
  const charts = open({ childModule: childThatIs("stuck"), maxDrawingMs: 200 });
  await charts.draw(drawing, inLanguage("pt"));
  const [stuck, behind] = await Promise.allSettled([
    charts.draw(drawing, inLanguage("en")),
    charts.draw(drawing, inLanguage("pt")),
  ]);
  expect(stuck).toMatchObject({ status: "rejected", reason: { message: /over 200 ms/ } });
  expect(behind.status).toBe("fulfilled");
}, 60_000);

it("replaces a process with too much memory", async () => {
  const charts = open({ childModule: childThatIs("greedy") });
  const drawnBy = async () => Buffer.from(await charts.draw(drawing, inLanguage("pt"))).toString();
  expect(await drawnBy()).not.toBe(await drawnBy());
}, 60_000);

it("ends a process that has drawn nothing for some time", async () => {
  const charts = open({ childModule: childThatIs("aborting"), idleMs: 20 });
  const pid = Number(
    /\d+/.exec(Buffer.from(await charts.draw(drawing, inLanguage("pt"))).toString())?.[0],
  );
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);
}, 60_000);

it.each([Infinity, -Infinity, NaN])("refuses to draw an amount of %s", async (minor) => {
  const charts = open();
  const report = reportOf([spending("10000000", minor)]);
  await expect(charts.draw({ kind: "report", report }, inLanguage("pt"))).rejects.toThrow(
    "not finite",
  );
});

it("fails one picture, and not the process, where the system opens no more files", async () => {
  const script = `
    import { openSync } from "node:fs";
    import { createCharts } from ${JSON.stringify(new URL("../../src/charts/create-charts.ts", import.meta.url).href)};
    import { systemTimers } from ${JSON.stringify(new URL("../../src/system-timers.ts", import.meta.url).href)};
    const charts = createCharts({ timers: systemTimers });
    try { for (;;) openSync("/dev/null", "r"); } catch {}
    charts.prepare();
    const failed = await charts.draw({}, { language: "pt" }).catch(({ message }) => message);
    await new Promise(setImmediate);
    console.log(failed);
    process.exit(7);
  `;
  const node = [process.execPath, "--import", "tsx", "--input-type=module", "-e", script];
  const limited = spawn("sh", ["-c", 'ulimit -n 100 && exec "$@"', "sh", ...node], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [[output], [code]] = await Promise.all([
    once(limited.stdout, "data"),
    once(limited, "exit"),
  ]);
  expect(String(output)).toContain("could not be started");
  expect(code).toBe(7);
}, 60_000);

it("leaves no child process when the parent is killed, and gives it no secret", async () => {
  const script = `
    import { createCharts } from ${JSON.stringify(new URL("../../src/charts/create-charts.ts", import.meta.url).href)};
    import { systemTimers } from ${JSON.stringify(new URL("../../src/system-timers.ts", import.meta.url).href)};
    const childModule = new URL(${JSON.stringify(childThatIs("aborting").href)});
    const charts = createCharts({ timers: systemTimers, childModule });
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
