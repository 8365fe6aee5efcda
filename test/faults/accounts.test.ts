import { expect, test, vi } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { connectBank } from "../support/connect-bank.ts";
import { withQuanto, type Quanto } from "./run-quanto.ts";
import { connect, newPerson } from "./steps.ts";

/** Accounts and rows that a bank deletes, renames or fails to return: the product against the real protocols. */
const PATIENCE = 600_000;
const STORY = { pluggy: { historyDays: 30 } };

async function withBank(
  story: (quanto: Quanto, itemId: string, person: Person) => Promise<void>,
): Promise<void> {
  await withQuanto(STORY, async (quanto) => {
    const person = newPerson(quanto);
    const itemId = await connect(quanto, person);
    await quanto.settled();
    await story(quanto, itemId, person);
  });
}

async function accountsOf(person: Person): Promise<string> {
  person.send("/accounts");
  const { text = "" } = await person.nextMessage(({ text: said = "" }) =>
    said.includes("Suas contas"),
  );
  return text;
}

async function countedIds(quanto: Quanto): Promise<string[]> {
  const rows = (await quanto.rows("transactions")).filter(
    ({ deletedAt, toldBy }) => deletedAt === null && toldBy === null,
  );
  return rows.map(({ _id }) => String(_id)).sort();
}

function trueIds({ standIns }: Quanto): string[] {
  return [...standIns.pluggy.truth.keys()].sort();
}

/** The number and the sum of the transactions that count. */
async function counted(quanto: Quanto): Promise<{ rows: number; minor: number }> {
  const rows = (await quanto.rows("transactions")).filter(
    ({ deletedAt, toldBy }) => deletedAt === null && toldBy === null,
  );
  return { rows: rows.length, minor: rows.reduce((sum, { minor }) => sum + Number(minor), 0) };
}

test.concurrent.each([404, 500])(
  "an account that answers %d does not delay the others, is reported with its date, and catches up",
  (status) =>
    withBank(async (quanto, itemId, person) => {
      const { bank, faults } = quanto.standIns.pluggy;
      const accountId = bank.accountId(itemId, "card");
      const other = bank.accountId(itemId, "checking");
      faults.add({ kind: "status", status, path: "/v2/transactions", accountId });
      bank.addPurchase(itemId, { account: "card", minor: 1111 });
      const arrived = bank.addPurchase(itemId, { account: "checking", minor: 2222 });
      await vi.waitFor(
        async () => {
          const ids = (await quanto.rows("transactions")).map(({ _id }) => _id);
          expect(ids).toContain(arrived);
          expect(await accountsOf(person)).toMatch(/a pagar .* · não atualiza desde \d\d\/\d\d/);
        },
        { timeout: 60_000 },
      );
      expect(other).not.toBe(accountId);
      faults.clear();
      bank.addPurchase(itemId, { account: "card", minor: 3333 });
      await quanto.settled();
      expect(await countedIds(quanto)).toEqual(trueIds(quanto));
      expect(await accountsOf(person)).not.toContain("não atualiza");
    }),
  PATIENCE,
);

test.concurrent(
  "an account that is no longer listed is closed, and its history still counts",
  () =>
    withBank(async (quanto, itemId, person) => {
      const { bank } = quanto.standIns.pluggy;
      const before = await counted(quanto);
      bank.closeAccount(itemId, "card");
      bank.addPurchase(itemId, { account: "checking", minor: 2222 });
      await quanto.settled();
      const text = await accountsOf(person);
      expect(text).toMatch(/o banco não lista mais desde \d\d\/\d\d/);
      expect(text).not.toContain("a pagar");
      expect(await counted(quanto)).toEqual({ rows: before.rows + 1, minor: before.minor + 2222 });
    }),
  PATIENCE,
);

test.concurrent(
  "rows and accounts that come back under other ids count once",
  () =>
    withBank(async (quanto, itemId, person) => {
      const { bank } = quanto.standIns.pluggy;
      const before = await counted(quanto);
      bank.renewRowIds(itemId, "checking");
      bank.addPurchase(itemId, { account: "checking", minor: 2222 });
      await quanto.settled();
      expect(await countedIds(quanto)).toEqual(trueIds(quanto));
      bank.renewAccountIds(itemId);
      bank.addPurchase(itemId, { account: "checking", minor: 3333 });
      await quanto.settled();
      const minor = before.minor + 2222 + 3333;
      expect(await counted(quanto)).toEqual({ rows: before.rows + 2, minor });
      expect(await accountsOf(person)).not.toContain("não lista mais");
    }),
  PATIENCE,
);

test.concurrent(
  "accounts that a bank could not return at its first connection are named as missing",
  () =>
    withQuanto(STORY, async (quanto) => {
      const person = newPerson(quanto);
      const { apiUrl } = quanto.standIns.pluggy;
      await connectBank(person, { apiUrl, user: "user-ok-account-error" });
      const report = await person.nextMessage(({ photo }) => photo !== undefined);
      expect(report.caption).toContain("o banco não entregou as contas");
      expect(await accountsOf(person)).toContain("o banco não entregou as contas");
    }),
  PATIENCE,
);
