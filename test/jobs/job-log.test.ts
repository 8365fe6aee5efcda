import { afterEach, expect, test } from "vitest";
import type { JobRun } from "../../src/jobs/run-job.ts";
import { createProcessMetrics } from "../../src/metrics/process-metrics.ts";
import { createTraces } from "../../src/traces.ts";
import { Registry } from "prom-client";
import { instantTimers } from "../support/instant-timers.ts";
import { DONE, makeQueue, passSeconds, settle, stopQueues, sync } from "./make-queue.ts";

afterEach(stopQueues);

test("a run is told when it ends, under the trace of what asked for the job", async () => {
  const traces = createTraces();
  const ended: (JobRun & { readonly trace: string | null })[] = [];
  const retry = { baseDelayMs: 1000, maxDelayMs: 1000, maxAttempts: 2 };
  const onRun = (run: JobRun) => void ended.push({ ...run, trace: traces.current() });
  const { queue, runs, time } = makeQueue({ traces, onRun, retry });
  await queue.start();
  await traces.run("u77", () => queue.push(sync("item-1")));
  await settle();
  time.advance(250);
  runs[0]?.end({ kind: "again", after: 5000 });
  await settle();
  await queue.push(sync("item-2"));
  await settle();
  runs[1]?.end(DONE);
  await settle();
  expect(ended).toEqual([
    { kind: "sync-item", outcome: "again", attempts: 1, ms: 250, trace: "u77" },
    { kind: "sync-item", outcome: "done", attempts: 1, ms: 0, trace: expect.stringMatching(/^j/) },
  ]);
  await passSeconds(time, 6);
  runs[2]?.fail(new Error("first"));
  await passSeconds(time, 3);
  runs[3]?.fail(new Error("second"));
  await settle();
  expect(ended.slice(2).map(({ outcome, trace }) => `${outcome} ${trace}`)).toEqual([
    "failed u77",
    "parked u77",
  ]);
});

test("jobs, requests to Pluggy and pictures are measured, by few labels", async () => {
  const registry = new Registry();
  const timers = instantTimers();
  const metrics = createProcessMetrics(registry, timers);
  metrics.countJob({ kind: "sync-item", outcome: "done", ms: 1500 });
  for (let route = 0; route < 60; route += 1)
    metrics.countPluggyCall({ route: `GET route${route}`, status: 200, ms: 10 });
  metrics.countPluggyCall({ route: "GET route1", status: null, ms: 10 });
  let isBroken = false;
  const charts = metrics.measureCharts({
    prepare: () => undefined,
    draw: async () => {
      timers.advance(300);
      if (isBroken) throw new Error("no picture");
      return new Uint8Array();
    },
  });
  const drawing = { kind: "months" } as never;
  await charts.draw(drawing, { language: "pt", theme: "light" });
  isBroken = true;
  await expect(charts.draw(drawing, { language: "pt", theme: "light" })).rejects.toThrow(
    "no picture",
  );
  const text = await registry.metrics();
  expect(text).toContain('quanto_job_duration_seconds_sum{kind="sync-item",outcome="done"} 1.5');
  expect(text).toContain('duration_seconds_count{route="other",status="200"} 10');
  expect(text).toContain('duration_seconds_count{route="GET route1",status="none"} 1');
  expect(text).toContain('quanto_picture_duration_seconds_sum{kind="months",outcome="drawn"} 0.3');
  expect(text).toContain('quanto_picture_duration_seconds_count{kind="months",outcome="failed"} 1');
});
