import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMemoryPace } from "../../src/usecases/timing/memory-pace.ts";
import type { Call } from "../sandbox/telegram/world.ts";
import { startTelegram, type Telegram } from "../sandbox/telegram/start-telegram.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { fastTime, type FastTime } from "../support/fast-time.ts";
import { makeItem, makeUser } from "../support/make.ts";
import { memoryJobStore } from "../support/memory-job-store.ts";
import { createProcess, openWire, type KillableProcess } from "./killable-process.ts";

/** All summaries are due at the same minute: Monday, 9 o'clock in São Paulo. */
const MONDAY = new Date("2026-11-23T12:00:00.000Z");
const SOON = new Date(MONDAY.getTime() - 5000);
const BIA = 77_777;

let time: FastTime;
let telegram: Telegram;
let world: FakeWorld;
let processes: KillableProcess[];
/** The number of messages in all chats. */
let arrived: number;
let onArrival: () => void;

beforeEach(async () => {
  time = fastTime(SOON);
  telegram = await startTelegram({ clock: time });
  world = fakeWorld();
  processes = [];
  arrived = 0;
  onArrival = () => undefined;
  telegram.world.events.on((event) => {
    if (event.kind !== "message" || !event.message.from?.is_bot) return;
    arrived += 1;
    onArrival();
  });
});

afterEach(async () => {
  for (const each of processes) each.kill();
  await telegram.close();
  time.close();
});

async function withPeople(count: number): Promise<void> {
  for (let id = 1; id <= count; id += 1) {
    const person = { id, is_bot: false, first_name: "Ana" };
    telegram.world.chats.set(id, {
      person,
      met: true,
      blocked: false,
      messages: [],
      replyKeyboard: null,
      forcedReply: null,
      photo: null,
    });
    await world.users.add(
      makeUser({ id: `u${id}`, telegramId: id, chatId: id, nextSummaryAt: MONDAY }),
    );
  }
  const syncCheckpoint = { syncedAt: SOON };
  // A search for each user's bank among ten thousand would take most of this test's time.
  world.items.ofUser = async (userId) => [makeItem({ userId, syncCheckpoint })];
}

/** Two processes, of which the first can be killed. */
async function startTwo(
  deliveriesOfFirst = world.deliveries,
): Promise<readonly [KillableProcess, KillableProcess]> {
  const shared = {
    time,
    telegram,
    world,
    jobStore: memoryJobStore(),
    sharedPace: createMemoryPace(time),
  };
  const wire = await openWire(telegram);
  const worldOfFirst = { ...world, deliveries: deliveriesOfFirst };
  const first = createProcess({ name: "first", wire, ...shared, world: worldOfFirst });
  const second = createProcess({ name: "second", ...shared });
  processes = [first, second];
  await first.start();
  await second.start();
  return [first, second];
}

/** Long enough for a claim to end, and for a second summary to be sent by mistake. */
const aWhileLonger = () => {
  const end = time.now() + 180_000;
  return time.runUntil(() => time.now() > end);
};

const photos = () => telegram.calls("sendPhoto");

/** The number of summaries of each user. */
function summaries(count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const messages = telegram.world.chats.get(index + 1)?.messages ?? [];
    return messages.filter(({ caption }) => caption?.split("\n")[0]?.includes("na semana")).length;
  });
}

const rowOf = (id: number) => world.deliveries.byId(`u${id} weekly 2026-11-16`);

function mostInASecond(calls: readonly Call[]): number {
  const times = calls.map(({ at }) => at).sort((a, b) => a - b);
  let most = 0;
  for (let last = 0, first = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

test("three thousand users get one summary each at Telegram's rate from two processes of which one dies, and answers are not delayed", async () => {
  const people = 3000;
  await withPeople(people);
  const bia = telegram.person({ id: BIA, firstName: "Bia", languageCode: "pt-br", met: true });
  const [first, second] = await startTwo();
  // It dies after a summary was sent and before the answer arrived.
  onArrival = () => void (arrived === 1500 && first.kill());
  await time.runUntil(() => arrived === 1500);
  for (const each of [first, second]) expect(each.composed()).toBeGreaterThan(600);
  await time.runUntil(() => arrived >= 2000);

  bia.send("/report");
  const asked = { at: time.now(), arrived };
  const [update] = telegram.world.updates.pending();
  second.quanto.intake.start();
  if (update) void second.quanto.intake.accept([update]);
  await time.runUntil(() => bia.messages().some(({ photo }) => photo), 10_000);
  expect(time.now() - asked.at).toBeLessThanOrEqual(80);
  expect(arrived - asked.arrived).toBeLessThanOrEqual(3);

  await time.runUntil(() => arrived >= people + 1, 250_000);
  // 120 seconds at 25 a second; the claims of the process that died end 120 seconds after its last one.
  expect(time.now() - MONDAY.getTime()).toBeLessThan(200_000);
  await aWhileLonger();
  expect(summaries(people).filter((count) => count !== 1)).toEqual([]);
  expect(photos()).toHaveLength(people + 1);
  // None is composed twice but those that the process which died had composed and not sent.
  expect(first.composed() + second.composed()).toBeLessThanOrEqual(people + 12);
  expect(telegram.calls().filter(({ outcome }) => !outcome.ok)).toEqual([]);
  expect(mostInASecond(photos())).toBeLessThanOrEqual(30);
  expect([first.reported, second.reported]).toEqual([[], []]);
}, 120_000);

describe("a process that dies while it sends the seventh summary", () => {
  const people = 30;
  type Step = "begin" | "finish";

  /** Kills at the seventh call of the process, before it is done or before its answer arrives. */
  function killAt(step: Step, moment: "before" | "after", victim: () => KillableProcess) {
    const ids: string[] = [];
    const call = async (id: string): Promise<never> => {
      ids.push(id);
      if (ids.length === 7 && moment === "before") {
        victim().kill();
        return new Promise<never>(() => undefined);
      }
      const answer = await world.deliveries[step](id);
      if (ids.length === 7) victim().kill();
      return answer as never;
    };
    return { deliveries: { ...world.deliveries, [step]: call }, seventh: () => ids[6] ?? "" };
  }

  test.each([
    ["begin", "before", 0, "sent"],
    ["begin", "after", 1, "sending"],
    ["finish", "before", 0, "sending"],
    ["finish", "after", 0, "sent"],
  ] as const)("%s: %s it, loses %i, and sends none twice", async (step, moment, lost, state) => {
    await withPeople(people);
    const { deliveries, seventh } = killAt(step, moment, () => first);
    const [first] = await startTwo(deliveries);
    await time.runUntil(() => arrived >= people - lost);
    await aWhileLonger();
    const counts = summaries(people);
    expect(counts.filter((count) => count === 0)).toHaveLength(lost);
    expect(counts.filter((count) => count > 1)).toEqual([]);
    expect((await world.deliveries.byId(seventh()))?.state).toBe(state);
  });
});

describe("Telegram fails for a while", () => {
  test("every summary is sent once, when it works again", async () => {
    const people = 60;
    await withPeople(people);
    telegram.faults.next({ kind: "429", method: "sendPhoto", retryAfter: 35, times: 3 });
    telegram.faults.next({ kind: "502", method: "sendPhoto", times: 8 });
    await startTwo();
    await time.runUntil(() => arrived >= people);
    await aWhileLonger();
    expect(summaries(people)).toEqual(Array.from({ length: people }, () => 1));
  });

  test("a user who blocked the bot gets no summary and delays no other", async () => {
    await withPeople(20);
    const chat = telegram.world.chats.get(5);
    if (chat) chat.blocked = true;
    await startTwo();
    await time.runUntil(() => arrived >= 19);
    await aWhileLonger();
    expect(summaries(20).filter((count) => count === 1)).toHaveLength(19);
    expect((await rowOf(5))?.state).toBe("skipped");
    expect((await world.users.byId("u5"))?.blockedAt).not.toBeNull();
  });
});
