import type { MovementPlace } from "../../domain/export/movement-row.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { ExportContext } from "./export-context.ts";

/** The names of an account and its bank, by the id of each of its copies. */
export type Places = ReadonlyMap<string, MovementPlace>;

export function placesOf({ accounts, words }: Pick<ExportContext, "accounts" | "words">): Places {
  return new Map(
    accounts.flatMap(({ account, bank, ids }) => {
      const place = {
        accountId: account.id,
        account: words.accountName(account),
        bank: bank ? words.bankName(bank) : "",
      };
      return ids.map((id) => [id, place] as const);
    }),
  );
}

/** Rows may come from a bank that was connected after the accounts were read. */
export function placeIn(places: Places, { accountId }: Transaction): MovementPlace {
  return places.get(accountId) ?? { accountId, account: "", bank: "" };
}
