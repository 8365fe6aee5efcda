import { expect, it } from "vitest";
import type { BankEvent } from "../../../src/domain/bank-event.ts";
import type { Job } from "../../../src/usecases/jobs/job.ts";
import { receiveBankEvents } from "../../../src/usecases/webhooks/receive-bank-events.ts";
import { NOW } from "../../support/make.ts";

function event(id: string, itemId: string): BankEvent {
  return { id, itemId, clientUserId: null, change: { kind: "item" }, receivedAt: NOW };
}

/** The calls, in order. */
function recorded(addAll: (events: readonly BankEvent[]) => Promise<void> = async () => {}) {
  const done: unknown[] = [];
  return {
    done,
    events: {
      addAll: async (events: readonly BankEvent[]) => {
        await addAll(events);
        done.push(events.map(({ id }) => id));
      },
    },
    jobs: { pushAll: async (jobs: readonly Job[]) => void done.push(jobs) },
  };
}

it("events are stored first, then one sync of each item is enqueued", async () => {
  const world = recorded();
  await receiveBankEvents(world, [event("1", "a"), event("2", "b"), event("3", "a")]);
  expect(world.done).toEqual([
    ["1", "2", "3"],
    [
      { kind: "sync-item", itemId: "a" },
      { kind: "sync-item", itemId: "b" },
    ],
  ]);
});

it("the job has the claimed owner of the item, for its route", async () => {
  const world = recorded();
  const said = { ...event("2", "a"), clientUserId: "user-1" };
  await receiveBankEvents(world, [event("1", "a"), said, event("3", "a")]);
  expect(world.done[1]).toEqual([{ kind: "sync-item", itemId: "a", userId: "user-1" }]);
});

it("no sync is enqueued when the events cannot be stored", async () => {
  const world = recorded(() => Promise.reject(new Error("away")));
  await expect(receiveBankEvents(world, [event("1", "a")])).rejects.toThrow("away");
  expect(world.done).toEqual([]);
});
