import type { Update } from "grammy/types";
import { expect, test, vi } from "vitest";
import { intakeProcesses, update } from "./intake-processes.ts";

const made = intakeProcesses();

test("each update is handled once, in order, when processes receive it several times", async () => {
  const [a, b] = [made.process("a"), made.process("b")];
  a.start();
  b.start();
  await Promise.all([a.accept([update(1), update(2)]), b.accept([update(2), update(1)])]);
  await Promise.all([a.drained(), b.drained()]);
  await b.accept([update(3), update(1)]);
  await b.drained();
  expect(made.handled.map((one) => one.slice(2))).toEqual(["1", "2", "3"]);
});

test("one process at a time handles a chat, with updates that another one stored meanwhile", async () => {
  const [a, b] = [made.process("a", (id) => id === 1), made.process("b")];
  a.start();
  b.start();
  await a.accept([update(1)]);
  await b.accept([update(2), update(3, 7)]);
  await b.drained();
  expect(made.handled).toEqual(["b 3"]);
  a.open();
  await a.drained();
  expect(made.handled).toEqual(["b 3", "a 1", "a 2"]);
});

test("a handler that takes long keeps its lease", async () => {
  const [a, b] = [made.process("a", () => true), made.process("b")];
  a.start();
  b.start();
  await a.accept([update(1)]);
  for (let beats = 0; beats < 9; beats += 1) {
    made.pass(5000);
    void a.tick();
    await b.tick();
  }
  expect(made.handled).toEqual([]);
  a.open();
  await a.drained();
  expect(made.handled).toEqual(["a 1"]);
});

test("updates that cannot be stored are not accepted", async () => {
  const a = made.process("a");
  a.start();
  made.inbox.addAll = () => Promise.reject(new Error("away"));
  await expect(a.accept([update(1)])).rejects.toThrow("away");
});

test("an update that was handled while the database was unreachable is not handled again", async () => {
  const a = made.process("a");
  a.start();
  const { markHandled } = made.inbox;
  made.inbox.markHandled = () => Promise.reject(new Error("away"));
  await a.accept([update(1)]);
  await vi.waitFor(() => expect(made.handled).toEqual(["a 1"]));
  await a.accept([update(2)]);
  await vi.waitFor(() => expect(made.handled).toEqual(["a 1", "a 2"]));
  made.inbox.markHandled = markHandled;
  made.pass(20_000);
  await a.tick();
  await a.tick();
  expect(made.handled).toEqual(["a 1", "a 2"]);
  expect(await made.inbox.pendingOf("1")).toEqual([]);
});

test("a stopped process handles nothing, and leaves updates to the next one", async () => {
  const a = made.process("a");
  a.start();
  a.stop();
  await a.accept([update(1)]);
  await a.drained();
  expect(made.handled).toEqual([]);
  const b = made.process("b");
  b.start();
  await b.drained();
  expect(made.handled).toEqual(["b 1"]);
});

test("a process that stops while it handles a chat handles no more of its updates", async () => {
  const a = made.process("a", () => true);
  a.start();
  await a.accept([update(1)]);
  await new Promise(setImmediate);
  a.stop();
  await a.accept([update(2)]);
  a.open();
  await a.drained();
  expect(made.handled).toEqual(["a 1"]);
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
  await made.left(whole);
  const waiting = await made.inbox.pendingOf(chat);
  expect(waiting.map((one) => JSON.parse(one.content))).toEqual([whole]);
});

test("draining waits for tracked work, whose failure is logged", async () => {
  const a = made.process("a");
  let end: () => void = () => {};
  a.track(new Promise((resolve) => (end = resolve)));
  a.track(Promise.reject(new Error("broken")));
  let isSettled = false;
  const settled = a.drained().then(() => (isSettled = true));
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  end();
  await settled;
  expect(made.reported).toMatchObject([{ message: "broken" }]);
});

test("activeChats counts the chats with updates in flight", async () => {
  const a = made.process("a", () => true);
  a.start();
  await a.accept([update(1), update(2), update(3, 7)]);
  expect(a.activeChats()).toBe(2);
  a.open();
  await a.drained();
  expect(a.activeChats()).toBe(0);
});
