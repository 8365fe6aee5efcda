import { buildConnectors } from "../sandbox/pluggy/connectors.ts";
import { generateHistory, historyUpTo } from "../sandbox/pluggy/data/generate.ts";
import { bankProfile } from "../sandbox/pluggy/data/profile.ts";
import { renderTransaction } from "../sandbox/pluggy/data/render-transaction.ts";

const TODAY = "2026-11-28";

/** Transactions as a bank of the stand-in sends them, without Pluggy's categories and merchants. */
export function rowsWithoutCategories(count: number): object[] {
  const [connector] = buildConnectors((id) => `logo/${id}`).values();
  if (!connector) throw new Error("The stand-in has no bank");
  const profile = bankProfile("bench", connector, "user-ok-perf-20x");
  const context = {
    itemId: "item-1",
    accountId: "account-1",
    profile,
    today: TODAY,
    takenInAt: `${TODAY}T12:00:00.000Z`,
    cardNumber: "1234",
  };
  const rows = generateHistory(profile, historyUpTo(TODAY)).map((draft) => ({
    ...renderTransaction(draft, context),
    category: null,
    categoryId: null,
    merchant: null,
  }));
  return Array.from({ length: count }, (_, index) => ({
    ...rows[index % rows.length],
    id: `row-${index}`,
  }));
}
