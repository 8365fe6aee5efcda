import type { BankItem, BankState, Delivery, Purchase } from "./bank-state.ts";
import type { StandIn } from "./stand-in.ts";

const PURCHASES = 5;

/** What the last look at the stand-in showed, and what the user chose of it. */
export interface BankView {
  readonly state: BankState;
  readonly deliveries: readonly Delivery[];
  /** The newest of the chosen bank. */
  readonly purchases: readonly Purchase[];
  /** The chosen bank, else the one that was connected last. */
  readonly item: BankItem | undefined;
  /** The chosen purchase, else the newest. */
  readonly purchase: Purchase | undefined;
}

export interface BankWatch {
  /** `undefined` until the first look came back. */
  view(): BankView | undefined;
  /** Why the last look failed, if it did. */
  failure(): unknown;
  look(): Promise<void>;
  chooseItem(id: string): void;
  choosePurchase(id: string | undefined): void;
}

export function watchBank(standIn: StandIn): BankWatch {
  let seen: Omit<BankView, "item" | "purchase"> | undefined;
  let itemId: string | undefined;
  let purchaseId: string | undefined;
  let failure: unknown;

  const chosenOf = ({ items }: BankState): BankItem | undefined =>
    items.find(({ id }) => id === itemId) ?? items.at(-1);

  return {
    view() {
      if (seen === undefined) return undefined;
      const { state, purchases } = seen;
      const purchase = purchases.find(({ id }) => id === purchaseId) ?? purchases[0];
      return { ...seen, item: chosenOf(state), purchase };
    },
    failure: () => failure,
    async look() {
      try {
        const [state, deliveries] = await Promise.all([standIn.state(), standIn.deliveries()]);
        const item = chosenOf(state);
        const purchases = item === undefined ? [] : await standIn.purchases(item.id);
        // Another bank may have been chosen meanwhile; its own look is on its way.
        if (chosenOf(state)?.id !== item?.id) return;
        seen = { state, deliveries, purchases: purchases.slice(0, PURCHASES) };
        failure = undefined;
      } catch (error) {
        failure = error;
      }
    },
    chooseItem(id) {
      itemId = id;
      purchaseId = undefined;
    },
    choosePurchase(id) {
      purchaseId = id;
    },
  };
}
