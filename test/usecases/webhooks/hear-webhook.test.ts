import { expect, test } from "vitest";
import { createWebhookHearing } from "../../../src/usecases/webhooks/hear-webhook.ts";
import { fakeTime } from "../../support/fake-time.ts";

test("that a delivery came is noted once a minute, and a failure is reported", async () => {
  const time = fakeTime();
  const saved: Date[] = [];
  const reported: string[] = [];
  let isAway = false;
  const hear = createWebhookHearing({
    webhookRecords: {
      saveHeard: async (at) => {
        if (isAway) throw new Error("away");
        saved.push(at);
      },
    },
    clock: time.clock,
    logError: (_error, where) => reported.push(where),
  });
  hear();
  hear();
  time.advance(59_999);
  hear();
  expect(saved).toHaveLength(1);
  time.advance(1);
  hear();
  expect(saved).toHaveLength(2);
  isAway = true;
  time.advance(60_000);
  hear();
  await Promise.resolve();
  await Promise.resolve();
  expect(reported).toEqual(["noting that the webhook was heard"]);
});
