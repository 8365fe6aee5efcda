import { expect, test } from "vitest";
import { NOW } from "../support/make.ts";
import type { WebhookRecords } from "../../src/usecases/ports/webhook-records.ts";

const record = {
  webhookId: "webhook-1",
  url: "https://quanto.example/webhooks/pluggy",
  secretHash: "aa11",
};

export function webhookRecordsContract(make: () => Promise<WebhookRecords>): void {
  test("there is none, then one, then the newest", async () => {
    const records = await make();
    expect(await records.current()).toBeNull();
    await records.save(record);
    expect(await records.current()).toEqual(record);
    await records.save({ ...record, secretHash: "bb22" });
    expect(await records.current()).toEqual({ ...record, secretHash: "bb22" });
  });

  test("the last check is kept beside it", async () => {
    const records = await make();
    expect(await records.lastCheck()).toBeNull();
    await records.saveCheck({ kind: "registered", at: NOW });
    await records.saveCheck({ kind: "refused", at: NOW });
    expect(await records.lastCheck()).toEqual({ kind: "refused", at: NOW });
    expect(await records.current()).toBeNull();
  });

  test("of those saved at once one stays", async () => {
    const records = await make();
    const ids = Array.from({ length: 10 }, (_, index) => `webhook-${index}`);
    await Promise.all(ids.map((webhookId) => records.save({ ...record, webhookId })));
    expect(ids).toContain((await records.current())?.webhookId);
  });
}
