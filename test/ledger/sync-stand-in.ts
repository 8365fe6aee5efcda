import { buildConnectors } from "../sandbox/pluggy/connectors.ts";
import type { Draft } from "../sandbox/pluggy/data/draft.ts";
import { generateHistory, historyUpTo } from "../sandbox/pluggy/data/generate.ts";
import { bankProfile } from "../sandbox/pluggy/data/profile.ts";
import { renderAccount } from "../sandbox/pluggy/data/render-account.ts";
import { renderTransaction } from "../sandbox/pluggy/data/render-transaction.ts";
import type { Label } from "./labels.ts";
import type { ScoredRow } from "./score.ts";
import { syncRows } from "./sync-rows.ts";

const TODAY = "2026-11-22";
const NO_CATEGORY = { category: null, categoryId: null, merchant: null };

interface StandIn {
  readonly connectorId: number;
  readonly user: string;
  readonly hasCategories: boolean;
}

/** A year at one of the stand-in's banks as it is stored after a sync, with its labels. */
export async function syncStandIn({ connectorId, user, hasCategories }: StandIn) {
  const connector = buildConnectors(() => "").get(connectorId);
  if (!connector) throw new Error(`No connector ${connectorId}`);
  const profile = bankProfile("quanto", connector, user);
  const drafts = generateHistory(profile, historyUpTo(TODAY));
  const labels: { id: string; draft: Draft }[] = [];
  const balances = { balanceMinor: 0, card: { usedMinor: 0, lastBillMinor: 0 } };
  const context = { itemId: "item-1", profile, today: TODAY };
  const histories = profile.accounts.map((spec) => {
    const at = `${TODAY}T12:00:00.000Z`;
    const account = renderAccount(spec, { ...context, at }, balances);
    const here = { accountId: account.id, takenInAt: at, cardNumber: account.number };
    const rows = drafts
      .filter((draft) => draft.account === spec.role)
      .map((draft) => {
        const row = renderTransaction(draft, { ...context, ...here });
        labels.push({ id: row.id, draft });
        return hasCategories ? row : { ...row, ...NO_CATEGORY };
      });
    return { account, rows };
  });
  const byId = await syncRows("user-1", histories);
  return labels.map(({ id, draft }): ScoredRow => {
    const stored = byId.get(id);
    if (!stored) throw new Error(`Not stored: ${draft.key}`);
    return { label: labelOf(draft), minor: draft.minor, stored };
  });
}

/** The stand-in does not say why a transaction counts nowhere. */
function labelOf({ flow, top }: Draft): Label {
  return { flow: flow === "not-counted" ? "ignored" : flow, categoryId: top };
}
