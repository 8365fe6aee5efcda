import mongoose from "mongoose";
import { expect, test, vi } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import { connectBank } from "../support/connect-bank.ts";
import { askPluggy } from "./ask-pluggy.ts";
import { countNotices } from "./count-notices.ts";
import { untilWelcomed } from "./steps.ts";

const PATIENCE = 300_000;
const ANA = 771_001;
const SOMEBODY_ELSE = 771_002;

interface World {
  readonly standIns: StandIns;
  readonly ana: Person;
  /** Ends the product and starts it again with these settings too. */
  restart(settings: Readonly<Record<string, string>>): Promise<void>;
}

async function withConnectedAna(story: (world: World, itemId: string) => Promise<void>) {
  const standIns = await startStandIns({ pluggy: { stepMs: 5, rateLimits: "off" } });
  const port = await freePort();
  const run = (settings: Readonly<Record<string, string>>): Promise<Product> =>
    startProduct({ environment: { ...standIns.environment(port), ...settings } });
  let product = await run({});
  try {
    const ana = standIns.telegram.person({ id: ANA, firstName: "Ana", languageCode: "pt-br" });
    const itemId = await connectBank(ana, standIns.pluggy);
    await untilWelcomed(ana);
    const restart = async (settings: Readonly<Record<string, string>>) => {
      await product.stop();
      product = await run(settings);
    };
    await story({ standIns, ana, restart }, itemId);
  } finally {
    await product.stop();
    await standIns.close();
  }
}

/** The requests to Pluggy about the item. */
function askedAbout({ pluggy }: StandIns, itemId: string): string[] {
  return pluggy.journal
    .entries()
    .filter(({ path, query }) => path.includes(itemId) || query.includes(itemId))
    .map(({ method, path }) => `${method} ${path}`);
}

async function inDatabase<Result>(
  { mongoUri }: StandIns,
  work: (db: mongoose.mongo.Db) => Promise<Result>,
): Promise<Result> {
  const client = await mongoose.mongo.MongoClient.connect(mongoUri);
  try {
    return await work(client.db());
  } finally {
    await client.close();
  }
}

function untilNoJobs(standIns: StandIns): Promise<void> {
  const jobs = () => inDatabase(standIns, (db) => db.collection("jobs").find().toArray());
  return vi.waitFor(async () => expect(await jobs()).toEqual([]), {
    timeout: 60_000,
    interval: 200,
  });
}

test(
  "a user who was removed from the allowed ids is not synced, and can still delete everything",
  () =>
    withConnectedAna(async ({ standIns, ana, restart }, itemId) => {
      await untilNoJobs(standIns);
      await restart({ ALLOWED_TELEGRAM_IDS: String(SOMEBODY_ELSE) });
      standIns.pluggy.journal.clear();
      const before = countNotices(ana);
      standIns.pluggy.bank.failLogin(itemId);
      await standIns.pluggy.idle();
      await untilNoJobs(standIns);
      ana.send("/report");
      const refusal = await ana.nextMessage(({ text = "" }) => text.includes("Ainda funcionam"));
      expect(refusal.text).toContain("/privacidade, /desconectar e /apagar_dados");
      expect(countNotices(ana)).toEqual(before);
      expect(askedAbout(standIns, itemId)).toEqual([]);
      ana.send("/delete_data");
      await ana.nextMessage(({ text = "" }) => text.startsWith("Apagar todos"));
      ana.tap(/^Sim, /);
      await vi.waitFor(() => expect(countNotices(ana).confirmation).toBe(1), 60_000);
      expect(await askPluggy(standIns, `/items/${itemId}`)).toBeNull();
    }),
  PATIENCE,
);

test(
  "a user who blocked the bot is not synced after a week, and deleted after ninety days, at Pluggy too",
  () =>
    withConnectedAna(async ({ standIns, ana, restart }, itemId) => {
      await untilNoJobs(standIns);
      ana.block();
      const users = (db: mongoose.mongo.Db) => db.collection("users");
      const blockedFor = async (days: number) => {
        const blockedAt = new Date(Date.now() - days * 86_400_000);
        await vi.waitFor(async () => {
          const { modifiedCount } = await inDatabase(standIns, (db) =>
            users(db).updateOne({ pausedAt: { $ne: null } }, { $set: { pausedAt: blockedAt } }),
          );
          expect(modifiedCount).toBe(1);
        }, 20_000);
      };
      await blockedFor(8);
      standIns.pluggy.journal.clear();
      standIns.pluggy.bank.autoSync(itemId);
      standIns.pluggy.bank.finishSync(itemId);
      await standIns.pluggy.idle();
      await untilNoJobs(standIns);
      expect(askedAbout(standIns, itemId)).toEqual([]);
      await blockedFor(91);
      const before = countNotices(ana);
      // The hourly task also runs at the start.
      await restart({});
      await vi.waitFor(
        async () => expect(await inDatabase(standIns, (db) => users(db).countDocuments())).toBe(0),
        60_000,
      );
      expect(await askPluggy(standIns, `/items/${itemId}`)).toBeNull();
      ana.unblock();
      ana.send("/start");
      await ana.nextMessage(({ text = "" }) => text.includes("apaguei os seus dados em"));
      expect(countNotices(ana)).toEqual(before);
    }),
  PATIENCE,
);
