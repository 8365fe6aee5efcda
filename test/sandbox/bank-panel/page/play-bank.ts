import type { BankItem, Purchase } from "./bank-state.ts";
import type { ConnectionAction } from "./connection-buttons.ts";
import type { BankAction, ActionLog } from "./bank-actions.ts";
import type { NewPurchase } from "./purchase-form.ts";
import { CORRECTION } from "./purchase-list.ts";
import type { PurchaseAction } from "./purchase-list.ts";
import type { StandIn } from "./stand-in.ts";
import type { BankWatch } from "./watch-bank.ts";

/** The bank's actions. Each is logged, unless the stand-in refuses it. */
export interface BankPlay {
  /** The error of the last action, if it was refused. */
  failure(): unknown;
  buy(item: BankItem, purchase: NewPurchase): Promise<boolean>;
  change(action: PurchaseAction, purchase: Purchase): Promise<boolean>;
  fail(
    item: BankItem,
    action: ConnectionAction | "authorize" | "refuseAuthorization",
  ): Promise<boolean>;
  /** Turns Pluggy's categories on or off for all banks. */
  setCategories(on: boolean): Promise<boolean>;
}

export function playBank(standIn: StandIn, watch: BankWatch, actions: ActionLog): BankPlay {
  let failure: unknown;

  /** An action that answers with a transaction selects it. */
  async function act(name: string, body: object, action: Omit<BankAction, "at">): Promise<boolean> {
    // Logged before the webhooks about it.
    const at = new Date().toISOString();
    try {
      const transactionId = await standIn.control(name, body);
      if (action.minor !== undefined) watch.choosePurchase(transactionId ?? undefined);
      failure = undefined;
      actions.add({ ...action, at });
    } catch (error) {
      failure = error;
    }
    await watch.look();
    return failure === undefined;
  }

  return {
    failure: () => failure,
    buy(item, { account, ...purchase }) {
      const { description: what, minor } = purchase;
      const kind = account === "card" ? "bought-pending" : "bought";
      return act("addPurchase", { itemId: item.id, account, ...purchase }, { kind, what, minor });
    },
    change(action, { id: transactionId, description: what, minor }) {
      switch (action) {
        case "correct": {
          const more = minor + CORRECTION;
          const body = { transactionId, minor: more };
          return act("correctTransaction", body, { kind: "corrected", what, minor: more });
        }
        case "remove":
          return act("removeTransaction", { transactionId }, { kind: "removed", what, minor });
        case "post":
          return act("postUnderNewId", { transactionId }, { kind: "posted", what, minor });
      }
    },
    fail: (item, kind) =>
      kind === "passDay"
        ? act(kind, {}, { kind, what: "" })
        : act(kind, { itemId: item.id }, { kind, what: item.bank }),
    setCategories: (on) =>
      act("setCategories", { on }, { kind: on ? "categoriesOn" : "categoriesOff", what: "" }),
  };
}
