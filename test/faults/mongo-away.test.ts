import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { askForLink, handIn } from "../support/connect-bank.ts";
import { countNotices, WELCOMED } from "./count-notices.ts";
import { wrongRows } from "./ledger.ts";
import { withQuanto } from "./run-quanto.ts";
import { connect, logInThrough, newPerson, untilPageSays, untilWelcomed } from "./steps.ts";

/**
 * The database is down for ten seconds: nothing is lost, and no message is sent twice. The driver may
 * never reconnect by itself, so this takes as long as the product needs to detect that.
 */
const AWAY_MS = 10_000;
const PATIENCE = 600_000;
const STORY = { pluggy: { historyDays: 30, pageSize: 25 } };

test.concurrent(
  "down during a first sync, and during the events of a second",
  () =>
    withQuanto(STORY, async (quanto) => {
      const { database, standIns } = quanto;
      const ana = newPerson(quanto);
      const link = await askForLink(ana);
      standIns.pluggy.webhooks.hold();
      const itemId = await logInThrough(quanto, link);
      await untilPageSays("linked", () => handIn(link, itemId));
      await new Promise<void>((resolve) => {
        database.atCommand(20, "before", () => void database.pause().then(resolve));
      });
      standIns.pluggy.webhooks.release("kept");
      standIns.pluggy.bank.addPurchase(itemId);
      await sleep(AWAY_MS);
      await database.resume();
      await untilWelcomed(ana);
      await quanto.settled();
      expect(await wrongRows(quanto, [itemId])).toEqual([]);
      expect(countNotices(ana)).toEqual(WELCOMED);
    }),
  PATIENCE,
);

test.concurrent(
  "down when the product starts",
  () =>
    withQuanto({ ...STORY, isStarted: false }, async (quanto) => {
      await quanto.database.pause();
      const starting = quanto.start();
      await sleep(AWAY_MS);
      await quanto.database.resume();
      await starting;
      const ana = newPerson(quanto);
      const itemId = await connect(quanto, ana);
      await quanto.settled();
      expect(await wrongRows(quanto, [itemId])).toEqual([]);
      expect(countNotices(ana)).toEqual(WELCOMED);
    }),
  PATIENCE,
);
