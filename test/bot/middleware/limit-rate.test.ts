import { setImmediate } from "node:timers/promises";
import { Bot, Composer } from "grammy";
import type { Update, User, UserFromGetMe } from "grammy/types";
import { beforeEach, describe, expect, test } from "vitest";
import type { BotContext } from "../../../src/bot/context.ts";
import { limitRate } from "../../../src/bot/middleware/limit-rate.ts";
import type { UsageLimits } from "../../../src/usecases/ports/usage-limits.ts";
import { memoryUsageLimits } from "../../support/memory-usage-limits.ts";
import { instantTimers, type InstantTimers } from "../../support/instant-timers.ts";

const MAX_UPDATES = 20;
const WINDOW_MS = 10_000;
const TOO_FAST = "That's a lot at once. Wait a minute and try again.";

let timers: InstantTimers;
let passed: number;
let updates = 0;
let calls: { method: string; text: unknown }[];
let bot: Bot<BotContext>;

beforeEach(() => {
  timers = instantTimers();
  passed = 0;
  calls = [];
  bot = new Bot<BotContext>("1:token", {
    botInfo: { id: 1, is_bot: true, first_name: "Quanto", username: "quanto" } as UserFromGetMe,
  });
  bot.api.config.use(async (_next, method, payload) => {
    calls.push({ method, text: (payload as { text?: unknown }).text });
    return { ok: true, result: true as never };
  });
  bot.use((ctx, next) => {
    ctx.language = "en";
    return next();
  });
  bot.use(limitRate(memoryUsageLimits(timers)));
  bot.use(() => void (passed += 1));
});

function person(id: number): User {
  return { id, is_bot: false, first_name: "Ana" };
}

function message(id: number): Update {
  const chat = { id, type: "private", first_name: "Ana" } as const;
  return { update_id: 0, message: { message_id: 1, date: 0, chat, from: person(id), text: "oi" } };
}

function press(id: number): Update {
  const callback_query = { id: "press", from: person(id), chat_instance: "1", data: "x" };
  return { update_id: 0, callback_query };
}

function blocked(id: number): Update {
  const chat = { id, type: "private", first_name: "Ana" } as const;
  const user = person(1);
  const old_chat_member = { status: "member", user } as const;
  const new_chat_member = { status: "kicked", user, until_date: 0 } as const;
  const my_chat_member = { chat, from: person(id), date: 0, old_chat_member, new_chat_member };
  return { update_id: 0, my_chat_member };
}

async function send(update: Update, count = 1): Promise<void> {
  for (let sent = 0; sent < count; sent += 1)
    await bot.handleUpdate({ ...update, update_id: (updates += 1) });
}

describe("a user who sends many updates", () => {
  test("may send 20 updates, and is warned once after that", async () => {
    await send(message(1), MAX_UPDATES);
    expect(calls).toEqual([]);
    await send(message(1), 3);
    expect(passed).toBe(MAX_UPDATES);
    expect(calls).toEqual([{ method: "sendMessage", text: TOO_FAST }]);
  });

  test("may send again ten seconds after the first update, and not before", async () => {
    await send(message(1));
    timers.advance(WINDOW_MS - 1);
    await send(message(1), MAX_UPDATES + 1);
    expect(passed).toBe(MAX_UPDATES);
    timers.advance(1);
    await send(message(1), MAX_UPDATES);
    expect(passed).toBe(2 * MAX_UPDATES);
    await send(message(1), 2);
    expect(passed).toBe(2 * MAX_UPDATES);
    expect(calls).toHaveLength(2);
  });

  test("has every excess button press answered but not executed", async () => {
    await send(press(1), MAX_UPDATES + 3);
    expect(passed).toBe(MAX_UPDATES);
    const answer = { method: "answerCallbackQuery", text: TOO_FAST };
    expect(calls).toEqual([answer, answer, answer]);
  });

  test("does not limit other users", async () => {
    await send(message(1), MAX_UPDATES + 1);
    await send(message(2), MAX_UPDATES);
    expect(passed).toBe(2 * MAX_UPDATES);
  });

  test("is not limited by what a killed process left, which is handled again", async () => {
    await send(message(1), MAX_UPDATES - 1);
    const again = { ...message(1), update_id: (updates += 1) };
    for (let count = 0; count < 3; count += 1) await bot.handleUpdate(again);
    expect(passed).toBe(MAX_UPDATES + 2);
    expect(calls).toEqual([]);
  });

  test("has updates handled in the order in which they came, however long each is counted", async () => {
    const answers: (() => void)[] = [];
    const handled: number[] = [];
    const slow: UsageLimits = {
      count: () =>
        new Promise((resolve) => {
          answers.unshift(() => resolve({ kind: "within", endsInMs: 0 }));
        }),
    };
    const ordered = new Composer<BotContext>(limitRate(slow));
    ordered.use(({ update }) => void handled.push(update.update_id));
    bot = new Bot<BotContext>("1:token", { botInfo: bot.botInfo });
    bot.use(ordered);
    const all = [1, 2, 3].map((id) => bot.handleUpdate({ ...message(1), update_id: id }));
    const isDone = Promise.all(all).then(() => true);
    // The latest count is answered first, as a pool of connections may do.
    while (!(await Promise.race([isDone, setImmediate(false)]))) answers.shift()?.();
    expect(handled).toEqual([1, 2, 3]);
  });

  test("may block the bot at any time, which does not count", async () => {
    await send(blocked(1), MAX_UPDATES + 1);
    await send(message(1), MAX_UPDATES);
    await send(blocked(1));
    expect(passed).toBe(2 * MAX_UPDATES + 2);
    expect(calls).toEqual([]);
  });
});

test("an update without a user passes", async () => {
  const poll = { id: "1", question: "?", options: [], total_voter_count: 0 };
  await send({ update_id: 0, poll: poll as never }, MAX_UPDATES + 1);
  expect(passed).toBe(MAX_UPDATES + 1);
});
