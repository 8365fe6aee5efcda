import { afterEach, beforeEach, expect, test } from "vitest";
import { createKnownChats } from "../../src/bot/known-chats.ts";
import type { SharedPace } from "../../src/usecases/ports/shared-pace.ts";
import { createMemoryPace } from "../../src/usecases/timing/memory-pace.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { runBot, type BotRun } from "./run-bot.ts";
import { seedBank } from "./seed-bank.ts";

const OWNER = 1009;

let run: BotRun;
/** Who took each slot of all chats. */
let slots: ("known" | "stranger")[];

beforeEach(async () => {
  slots = [];
  const owner = { id: OWNER, loadStatus: () => Promise.reject(new Error("no status")) };
  run = await runBot({ bot: { owner, timers: instantTimers(), sharedPace: notedPace() } });
});

afterEach(() => run.stop());

function notedPace(): SharedPace {
  const pace = createMemoryPace(instantTimers());
  return {
    ...pace,
    reserve: (asked) => {
      if (asked.id === "telegram") slots.push("known");
      return pace.reserve(asked);
    },
    takeSpare: (asked, spareBurst) => {
      slots.push("stranger");
      return pace.takeSpare(asked, spareBurst);
    },
  };
}

/** Sends `/privacy`, and says who took the slot of its answer. */
async function slotOfAnswerTo(id: number) {
  const person = run.telegram.person({ id, firstName: "Ana", languageCode: "en" });
  person.send("/privacy");
  await person.nextMessage();
  return slots.splice(0);
}

test("an answer to a new account, or to one that is not allowed, gives way to others", async () => {
  run.world.disallowed.add(1003);
  expect(await slotOfAnswerTo(1002)).toEqual(["stranger"]);
  expect(await slotOfAnswerTo(1002)).toEqual(["stranger"]);
  expect(await slotOfAnswerTo(1003)).toEqual(["stranger"]);
});

test("an answer to a person with figures does not, until they are deleted", async () => {
  await seedBank(run.world);
  await run.world.users.countFiguresChange("user-1");
  expect(await slotOfAnswerTo(1001)).toEqual(["known"]);
  await run.world.users.remove("user-1");
  expect(await slotOfAnswerTo(1001)).toEqual(["stranger"]);
});

test("an answer to the owner does not", async () => {
  expect(await slotOfAnswerTo(OWNER)).toEqual(["known"]);
});

test("a chat is known for half an hour after its last update", () => {
  const timers = instantTimers();
  // lru-cache keeps for ever what is set at the time 0.
  timers.advance(1);
  const chats = createKnownChats(timers, null);
  chats.note(1, true);
  timers.advance(29 * 60_000);
  expect(chats.has(1)).toBe(true);
  timers.advance(2 * 60_000);
  expect(chats.has(1)).toBe(false);
});
