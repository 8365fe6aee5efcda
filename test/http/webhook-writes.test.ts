import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BankEvent } from "../../src/domain/bank-event.ts";
import { itemEvent, startWebhookServer, type WebhookServer } from "./webhook-server.ts";

/** Long enough for a busy machine. */
const PATIENT = { timeout: 15_000, interval: 5 };

let webhook: WebhookServer;
beforeEach(async () => {
  webhook = await startWebhookServer();
});
afterEach(() => webhook[Symbol.asyncDispose]());

describe("the write", () => {
  const numbered = (number: number) => ({ ...itemEvent, eventId: `event-${number}` });
  const idsIn = (events: readonly BankEvent[]) => events.map(({ id }) => id).toSorted();

  it("ends before the answer", async () => {
    let finish = () => {};
    webhook.write = () => new Promise((resolve) => (finish = resolve));
    let isAnswered = false;
    const answer = webhook.send(itemEvent).then((response) => {
      isAnswered = true;
      return response.status;
    });
    await expect.poll(() => webhook.writes.length, PATIENT).toBe(1);
    expect(isAnswered).toBe(false);
    finish();
    expect(await answer).toBe(202);
  });

  it("is shared by the events that arrive while another write runs", async () => {
    const finish: (() => void)[] = [];
    webhook.write = () => new Promise((resolve) => finish.push(resolve));
    const first = webhook.send(numbered(0));
    await expect.poll(() => webhook.writes.length, PATIENT).toBe(1);
    const others = [1, 2, 3, 4, 5].map((number) => webhook.send(numbered(number)));
    await allArrived(6);
    expect(webhook.writes).toHaveLength(1);
    finish[0]?.();
    await expect.poll(() => webhook.writes.length, PATIENT).toBe(2);
    expect(idsIn(webhook.writes[1] ?? [])).toEqual([
      "event-1",
      "event-2",
      "event-3",
      "event-4",
      "event-5",
    ]);
    finish[1]?.();
    const statuses = await Promise.all([first, ...others].map(async (one) => (await one).status));
    expect(statuses).toEqual([202, 202, 202, 202, 202, 202]);
  });

  it("that fails is answered with 500 for exactly its events, and reported once", async () => {
    const failure = new Error("the database is away");
    const finish: ((isGood: boolean) => void)[] = [];
    webhook.write = () =>
      new Promise((resolve, reject) =>
        finish.push((isGood) => (isGood ? resolve() : reject(failure))),
      );
    const first = webhook.send(numbered(0));
    await expect.poll(() => webhook.writes.length, PATIENT).toBe(1);
    const others = [1, 2, 3].map((number) => webhook.send(numbered(number)));
    await allArrived(4);
    finish[0]?.(true);
    await expect.poll(() => webhook.writes.length, PATIENT).toBe(2);
    const last = webhook.send(numbered(9));
    await allArrived(5);
    finish[1]?.(false);
    await expect.poll(() => webhook.writes.length, PATIENT).toBe(3);
    finish[2]?.(true);
    expect((await first).status).toBe(202);
    expect(await Promise.all(others.map(async (one) => (await one).status))).toEqual([
      500, 500, 500,
    ]);
    expect((await last).status).toBe(202);
    expect(webhook.server.reports).toEqual([{ error: failure, where: "POST /pluggy/webhook" }]);
  });

  /** An event is counted before it waits for its write. */
  const allArrived = async (count: number) => {
    await expect.poll(() => webhook.counted("item/updated"), PATIENT).toBe(count);
  };
});
