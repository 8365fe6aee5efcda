import { expect, test } from "vitest";
import { intakeProcesses, update } from "./intake-processes.ts";

const made = intakeProcesses();
const away = () => Promise.reject(new Error("away"));
const moment = () => new Promise(setImmediate);

test("a chat stays leased while its updates are handled, though a query for more of them fails", async () => {
  const a = made.process("a", () => true);
  a.start();
  await a.drained();
  const { pendingOf } = made.inbox;
  made.inbox.pendingOf = async (chat) => {
    made.inbox.pendingOf = away;
    const found = await pendingOf(chat);
    await a.accept([update(2)]);
    return found;
  };
  await a.accept([update(1)]);
  await moment();
  made.inbox.pendingOf = pendingOf;
  expect(made.reported).toEqual([]);
  for (let seconds = 0; seconds < 60; seconds += 5) {
    made.pass(5000);
    await a.fire();
  }
  const b = made.process("b");
  b.start();
  await b.drained();
  expect(made.handled).toEqual([]);
  expect(await a.mayAct("1")).toBe(true);
  a.open();
  await a.drained();
  expect(made.reported).toEqual([new Error("away")]);
  await b.tick();
  expect(made.handled).toEqual(["a 1", "b 2"]);
});

test("a lease is lost at its end where every extension failed, and not before", async () => {
  const a = made.process("a", () => true);
  a.start();
  await a.accept([update(1)]);
  await moment();
  made.inbox.renewChats = away;
  made.pass(14_999);
  await a.fire();
  expect(await a.mayAct("1")).toBe(true);
  made.pass(1);
  expect(await a.mayAct("1")).toBe(false);
});

test("a lease is lost where the answer to its extension comes after the new end too", async () => {
  const a = made.process("a", () => true);
  a.start();
  await a.accept([update(1)]);
  await moment();
  made.pass(15_000);
  const { renewChats } = made.inbox;
  made.inbox.renewChats = async (...args) => {
    made.pass(15_000);
    return renewChats(...args);
  };
  expect(await a.mayAct("1")).toBe(false);
});

test("an extension that is answered after the chat was released and claimed anew says nothing of the new claim", async () => {
  const a = made.process("a", (id) => id === 2);
  a.start();
  const { releaseChat, markHandled } = made.inbox;
  let answer: (ours: string[]) => void = () => {};
  made.inbox.renewChats = () => new Promise((resolve) => (answer = resolve));
  made.inbox.markHandled = async (id) => {
    void a.fire();
    await markHandled(id);
  };
  made.inbox.releaseChat = async (...args) => {
    await a.accept([update(2)]);
    await releaseChat(...args);
  };
  await a.accept([update(1)]);
  await moment();
  expect(made.handled).toEqual(["a 1"]);
  answer([]);
  await moment();
  expect(await a.mayAct("1")).toBe(true);
});

test("a chat stays leased until its handled updates are marked, so that no process handles them again", async () => {
  const a = made.process("a");
  a.start();
  await a.drained();
  const { markHandled } = made.inbox;
  made.inbox.markHandled = away;
  await a.accept([update(1)]);
  await moment();
  const b = made.process("b");
  b.start();
  for (let seconds = 0; seconds < 60; seconds += 5) {
    made.pass(5000);
    await a.fire();
    await b.tick();
  }
  made.inbox.markHandled = markHandled;
  await a.fire();
  await a.drained();
  await b.tick();
  expect(made.handled).toEqual(["a 1"]);
  expect(await made.inbox.pendingOf("1")).toEqual([]);
});

test("a process that stops marks its updates once more, and does not wait for them", async () => {
  const a = made.process("a");
  a.start();
  await a.drained();
  const { markHandled } = made.inbox;
  made.inbox.markHandled = away;
  await a.accept([update(1)]);
  await a.accept([update(2, 7)]);
  await moment();
  made.inbox.markHandled = (id) => (id === 1 ? markHandled(id) : away());
  a.stop();
  await a.drained();
  expect(await made.inbox.pendingOf("1")).toEqual([]);
  expect(await made.inbox.pendingOf("7")).toHaveLength(1);
});

test("a process that lost a chat counts no attempts of an update that another one handles", async () => {
  await made.left(update(1));
  const frozen = made.process("frozen", () => true);
  frozen.start();
  await moment();
  made.pass(15_000);
  const other = made.process("other", () => true);
  other.start();
  await moment();
  expect(await frozen.mayAct("1")).toBe(false);
  frozen.open();
  await frozen.drained();
  expect(await made.inbox.pendingOf("1")).toMatchObject([{ id: 1, attempts: 2 }]);
  other.open();
  await other.drained();
  expect(await made.inbox.pendingOf("1")).toEqual([]);
});

test("of the updates that were in flight at each crash, only the one to blame is given up", async () => {
  const chats = [1, 2, 3, 4, 5];
  await made.left(...chats.map((id) => update(id, id)));
  const crash = async (name: string, isHanging: (id: number) => boolean): Promise<void> => {
    made.process(name, isHanging).start();
    await moment();
    await moment();
    made.pass(15_000);
  };
  await crash("a", () => true);
  await crash("b", (id) => id >= 3);
  await crash("c", (id) => id === 3);
  expect(made.handled).toEqual(["b 1", "b 2"]);
  expect(await made.inbox.pendingOf("3")).toMatchObject([{ attempts: 3 }]);
  expect(await made.inbox.pendingOf("5")).toMatchObject([{ attempts: 1 }]);
  const last = made.process("d");
  last.start();
  await last.drained();
  expect(made.handled).toEqual(["b 1", "b 2", "d 4", "d 5"]);
  expect(made.reported).toHaveLength(1);
});
