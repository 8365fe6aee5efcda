import { Registry } from "prom-client";
import { afterEach, expect, test } from "vitest";
import { createLogger } from "../../src/logger.ts";
import { createTraces } from "../../src/traces.ts";
import { makeUser } from "../support/make.ts";
import { runBot, type BotRun } from "./run-bot.ts";

let run: BotRun | undefined;
afterEach(async () => {
  await run?.stop();
  run = undefined;
});

test("an update has one line with its id, which its jobs carry, and nothing of what was written", async () => {
  const metrics = new Registry();
  const traces = createTraces();
  const lines: string[] = [];
  const logger = createLogger("info", { write: (line) => void lines.push(line) }, traces);
  run = await runBot({ bot: { metrics, traces, logger } });
  const { world, telegram, quanto } = run;
  const pushedUnder: (string | null)[] = [];
  const { push } = world.jobs;
  world.jobs.push = async (job, at) => {
    pushedUnder.push(traces.current());
    return push(job, at);
  };
  const ana = telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
  ana.send("/start");
  await ana.nextMessage();
  ana.send("/delete_data");
  await ana.nextMessage();
  await ana.press(/Sim/);
  ana.send("o cofre da vovó 4455667");
  await ana.nextMessage();
  await quanto.intake.drained();
  const updates = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const ends = updates.filter(({ msg }) => msg === "update");
  expect(ends.map(({ kind }) => kind)).toEqual(["message", "message", "callback_query", "message"]);
  for (const { trace, updateId, outcome, ms } of ends) {
    expect(trace).toBe(`u${String(updateId)}`);
    expect(outcome).toBe("handled");
    expect(ms).toEqual(expect.any(Number));
  }
  // The press, and the message during the deletion, which asks for it once more.
  expect(pushedUnder).toEqual([ends[2]?.["trace"], ends[3]?.["trace"]]);
  expect(lines.join("")).not.toMatch(/vovó|4455667|\/start|Ana|1001/);
  const text = await metrics.metrics();
  expect(text).toContain(
    'quanto_update_duration_seconds_count{kind="callback_query",outcome="handled"} 1',
  );
  expect(text).toContain('quanto_command_duration_seconds_count{command="start"} 1');
  expect(text).toMatch(
    /quanto_telegram_request_duration_seconds_count\{method="sendMessage",status="200"\} \d/,
  );
});

test("failed updates and refused calls are counted as such", async () => {
  const metrics = new Registry();
  run = await runBot({ bot: { metrics } });
  const ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
  run.world.users.add = () => Promise.reject(new Error("on fire"));
  ana.send("/help");
  await ana.nextMessage();
  run.telegram.faults.next({ kind: "403", method: "sendMessage" });
  ana.send("/help");
  await run.telegram.waitForCall(({ method }) => method === "sendMessage");
  await run.quanto.intake.drained();
  const text = await metrics.metrics();
  expect(text).toContain('quanto_update_duration_seconds_count{kind="message",outcome="failed"}');
  await run.quanto.chat.notify(makeUser({ chatId: 1001 }), { kind: "data-deleted" });
  expect(await metrics.metrics()).toContain(
    'quanto_notices_total{kind="data-deleted",outcome="sent"} 1',
  );
});
