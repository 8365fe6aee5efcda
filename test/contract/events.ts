import { expect, test } from "vitest";
import type { BankEvent } from "../../src/domain/bank-event.ts";
import type { BankEvents } from "../../src/usecases/ports/bank-events.ts";
import { allOf } from "../support/batches.ts";

/** A recent time, so that a real server's own clock does not remove it under the test. */
const RECEIVED = Date.UTC(2999, 0, 1);

function at(seconds: number): Date {
  return new Date(RECEIVED + seconds * 1000);
}

function makeEvent(given: Partial<BankEvent> = {}): BankEvent {
  return {
    id: "event-1",
    itemId: "item-1",
    clientUserId: null,
    change: { kind: "item" },
    receivedAt: at(0),
    ...given,
  };
}

export function eventsContract(make: () => Promise<BankEvents>): void {
  test("the pending events of an item are found whole, oldest first", async () => {
    const events = await make();
    const late = makeEvent({
      id: "late",
      receivedAt: at(2),
      change: { kind: "transactions-changed", accountId: "account-1", ids: ["row-1", "row-2"] },
    });
    const early = makeEvent({ id: "early", clientUserId: "user-1" });
    const middle = makeEvent({
      id: "middle",
      receivedAt: at(1),
      change: { kind: "transactions-created", accountId: "account-1" },
    });
    await events.addAll([late, makeEvent({ id: "foreign", itemId: "item-2" })]);
    await events.addAll([early, middle]);
    expect(await events.pendingOf("item-1")).toEqual([early, middle, late]);
    expect(await events.pendingOf("item-3")).toEqual([]);
  });

  test("a repeated event changes nothing, and does not block others", async () => {
    const events = await make();
    await events.addAll([makeEvent()]);
    const first = makeEvent({ id: "first", receivedAt: at(1) });
    const last = makeEvent({ id: "last", receivedAt: at(3) });
    await events.addAll([first, makeEvent({ receivedAt: at(2) }), first, last]);
    await events.addAll([makeEvent({ itemId: "item-2" })]);
    expect(await events.pendingOf("item-1")).toEqual([makeEvent(), first, last]);
    expect(await events.pendingOf("item-2")).toEqual([]);
  });

  test("an empty list of events changes nothing", async () => {
    const events = await make();
    await events.addAll([]);
    await events.markHandled([]);
    expect(await allOf(events.itemsPendingSince(at(9)))).toEqual([]);
  });

  test("twenty concurrent deliveries store one event", async () => {
    const events = await make();
    await Promise.all(Array.from({ length: 20 }, () => events.addAll([makeEvent()])));
    expect(await events.pendingOf("item-1")).toEqual([makeEvent()]);
  });

  test("a handled event is not pending again, however often it is repeated", async () => {
    const events = await make();
    const other = makeEvent({ id: "event-2" });
    await events.addAll([makeEvent(), other]);
    await events.markHandled(["event-1", "unknown"]);
    await events.markHandled(["event-1"]);
    await events.addAll([makeEvent({ receivedAt: at(5) })]);
    expect(await events.pendingOf("item-1")).toEqual([other]);
  });

  test("items with old pending events are found once", async () => {
    const events = await make();
    await events.addAll([
      makeEvent({ id: "1" }),
      makeEvent({ id: "2", receivedAt: at(4) }),
      makeEvent({ id: "3", itemId: "item-2", receivedAt: at(5) }),
      makeEvent({ id: "4", itemId: "item-3" }),
      makeEvent({ id: "5", itemId: "item-4" }),
    ]);
    await events.markHandled(["4"]);
    expect((await allOf(events.itemsPendingSince(at(5)))).sort()).toEqual(["item-1", "item-4"]);
    expect(await allOf(events.itemsPendingSince(at(0)))).toEqual([]);
  });

  test("removing an item's events keeps those of others", async () => {
    const events = await make();
    const foreign = makeEvent({ id: "foreign", itemId: "item-2" });
    await events.addAll([makeEvent(), makeEvent({ id: "event-2" }), foreign]);
    await events.removeOfItem("item-1");
    await events.removeOfItem("item-1");
    expect(await events.pendingOf("item-1")).toEqual([]);
    expect(await events.pendingOf("item-2")).toEqual([foreign]);
  });
}
