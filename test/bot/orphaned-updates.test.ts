import { expect, test } from "vitest";
import { intakeProcesses, update } from "./intake-processes.ts";

const made = intakeProcesses();

test("updates of a crashed process are handled in order once its lease has expired", async () => {
  const a = made.process("a", () => true);
  a.start();
  await a.accept([update(1), update(2), update(3)]);
  a.crash();
  const b = made.process("b");
  b.start();
  await b.accept([update(4)]);
  await b.tick();
  expect(made.handled).toEqual([]);
  made.pass(14_999);
  await b.tick();
  expect(made.handled).toEqual([]);
  made.pass(1);
  await b.tick();
  expect(made.handled).toEqual(["b 1", "b 2", "b 3", "b 4"]);
  await b.accept([update(1), update(2), update(3), update(4)]);
  made.pass(16_000);
  await b.tick();
  expect(made.handled).toHaveLength(4);
});

test("a handled update is not repeated where the process crashes before its handler ends", async () => {
  const a = made.process("a", (id) => id === 2);
  a.start();
  await a.accept([update(1), update(2)]);
  await new Promise(setImmediate);
  const written: number[] = [];
  const { markHandled } = made.inbox;
  made.inbox.markHandled = async (id) => {
    written.push(id);
    await markHandled(id);
  };
  await a.markHandled(2);
  await a.markHandled(4711);
  a.open();
  await a.drained();
  expect(written).toEqual([2]);
  expect(made.handled).toEqual(["a 1", "a 2"]);
  expect(await made.inbox.pendingOf("1")).toEqual([]);
});

test("an update that crashes processes is given up, and those behind it are handled", async () => {
  const dying = made.process("0", () => true);
  dying.start();
  await dying.accept([update(1), update(2)]);
  dying.crash();
  for (const name of ["1", "2", "3"]) {
    made.pass(20_000);
    const next = made.process(name, (id) => id === 1);
    next.start();
    await new Promise(setImmediate);
    next.crash();
  }
  made.pass(20_000);
  const last = made.process("4");
  last.start();
  await last.drained();
  expect(made.handled).toEqual(["4 2"]);
  expect(made.reported).toMatchObject([{ message: expect.stringContaining("given up") }]);
});

test("orphaned updates are polled every 2 s, and leases renewed three times in their 15 s", () => {
  const a = made.process("a");
  expect(a.intervals()).toEqual([]);
  a.start();
  a.start();
  expect(a.intervals()).toEqual([2000, 5000]);
  a.stop();
  expect(a.intervals()).toEqual([]);
});

test("an orphaned update is handled 2 s after it was stored, and not before", async () => {
  const a = made.process("a");
  a.start();
  await a.drained();
  await made.left(update(1));
  made.pass(1999);
  await a.tick();
  expect(made.handled).toEqual([]);
  made.pass(1);
  await a.tick();
  expect(made.handled).toEqual(["a 1"]);
});

test("50 chats are reclaimed at once, the others at the next poll", async () => {
  await made.left(...Array.from({ length: 51 }, (_, index) => update(index + 1, index + 1)));
  const a = made.process("a");
  a.start();
  await a.drained();
  expect(made.handled).toHaveLength(50);
  made.pass(2000);
  await a.tick();
  expect(made.handled).toHaveLength(51);
});

test("a failed poll is logged, and the next one succeeds", async () => {
  const a = made.process("a");
  a.start();
  await a.drained();
  await made.left(update(1));
  made.pass(2000);
  const { abandonedChats } = made.inbox;
  made.inbox.abandonedChats = () => Promise.reject(new Error("away"));
  await a.tick();
  expect(made.reported).toMatchObject([{ message: "away" }]);
  made.inbox.abandonedChats = abandonedChats;
  await a.tick();
  expect(made.handled).toEqual(["a 1"]);
});

test("a process that stood still for longer than its lease leaves the chat to the one that took it", async () => {
  const frozen = made.process("frozen", () => true);
  frozen.start();
  await frozen.accept([update(1), update(2, 7)]);
  await new Promise(setImmediate);
  expect(await frozen.mayAct("1")).toBe(true);
  made.pass(15_000);
  const other = made.process("other", (id) => id === 1);
  other.start();
  await new Promise(setImmediate);
  expect(await frozen.mayAct("1")).toBe(false);
  expect(await frozen.mayAct("1")).toBe(false);
  expect(await other.mayAct("1")).toBe(true);
  expect(await frozen.mayAct("a chat that nobody handles")).toBe(true);
  frozen.open();
  await frozen.drained();
  // The other one is not done: were the update marked as handled, its crash would lose it.
  expect((await made.inbox.pendingOf("1")).map(({ id }) => id)).toEqual([1]);
  other.open();
  await other.drained();
  expect(await made.inbox.pendingOf("1")).toEqual([]);
});

test("a process that stood still goes on with a chat that nobody took", async () => {
  const alone = made.process("alone", () => true);
  alone.start();
  await alone.accept([update(1)]);
  await new Promise(setImmediate);
  made.pass(60_000);
  expect(await alone.mayAct("1")).toBe(true);
  alone.open();
  await alone.drained();
  expect(await made.inbox.pendingOf("1")).toEqual([]);
});

test("a process that stood still and does not reach the inbox handles its updates again under a new lease", async () => {
  const alone = made.process("alone", () => true);
  alone.start();
  await alone.accept([update(1)]);
  await new Promise(setImmediate);
  made.pass(60_000);
  made.inbox.renewChats = () => Promise.reject(new Error("away"));
  expect(await alone.mayAct("1")).toBe(false);
  expect(made.reported).toEqual([new Error("away")]);
  alone.open();
  await alone.drained();
  expect(made.handled).toEqual(["alone 1", "alone 1"]);
  expect(await made.inbox.pendingOf("1")).toEqual([]);
});
