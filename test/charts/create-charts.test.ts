import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, it, vi } from "vitest";
import { createCharts, type ClosableCharts } from "../../src/charts/create-charts.ts";
import { startDrawingProcess } from "../../src/charts/drawing-process.ts";
import { childProcesses } from "../support/child-processes.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { childThatIs, drawing, inLanguage, open } from "./opened-charts.ts";

const opened: ClosableCharts[] = [];

afterEach(async () => {
  for (const charts of opened.splice(0)) await charts.close();
});

it("draws several pictures at the same time in child processes", async () => {
  const charts = open(opened, { processes: 2 });
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
  const charts = open(opened, { childModule: childThatIs("aborting") });
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

it("ends a drawing process that was started and not used", async () => {
  const charts = open(opened, { childModule: childThatIs("aborting"), idleMs: 20 });
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

it("ends a process that has drawn nothing for some time", async () => {
  const charts = open(opened, { childModule: childThatIs("aborting"), idleMs: 20 });
  const pid = Number(
    /\d+/.exec(Buffer.from(await charts.draw(drawing, inLanguage("pt"))).toString())?.[0],
  );
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 10_000);
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
