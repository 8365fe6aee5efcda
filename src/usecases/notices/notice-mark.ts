import type { Alert } from "../../domain/alerts/alert.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import type { CashEntry } from "../../domain/cash/cash-entry.ts";
import type { User } from "../../domain/user.ts";
import type { NoticeKey } from "../ports/notices.ts";

/** Where a notice is marked as sent: a field of a user, an item, an alert or typed cash that goes from `before` to `after`. */
export type NoticeMark =
  | Mark<"items", BankItem, "welcomedAt" | "consentWarnedFor" | "issue">
  | Mark<"users", User, "knowsOfSummaries">
  | Mark<"alerts", Alert, "sentAt">
  | Mark<"cashEntries", CashEntry, "askedAt">;

interface Mark<Store extends string, Entity, Field extends keyof Entity> {
  readonly store: Store;
  readonly id: string;
  readonly field: Field;
  readonly before: Entity[Field];
  readonly after: Entity[Field];
}

/**
 * The mark of a notice. Marks are fields of what the notice is about, and not documents of their own,
 * except those of alerts, of which there are many:
 * "synced, and no first report sent" is then one range of one index, and deleting an item or a user
 * deletes its marks. `issue` is state as well as mark: the issue that the user knows of decides
 * whether the next one is news, so it is stored whole; `since` identifies it.
 */
export function markOf(key: NoticeKey): NoticeMark {
  switch (key.kind) {
    case "first-report":
      return onItem(key, "welcomedAt", null, key.at);
    case "consent-ending":
      return onItem(key, "consentWarnedFor", key.warnedFor, key.end);
    case "issue":
      return onItem(key, "issue", key.reported, key.current);
    case "alert":
      return { store: "alerts", id: key.alertId, field: "sentAt", before: null, after: key.at };
    case "cash-question":
      return {
        store: "cashEntries",
        id: key.entryId,
        field: "askedAt",
        before: null,
        after: key.at,
      };
    case "summaries-planned":
      return {
        store: "users",
        id: key.userId,
        field: "knowsOfSummaries",
        before: false,
        after: true,
      };
  }
}

function onItem<Field extends Extract<NoticeMark, { store: "items" }>["field"]>(
  { itemId }: { readonly itemId: string },
  field: Field,
  before: BankItem[Field],
  after: BankItem[Field],
) {
  return { store: "items", id: itemId, field, before, after } as const;
}
