import { isDeepStrictEqual } from "node:util";
import type { Alert } from "../../src/domain/alerts/alert.ts";
import type { CashEntry } from "../../src/domain/cash/cash-entry.ts";
import type { BankItem } from "../../src/domain/bank-item.ts";
import type { User } from "../../src/domain/user.ts";
import { markOf, type NoticeMark } from "../../src/usecases/notices/notice-mark.ts";
import type { Notices } from "../../src/usecases/ports/notices.ts";
import { merge } from "./memory-rows.ts";

/** The marks of sent notices in memory, by the contract of the real store. */
export function memoryNotices(rows: {
  readonly users: Map<string, User>;
  readonly items: Map<string, BankItem>;
  readonly alerts: Map<string, Alert>;
  readonly cashEntries: Map<string, CashEntry>;
}): Notices {
  function swap(
    { store, id, field }: NoticeMark,
    seen: NoticeMark["before"],
    next: NoticeMark["after"],
  ): boolean {
    const stored: Map<string, object> = rows[store];
    const row = stored.get(id);
    if (!row || !isDeepStrictEqual(identityOf(Reflect.get(row, field)), identityOf(seen)))
      return false;
    merge(stored, id, { [field]: next });
    return true;
  }
  return {
    claim: async (key) => {
      const mark = markOf(key);
      return swap(mark, mark.before, mark.after);
    },
    release: async (key) => {
      const mark = markOf(key);
      swap(mark, mark.after, mark.before);
    },
  };
}

function identityOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "since" in value ? value.since : value;
}
