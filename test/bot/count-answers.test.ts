import { afterEach, expect, test } from "vitest";
import { runBot, type BotRun } from "./run-bot.ts";

let run: BotRun | undefined;
afterEach(async () => {
  await run?.stop();
  run = undefined;
});

/** How many updates are being handled, each time that changes. */
async function started() {
  const counts: number[] = [];
  let count = 0;
  const change = (by: number) => void counts.push((count += by));
  const answers = {
    begin: () => {
      change(1);
      return () => change(-1);
    },
    untilNone: async () => undefined,
    runBetween: <Result>(work: () => Promise<Result>) => work(),
  };
  run = await runBot({ bot: { answers } });
  const ana = run.telegram.person({ id: 1001, firstName: "Ana", languageCode: "pt-br" });
  return { run, ana, counts };
}

test("an update counts as being answered until its answer is sent", async () => {
  const { run: bot, ana, counts } = await started();
  const seen: number[][] = [];
  bot.world.items.ofUser = async () => {
    seen.push([...counts]);
    return [];
  };
  ana.send("/accounts");
  await ana.nextMessage();
  await bot.quanto.intake.drained();
  expect(seen[0]).toEqual([1]);
  expect(counts).toEqual([1, 0]);
});

test("that of a stranger does not count", async () => {
  const { run: bot, ana, counts } = await started();
  bot.world.disallowed.add(1001);
  ana.send("/start");
  expect((await ana.nextMessage()).text).toContain("1001");
  await bot.quanto.intake.drained();
  expect(counts).toEqual([]);
});
