import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createCharts, type ClosableCharts } from "../../src/charts/create-charts.ts";
import { childProcesses } from "../support/child-processes.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { reportOf, spending } from "../bot/views/report-sample.ts";
import { childThatIs, drawing, inLanguage, open } from "./opened-charts.ts";

const opened: ClosableCharts[] = [];

afterEach(async () => {
  for (const charts of opened.splice(0)) await charts.close();
});

it("counts a prepared process that ended before its first picture as a crash", async () => {
  const charts = open(opened, { childModule: new URL("./no-such-child.ts", import.meta.url) });
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
    const charts = open(opened, { childModule: childThatIs("aborting") });
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
    const charts = open(opened, {
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
  const charts = open(opened, { childModule: childThatIs("stuck"), maxDrawingMs: 200 });
  await charts.draw(drawing, inLanguage("pt"));
  const [stuck, behind] = await Promise.allSettled([
    charts.draw(drawing, inLanguage("en")),
    charts.draw(drawing, inLanguage("pt")),
  ]);
  expect(stuck).toMatchObject({ status: "rejected", reason: { message: /over 200 ms/ } });
  expect(behind.status).toBe("fulfilled");
}, 60_000);

it("replaces a process with too much memory", async () => {
  const charts = open(opened, { childModule: childThatIs("greedy") });
  const drawnBy = async () => Buffer.from(await charts.draw(drawing, inLanguage("pt"))).toString();
  expect(await drawnBy()).not.toBe(await drawnBy());
}, 60_000);

it.each([Infinity, -Infinity, NaN])("refuses to draw an amount of %s", async (minor) => {
  const charts = open(opened);
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
