import { readLedger, type Ledger, type LedgerAccount } from "./read-ledger.ts";
import type { ScoredRow } from "./score.ts";
import { syncRows } from "./sync-rows.ts";

/** The ledger's transactions as they are stored after every sync, with their labels. */
export async function syncLedger(ledger: Ledger): Promise<ScoredRow[]> {
  const rows = readLedger(ledger);
  const histories = Object.entries(ledger.accounts).map(([name, account]) => ({
    account: wireAccount(ledger, name, account),
    rows: rows.filter(({ accountName }) => accountName === name).map(({ wire }) => wire),
  }));
  const byId = await syncRows(ledger.user, histories);
  return rows.map(({ wire, label, minor }) => {
    const stored = byId.get(wire.id);
    if (!stored) throw new Error(`Not stored: ${wire.description}`);
    return { label, minor, stored };
  });
}

function wireAccount({ user, holder }: Ledger, name: string, account: LedgerAccount) {
  return {
    id: `${user}-${name}`,
    itemId: `${user}-${name.replace("-card", "")}`,
    type: account.type,
    subtype: account.type === "CREDIT" ? "CREDIT_CARD" : "CHECKING_ACCOUNT",
    number: account.number,
    name: account.bank,
    marketingName: null,
    balance: 1000,
    currencyCode: "BRL",
    owner: holder.name,
    taxNumber: account.tellsHolder ? holder.document : null,
    bankData: null,
    creditData: null,
  };
}
