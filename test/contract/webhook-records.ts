import { expect, test } from "vitest";
import { NOW } from "../support/make.ts";
import type { WebhookRecords } from "../../src/usecases/ports/webhook-records.ts";

const record = {
  webhookId: "webhook-1",
  url: "https://quanto.example/webhooks/pluggy",
  secretHash: "aa11",
};

export function webhookRecordsContract(make: () => Promise<WebhookRecords>): void {
  test("the record is null at first, then the last one that was saved", async () => {
    const records = await make();
    expect(await records.current()).toBeNull();
    await records.save(record);
    expect(await records.current()).toEqual(record);
    await records.save({ ...record, secretHash: "bb22" });
    expect(await records.current()).toEqual({ ...record, secretHash: "bb22" });
  });

  test("the last check is stored beside the record", async () => {
    const records = await make();
    expect(await records.lastCheck()).toBeNull();
    await records.saveCheck({ kind: "registered", at: NOW });
    await records.saveCheck({ kind: "refused", at: NOW });
    expect(await records.lastCheck()).toEqual({ kind: "refused", at: NOW });
    expect(await records.current()).toBeNull();
  });

  test("when the webhook was heard last only moves on", async () => {
    const records = await make();
    expect(await records.lastHeard()).toBeNull();
    await records.saveHeard(NOW);
    await records.saveHeard(new Date(NOW.getTime() - 1));
    expect(await records.lastHeard()).toEqual(NOW);
    expect(await records.lastCheck()).toBeNull();
  });

  test("one of several concurrent records is stored", async () => {
    const records = await make();
    const ids = Array.from({ length: 10 }, (_, index) => `webhook-${index}`);
    await Promise.all(ids.map((webhookId) => records.save({ ...record, webhookId })));
    expect(ids).toContain((await records.current())?.webhookId);
  });
}
