import mongoose from "mongoose";
import { expect, test } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn } from "../support/connect-bank.ts";
import { countNotices, WELCOMED } from "./count-notices.ts";
import { wrongRows } from "./ledger.ts";
import { withQuanto, type Quanto } from "./run-quanto.ts";
import { connect, logInThrough, newPerson, untilPageSays, untilWelcomed } from "./steps.ts";

/** Invalid rows and personal data in what banks send, from the wire to the chat. */
const PATIENCE = 300_000;
const STORY = { pluggy: { historyDays: 30 } };

const CPF = "123.456.789-09";
const REFUSED = [
  { amount: -1e21 },
  { amount: "12.50" },
  { date: "0001-01-01T00:00:00.000Z" },
  { date: null },
  { currencyCode: "REAIS" },
  { description: "PIX\0" },
];
const KEPT = [
  { createdAt: null },
  { currencyCode: "" },
  { currencyCode: " brl" },
  { currencyCode: "R$" },
  { description: `PIX ${CPF} JO\u200BAO` },
];

test(
  "invalid rows are left out and reported; the others are stored",
  () =>
    withQuanto(STORY, async (quanto) => {
      const { standIns } = quanto;
      const { bank, webhooks } = standIns.pluggy;
      const ana = newPerson(quanto);
      const link = await askForLink(ana);
      webhooks.hold();
      const itemId = await logInThrough(quanto, link);
      const ids = [...REFUSED, ...KEPT].map((fields) => {
        const id = bank.addPurchase(itemId);
        bank.distortTransaction(id, fields);
        return id;
      });
      const refused = ids.slice(0, REFUSED.length);
      await untilPageSays("linked", () => handIn(link, itemId));
      webhooks.release("kept");
      await untilWelcomed(ana);
      await quanto.settled();
      expect(countNotices(ana)).toEqual(WELCOMED);
      expect(await liveRows(quanto)).toBe(standIns.pluggy.truth.size - refused.length);
      expect(await wrongAmong(quanto, itemId, ids)).toEqual(refused.toSorted());
      expect(await answerTo(ana, "/accounts")).toContain(
        "6 movimentos do banco não puderam ser lidos.",
      );
      expect(await answerTo(ana, "/report")).toContain(
        "6 movimentos do banco não puderam ser lidos.",
      );
      expect(await stored(quanto)).toContain("PIX •••.789-•• JOAO");
      expect(await stored(quanto)).not.toContain(CPF);
      const lines = quanto.lines.filter((line) => line.includes("Skipped unreadable"));
      expect(lines.join()).toContain('"fields":{"');
      expect(lines.join()).not.toMatch(/1e\+?21|REAIS|12\.50/);

      for (const id of refused) bank.distortTransaction(id, null);
      await quanto.settled();
      expect(await liveRows(quanto)).toBe(standIns.pluggy.truth.size);
      expect(await wrongAmong(quanto, itemId, ids)).toEqual([]);
      expect(await answerTo(ana, "/accounts")).not.toContain("não p");
    }),
  PATIENCE,
);

test(
  "an invalid account keeps its stored data and does not delay the others",
  () =>
    withQuanto(STORY, async (quanto) => {
      const { bank } = quanto.standIns.pluggy;
      const ana = newPerson(quanto);
      const itemId = await connect(quanto, ana);
      await quanto.settled();
      const accounts = await quanto.rows("accounts");
      const idOf = (type: string) => String(accounts.find((one) => one["type"] === type)?.["_id"]);
      bank.distortAccount(idOf("CREDIT"), { currencyCode: "REAIS" });
      bank.distortAccount(idOf("BANK"), { balance: "12,50", name: null, marketingName: null });
      const id = bank.addPurchase(itemId);
      await quanto.settled();
      expect(await wrongAmong(quanto, itemId, [id])).toEqual([]);
      const answer = await answerTo(ana, "/accounts");
      expect(answer).toContain("1 conta do banco não pôde ser lida.");
      expect(answer).toMatch(/Conta final \d{4}: o banco não informou o saldo/);
    }),
  PATIENCE,
);

test(
  "an id that Pluggy refuses, stored by an older version, fails no sync",
  () =>
    withQuanto(STORY, async (quanto) => {
      const { bank } = quanto.standIns.pluggy;
      const ana = newPerson(quanto);
      const itemId = await connect(quanto, ana);
      await quanto.settled();
      const id = bank.addPurchase(itemId, { minor: 4590 });
      await quanto.settled();
      const row = (await quanto.rows("transactions")).find((one) => one["_id"] === id);
      const accountId = String(row?.["accountId"]);
      const change = { kind: "transactions-changed", accountId, ids: ["not-a-uuid", id] };
      await inDatabase(quanto, async (db) => {
        const receivedAt = new Date();
        const event = { _id: "poisoned", itemId, clientUserId: null, change, receivedAt };
        await db.collection<{ _id: string }>("webhookEvents").insertOne(event);
      });
      bank.correctTransaction(id, 4600);
      await quanto.settled();
      expect(await wrongAmong(quanto, itemId, [id])).toEqual([]);
      expect(quanto.lines.join()).not.toContain("parked");
    }),
  PATIENCE,
);

test(
  "what an older version stored unmasked is masked once a new one starts",
  () =>
    withQuanto(STORY, async (quanto) => {
      const ana = newPerson(quanto);
      const itemId = await connect(quanto, ana);
      await quanto.settled();
      const before = await wrongRows(quanto, [itemId]);
      const count = await liveRows(quanto);
      await inDatabase(quanto, async (db) => {
        // On the card: in an account a name would be evidence against an own transfer.
        await db
          .collection("transactions")
          .updateMany(
            { accountType: "CREDIT", flow: "spending" },
            { $set: { description: `PIX ${CPF} JOAO`, merchant: CPF } },
          );
        await db.collection("accounts").updateMany({}, { $set: { name: "Conta 12345678-9" } });
        await db.collection("users").updateMany({}, { $unset: { rowRules: "" } });
      });
      await quanto.crash();
      await expect
        .poll(() => stored(quanto), { timeout: 60_000, interval: 200 })
        .not.toContain(CPF);
      await quanto.settled();
      const text = await stored(quanto);
      expect(text).toContain("PIX •••.789-•• JOAO");
      expect(text).toContain("Conta •••6789");
      expect(text).not.toContain("12345678-9");
      expect(await liveRows(quanto)).toBe(count);
      expect((await wrongRows(quanto, [itemId])).toSorted()).toEqual(before.toSorted());
    }),
  PATIENCE,
);

test(
  "parts that are all dated on the day of the purchase count month by month",
  () =>
    withQuanto(STORY, async (quanto) => {
      const { bank } = quanto.standIns.pluggy;
      const ana = newPerson(quanto);
      const itemId = await connect(quanto, ana);
      await quanto.settled();
      const date = "2026-09-05T03:00:00.000Z";
      const ids = ["2026-09", "2026-10", "2026-11"].map((billForecastDate, index) => {
        const id = bank.addPurchase(itemId, { minor: 10_000 });
        const creditCardMetadata = {
          installmentNumber: index + 1,
          totalInstallments: 12,
          billForecastDate,
        };
        bank.distortTransaction(id, { date, creditCardMetadata });
        return id;
      });
      await quanto.settled();
      const rows = await quanto.rows("transactions");
      const days = ids.map((id) => rows.find((row) => row["_id"] === id)?.["day"]);
      expect(days).toEqual(["2026-09-05", "2026-10-05", "2026-11-05"]);
    }),
  PATIENCE,
);

async function answerTo(person: Person, command: "/accounts" | "/report"): Promise<string> {
  const sign = command === "/accounts" ? "Suas contas" : "Gasto";
  person.send(command);
  const { text, caption } = await person.nextMessage(
    (message) => message.text?.includes(sign) === true || message.caption?.includes(sign) === true,
  );
  return text ?? caption ?? "";
}

async function stored(quanto: Quanto): Promise<string> {
  return JSON.stringify([...(await quanto.documents())]);
}

/** Those of these rows that are stored wrongly. */
async function wrongAmong(
  quanto: Quanto,
  itemId: string,
  ids: readonly string[],
): Promise<string[]> {
  const wrong = await wrongRows(quanto, [itemId]);
  return ids.filter((id) => wrong.some((line) => line.includes(id))).toSorted();
}

async function liveRows(quanto: Quanto): Promise<number> {
  return (await quanto.rows("transactions")).filter(({ deletedAt }) => !deletedAt).length;
}

async function inDatabase(
  { standIns }: Quanto,
  work: (db: mongoose.mongo.Db) => Promise<void>,
): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(standIns.mongoUri);
  try {
    await work(client.db());
  } finally {
    await client.close();
  }
}
