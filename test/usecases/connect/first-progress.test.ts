import { beforeEach, expect, test } from "vitest";
import { sendFirstReport } from "../../../src/usecases/connect/send-first-report.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { syncWorld } from "../sync/sync-world.ts";

let world: FakeWorld;

/** The first sync has ended: its three counts were shown, and the first report waits for a process. */
beforeEach(async () => {
  world = await syncWorld();
  await syncItem(world, "item-1");
});

function shown(): string[] {
  return world.progress.map(({ progress }) => progress.kind);
}

const COUNTS = ["fetching", "fetching", "fetching"];

test("a second sync shows no count, before the first report or while its picture is drawn", async () => {
  await syncItem(world, "item-1");
  expect(shown()).toEqual(COUNTS);
  const { sendReport } = world.chat;
  world.chat.sendReport = async (...given) => {
    await syncItem(world, "item-1");
    await sendReport(...given);
  };
  await sendFirstReport(world, "item-1");
  expect(world.reports).toHaveLength(1);
  expect(shown()).toEqual([...COUNTS, "done"]);
});

test("the end stays when the first report is sent between the pages of a second sync", async () => {
  const { transactions } = world.bank;
  world.bank.transactions = async function* (...given) {
    for await (const page of transactions(...given)) {
      yield page;
      if (world.reports.length === 0) await sendFirstReport(world, "item-1");
    }
  };
  await syncItem(world, "item-1");
  expect(world.reports).toHaveLength(1);
  expect(shown()).toEqual([...COUNTS, "done"]);
});

test("a first report that is sent again shows the end again", async () => {
  const { sendReport } = world.chat;
  world.chat.sendReport = () => Promise.reject(new Error("Telegram is away"));
  await expect(sendFirstReport(world, "item-1")).rejects.toThrow("Telegram is away");
  world.chat.sendReport = sendReport;
  await syncItem(world, "item-1");
  await sendFirstReport(world, "item-1");
  expect(shown()).toEqual([...COUNTS, "done", "done"]);
});
