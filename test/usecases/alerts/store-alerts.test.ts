import { expect, test } from "vitest";
import { storeAlerts } from "../../../src/usecases/alerts/store-alerts.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { makeUser, NOW } from "../../support/make.ts";

test("nothing stays of a user who was deleted meanwhile, and nothing is sent", async () => {
  const world = fakeWorld();
  const about = { kind: "large", subject: "row-1", period: "", threshold: "" } as const;
  const alert = { ...about, itemId: "item-1", transactionId: "row-1" };
  await storeAlerts(world, makeUser(), { alerts: [alert], passed: [] }, NOW);
  expect(await world.alerts.ofUser("user-1")).toEqual([]);
  expect(world.jobs.pushed).toEqual([]);
});
