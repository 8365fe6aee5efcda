import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import type { TriggeredBy } from "./execution.ts";
import type { AccountChanges } from "./account-changes.ts";

/** Pluggy splits long lists of ids. */
const IDS_IN_AN_EVENT = 400;

type ItemEvent =
  | "item/created"
  | "item/updated"
  | "item/error"
  | "item/login_succeeded"
  | "item/waiting_user_input"
  | "item/waiting_user_action";

export function announce(
  sandbox: Sandbox,
  item: ItemRecord,
  event: ItemEvent,
  triggeredBy: TriggeredBy,
  more: Record<string, unknown> = {},
): void {
  const { id, clientUserId, webhookUrl } = item.wire;
  sandbox.sender.emit({ event, itemId: id, triggeredBy, clientUserId, ...more }, webhookUrl);
}

export function announceDeleted(sandbox: Sandbox, item: ItemRecord): void {
  const { id, clientUserId, webhookUrl } = item.wire;
  sandbox.sender.emit({ event: "item/deleted", itemId: id, clientUserId }, webhookUrl);
}

function announceCreated(sandbox: Sandbox, item: ItemRecord, change: AccountChanges): void {
  const { accountId, createdIds } = change;
  const rows = item.books.find(({ account }) => account.id === accountId)?.rows;
  const dates = createdIds.flatMap((id) => rows?.get(id)?.date ?? []).sort();
  const createdAts = createdIds.flatMap((id) => rows?.get(id)?.createdAt ?? []).sort();
  const from = createdAts[0] ?? nowIso(sandbox);
  const query = `accountId=${accountId}&createdAtFrom=${from}`;
  sandbox.sender.emit(
    {
      event: "transactions/created",
      itemId: item.wire.id,
      accountId,
      clientId: sandbox.options.clientId,
      transactionsCount: createdIds.length,
      transactionsMinDate: dates[0] ?? from,
      transactionsCreatedAtFrom: from,
      createdTransactionsLink: `${sandbox.apiUrl}/transactions?${query}`,
      createdTransactionsLinkV2: `${sandbox.apiUrl}/v2/transactions?${query}`,
    },
    item.wire.webhookUrl,
  );
}

function announceIds(
  sandbox: Sandbox,
  item: ItemRecord,
  event: "transactions/updated" | "transactions/deleted",
  { accountId, ids }: { accountId: string; ids: string[] },
): void {
  for (let start = 0; start < ids.length; start += IDS_IN_AN_EVENT) {
    const transactionIds = ids.slice(start, start + IDS_IN_AN_EVENT);
    sandbox.sender.emit(
      {
        event,
        itemId: item.wire.id,
        accountId,
        clientId: sandbox.options.clientId,
        transactionIds,
        transactionsCount: transactionIds.length,
      },
      item.wire.webhookUrl,
    );
  }
}

/** Transaction events are sent for each account with changes. */
export function announceChanges(
  sandbox: Sandbox,
  item: ItemRecord,
  changes: readonly AccountChanges[],
): void {
  for (const change of changes) {
    const { accountId, updatedIds, deletedIds } = change;
    if (change.createdIds.length > 0) announceCreated(sandbox, item, change);
    announceIds(sandbox, item, "transactions/updated", { accountId, ids: updatedIds });
    announceIds(sandbox, item, "transactions/deleted", { accountId, ids: deletedIds });
  }
}
