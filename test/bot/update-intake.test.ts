import type { Update } from "grammy/types";
import { beforeEach, expect, test } from "vitest";
import { createUpdateIntake, type UpdateIntake } from "../../src/bot/update-intake.ts";
import type { UpdateInbox } from "../../src/usecases/ports/update-inbox.ts";
import { NOW } from "../support/make.ts";
import { memoryUpdateInbox } from "../support/memory-update-inbox.ts";

let inbox: UpdateInbox;
let now: Date;
let handled: string[];
let reported: unknown[];

beforeEach(() => {
  inbox = memoryUpdateInbox();
  now = NOW;
  handled = [];
  reported = [];
});

interface Process extends UpdateIntake {
  /** The intervals of the running timers, in milliseconds. */
  intervals(): number[];
  /** Fires its timers once. */
  tick(): Promise<void>;
  /** Ends all handlers that hang. */
  open(): void;
  /** From now on no call to the inbox has an effect: the process has crashed. */
  crash(): void;
}

/** A process whose handlers hang where `isHanging` is true. As in the bot, those of a chat run in sequence. */
function process(name: string, isHanging: (id: number) => boolean = () => false): Process {
  const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const running = new Map<number, Promise<void>>();
  let hasCrashed = false;
  const never = new Promise<never>(() => {});
  const inboxUntilCrash = new Proxy(inbox, {
    get:
      (target, key: keyof UpdateInbox) =>
      async (...args: never[]) =>
        hasCrashed ? never : await (target[key] as (...all: never[]) => unknown)(...args),
  });
  const intake = createUpdateIntake({
    inbox: inboxUntilCrash,
    clock: { now: () => now },
    leaseId: name,
    handle: ({ update_id: id, message }) => {
      const chat = message?.chat.id ?? 0;
      const before = running.get(chat);
      const run = async () => {
        await before;
        if (isHanging(id)) await opened;
        if (!hasCrashed) handled.push(`${name} ${id}`);
      };
      const turn = run();
      running.set(chat, turn);
      return turn;
    },
    logError: (error) => void reported.push(error),
    timers: {
      every: (run, ms) => {
        const timer = { ms, run };
        timers.add(timer);
        return () => void timers.delete(timer);
      },
    },
  });
  return {
    ...intake,
    open,
    intervals: () => [...timers].map(({ ms }) => ms),
    tick: async () => {
      for (const { run } of timers) run();
      await intake.drained();
    },
    crash: () => {
      hasCrashed = true;
    },
  };
}

function update(id: number, chat = 1): Update {
  const from = { id: chat, is_bot: false, first_name: "Ana" };
  return {
    update_id: id,
    message: { message_id: id, date: 0, chat: { ...from, type: "private" }, from, text: "oi" },
  };
}

function pass(ms: number): void {
  now = new Date(now.getTime() + ms);
}

test("each update is handled once, in order, when processes receive it several times", async () => {
  const [a, b] = [process("a"), process("b")];
  a.start();
  b.start();
  await Promise.all([a.accept([update(1), update(2)]), b.accept([update(2), update(1)])]);
  await Promise.all([a.drained(), b.drained()]);
  await b.accept([update(3), update(1)]);
  await b.drained();
  expect(handled.map((one) => one.slice(2))).toEqual(["1", "2", "3"]);
});

test("one process at a time handles a chat, with updates that another one stored meanwhile", async () => {
  const [a, b] = [process("a", (id) => id === 1), process("b")];
  a.start();
  b.start();
  await a.accept([update(1)]);
  await b.accept([update(2), update(3, 7)]);
  await b.drained();
  expect(handled).toEqual(["b 3"]);
  a.open();
  await a.drained();
  expect(handled).toEqual(["b 3", "a 1", "a 2"]);
});

test("updates of a crashed process are handled in order once its lease has expired", async () => {
  const a = process("a", () => true);
  a.start();
  await a.accept([update(1), update(2), update(3)]);
  a.crash();
  const b = process("b");
  b.start();
  await b.accept([update(4)]);
  await b.tick();
  expect(handled).toEqual([]);
  pass(14_999);
  await b.tick();
  expect(handled).toEqual([]);
  pass(1);
  await b.tick();
  expect(handled).toEqual(["b 1", "b 2", "b 3", "b 4"]);
  await b.accept([update(1), update(2), update(3), update(4)]);
  pass(16_000);
  await b.tick();
  expect(handled).toHaveLength(4);
});

test("a settled update is not repeated where the process crashes before its handler ends", async () => {
  const a = process("a", (id) => id === 2);
  a.start();
  await a.accept([update(1), update(2)]);
  await new Promise(setImmediate);
  const written: number[] = [];
  const { settle } = inbox;
  inbox.settle = async (id) => {
    written.push(id);
    await settle(id);
  };
  await a.settle(2);
  await a.settle(4711);
  a.open();
  await a.drained();
  expect(written).toEqual([2]);
  expect(handled).toEqual(["a 1", "a 2"]);
  expect(await inbox.pendingOf("1")).toEqual([]);
});

test("a handler that takes long keeps its lease", async () => {
  const [a, b] = [process("a", () => true), process("b")];
  a.start();
  b.start();
  await a.accept([update(1)]);
  for (let beats = 0; beats < 9; beats += 1) {
    pass(5000);
    void a.tick();
    await b.tick();
  }
  expect(handled).toEqual([]);
  a.open();
  await a.drained();
  expect(handled).toEqual(["a 1"]);
});

test("an update that crashes processes is given up, and those behind it are handled", async () => {
  const dying = process("0", () => true);
  dying.start();
  await dying.accept([update(1), update(2)]);
  dying.crash();
  for (const name of ["1", "2", "3"]) {
    pass(20_000);
    const next = process(name, (id) => id === 1);
    next.start();
    await new Promise(setImmediate);
    next.crash();
  }
  pass(20_000);
  const last = process("4");
  last.start();
  await last.drained();
  expect(handled).toEqual(["4 2"]);
  expect(reported).toMatchObject([{ message: expect.stringContaining("given up") }]);
});

test("updates that cannot be stored are not accepted", async () => {
  const a = process("a");
  a.start();
  inbox.addAll = () => Promise.reject(new Error("away"));
  await expect(a.accept([update(1)])).rejects.toThrow("away");
});

test("an update that was handled while the database was unreachable is not handled again", async () => {
  const a = process("a");
  a.start();
  const { settle } = inbox;
  inbox.settle = () => Promise.reject(new Error("away"));
  await a.accept([update(1)]);
  await a.drained();
  await a.accept([update(2)]);
  await a.drained();
  inbox.settle = settle;
  pass(20_000);
  await a.tick();
  await a.tick();
  expect(handled).toEqual(["a 1", "a 2"]);
  expect(await inbox.pendingOf("1")).toEqual([]);
});

test("a stopped process handles nothing, and leaves updates to the next one", async () => {
  const a = process("a");
  a.start();
  a.stop();
  await a.accept([update(1)]);
  await a.drained();
  expect(handled).toEqual([]);
  const b = process("b");
  b.start();
  await b.drained();
  expect(handled).toEqual(["b 1"]);
});

test("a process that stops while it handles a chat handles no more of its updates", async () => {
  const a = process("a", () => true);
  a.start();
  await a.accept([update(1)]);
  await new Promise(setImmediate);
  a.stop();
  await a.accept([update(2)]);
  a.open();
  await a.drained();
  expect(handled).toEqual(["a 1"]);
});

/** Stores updates as a process does that crashes before it handles them. */
async function left(...updates: readonly Update[]): Promise<void> {
  await process("dead").accept(updates);
}

test("orphaned updates are polled every 2 s, and leases renewed three times in their 15 s", () => {
  const a = process("a");
  expect(a.intervals()).toEqual([]);
  a.start();
  a.start();
  expect(a.intervals()).toEqual([2000, 5000]);
  a.stop();
  expect(a.intervals()).toEqual([]);
});

test("an orphaned update is handled 2 s after it was stored, and not before", async () => {
  const a = process("a");
  a.start();
  await a.drained();
  await left(update(1));
  pass(1999);
  await a.tick();
  expect(handled).toEqual([]);
  pass(1);
  await a.tick();
  expect(handled).toEqual(["a 1"]);
});

test("50 chats are reclaimed at once, the others at the next poll", async () => {
  await left(...Array.from({ length: 51 }, (_, index) => update(index + 1, index + 1)));
  const a = process("a");
  a.start();
  await a.drained();
  expect(handled).toHaveLength(50);
  pass(2000);
  await a.tick();
  expect(handled).toHaveLength(51);
});

const ANA = { id: 7, is_bot: false, first_name: "Ana" };
const CHAT = { id: 8, type: "private", first_name: "Ana" } as const;
const PRESS = { id: "press", from: ANA, chat_instance: "1", data: "x" };

test.each<[string, string, Omit<Update, "update_id">]>([
  ["a message", "8", { message: { message_id: 1, date: 0, chat: CHAT, from: ANA, text: "oi" } }],
  [
    "a press",
    "8",
    { callback_query: { ...PRESS, message: { message_id: 1, date: 0, chat: CHAT } } },
  ],
  ["a press whose message is gone", "7", { callback_query: PRESS }],
  ["a block", "8", { my_chat_member: { chat: CHAT, from: ANA, date: 0 } as never }],
  ["anything else", "update 1", { poll: {} as never }],
])("%s stands in the line of its chat", async (_, chat, content) => {
  const whole = { update_id: 1, ...content };
  await left(whole);
  const waiting = await inbox.pendingOf(chat);
  expect(waiting.map((one) => JSON.parse(one.content))).toEqual([whole]);
});

test("a failed poll is logged, and the next one succeeds", async () => {
  const a = process("a");
  a.start();
  await a.drained();
  await left(update(1));
  pass(2000);
  const { abandonedChats } = inbox;
  inbox.abandonedChats = () => Promise.reject(new Error("away"));
  await a.tick();
  expect(reported).toMatchObject([{ message: "away" }]);
  inbox.abandonedChats = abandonedChats;
  await a.tick();
  expect(handled).toEqual(["a 1"]);
});

test("draining waits for tracked work, whose failure is logged", async () => {
  const a = process("a");
  let end: () => void = () => {};
  a.track(new Promise((resolve) => (end = resolve)));
  a.track(Promise.reject(new Error("broken")));
  let isSettled = false;
  const settled = a.drained().then(() => (isSettled = true));
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  end();
  await settled;
  expect(reported).toMatchObject([{ message: "broken" }]);
});

test("activeChats counts the chats with updates in flight", async () => {
  const a = process("a", () => true);
  a.start();
  await a.accept([update(1), update(2), update(3, 7)]);
  expect(a.activeChats()).toBe(2);
  a.open();
  await a.drained();
  expect(a.activeChats()).toBe(0);
});
