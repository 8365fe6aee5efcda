import { expect, test } from "vitest";
import type { StoredUpdate, UpdateInbox } from "../../src/usecases/ports/update-inbox.ts";

/** A recent time, so that a real server's own clock does not remove it under the test. */
const RECEIVED = Date.UTC(2999, 0, 1);

function at(seconds: number): Date {
  return new Date(RECEIVED + seconds * 1000);
}

function makeUpdate(id: number, chat = "ana"): StoredUpdate {
  return { id, chat, content: JSON.stringify({ update_id: id, message: { text: "\ud83d$a.b" } }) };
}

function lease(leaseId: string, seconds: number) {
  return { leaseId, leasedUntil: at(seconds) };
}

export function updateInboxContract(make: () => Promise<UpdateInbox>): void {
  test("the updates of a chat are found whole, in Telegram's order", async () => {
    const inbox = await make();
    await inbox.addAll([makeUpdate(9), makeUpdate(100), makeUpdate(5, "bia")], at(0));
    await inbox.addAll([makeUpdate(7)], at(1));
    const waiting = [7, 9, 100].map((id) => ({ ...makeUpdate(id), attempts: 0 }));
    expect(await inbox.pendingOf("ana")).toEqual(waiting);
    expect(await inbox.pendingOf("nobody")).toEqual([]);
  });

  test("a repeated update is recognised, pending or handled, and does not block others", async () => {
    const inbox = await make();
    expect(await inbox.addAll([], at(0))).toEqual(new Set());
    expect(await inbox.addAll([makeUpdate(1), makeUpdate(2)], at(0))).toEqual(new Set([1, 2]));
    await inbox.markHandled(1);
    const again = [makeUpdate(1), makeUpdate(2), makeUpdate(3)];
    expect(await inbox.addAll(again, at(1))).toEqual(new Set([3]));
    expect(await inbox.addAll(again, at(2))).toEqual(new Set());
    expect((await inbox.pendingOf("ana")).map(({ id }) => id)).toEqual([2, 3]);
  });

  test("attempts are counted only for pending updates", async () => {
    const inbox = await make();
    await inbox.addAll([makeUpdate(1), makeUpdate(2)], at(0));
    await inbox.countAttempt(1);
    await inbox.countAttempt(1);
    expect((await inbox.pendingOf("ana")).map(({ attempts }) => attempts)).toEqual([2, 0]);
    await inbox.markHandled(1);
    await inbox.countAttempt(1);
    await inbox.countAttempt(4711);
    await inbox.markHandled(4711);
    expect((await inbox.pendingOf("ana")).map(({ id }) => id)).toEqual([2]);
  });

  test("a chat has one lease until it is released or expires", async () => {
    const inbox = await make();
    expect(await inbox.claimChat("ana", lease("a", 10), at(0))).toBe(true);
    expect(await inbox.claimChat("ana", lease("b", 10), at(0))).toBe(false);
    expect(await inbox.claimChat("bia", lease("b", 10), at(0))).toBe(true);
    await inbox.releaseChat("ana", "b");
    expect(await inbox.claimChat("ana", lease("b", 10), at(9))).toBe(false);
    expect(await inbox.claimChat("ana", lease("b", 20), at(10))).toBe(true);
    await inbox.releaseChat("ana", "a");
    expect(await inbox.claimChat("ana", lease("a", 20), at(11))).toBe(false);
    await inbox.releaseChat("ana", "b");
    expect(await inbox.claimChat("ana", lease("a", 20), at(11))).toBe(true);
  });

  test("one of several concurrent claims of a chat succeeds", async () => {
    const inbox = await make();
    const names = ["a", "b", "c", "d", "e"];
    const got = await Promise.all(
      names.map((name) => inbox.claimChat("ana", lease(name, 10), at(0))),
    );
    expect(got.filter(Boolean)).toHaveLength(1);
  });

  test("a lease is renewed only if it is still the same", async () => {
    const inbox = await make();
    await inbox.claimChat("ana", lease("a", 10), at(0));
    await inbox.claimChat("bia", lease("b", 10), at(0));
    expect(await inbox.renewChats(["ana", "bia", "nobody"], lease("a", 20))).toEqual(["ana"]);
    expect(await inbox.renewChats(["ana"], lease("a", 20))).toEqual(["ana"]);
    expect(await inbox.claimChat("ana", lease("c", 30), at(15))).toBe(false);
    expect(await inbox.claimChat("bia", lease("c", 30), at(15))).toBe(true);
    expect(await inbox.claimChat("nobody", lease("c", 30), at(15))).toBe(true);
  });

  test("a lease that was extended is not shortened by an extension that arrives late", async () => {
    const inbox = await make();
    await inbox.claimChat("ana", lease("a", 10), at(0));
    await inbox.renewChats(["ana"], lease("a", 20));
    expect(await inbox.renewChats(["ana"], lease("a", 15))).toEqual(["ana"]);
    expect(await inbox.claimChat("ana", lease("b", 30), at(19))).toBe(false);
    expect(await inbox.claimChat("ana", lease("b", 30), at(20))).toBe(true);
  });

  test("each chat with pending updates and without a lease is found once", async () => {
    const inbox = await make();
    await inbox.addAll([makeUpdate(1), makeUpdate(2), makeUpdate(3, "bia")], at(0));
    await inbox.addAll([makeUpdate(4, "eva"), makeUpdate(5, "mia")], at(5));
    await inbox.markHandled(4);
    const found = async (before: number, limit = 9) =>
      (await inbox.abandonedChats(at(before), at(10), limit)).toSorted();
    expect(await found(0)).toEqual(["ana", "bia"]);
    expect(await found(5)).toEqual(["ana", "bia", "mia"]);
    expect(await found(5, 1)).toHaveLength(1);
    await inbox.claimChat("ana", lease("a", 11), at(0));
    await inbox.claimChat("bia", lease("b", 10), at(0));
    expect(await found(5)).toEqual(["bia", "mia"]);
  });

  test("expired leases can be claimed at once", async () => {
    const inbox = await make();
    await inbox.claimChat("ana", lease("dead", 10), at(0));
    await inbox.claimChat("bia", lease("alive", 10), at(0));
    expect((await inbox.leases()).toSorted()).toEqual(["alive", "dead"]);
    await inbox.expire(["dead"]);
    expect(await inbox.leases()).toEqual(["alive"]);
    expect(await inbox.claimChat("ana", lease("a", 10), at(1))).toBe(true);
    expect(await inbox.claimChat("bia", lease("a", 10), at(1))).toBe(false);
  });
}
