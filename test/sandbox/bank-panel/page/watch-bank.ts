import type { BankItem, BankState, Delivery, Purchase } from "./bank-state.ts";
import type { StandIn } from "./stand-in.ts";

const PURCHASES = 5;

/** The state at the last poll, and the user's selection. */
export interface BankView {
  readonly state: BankState;
  readonly deliveries: readonly Delivery[];
  /** The newest of the selected bank. */
  readonly purchases: readonly Purchase[];
  /** The selected bank, else the one that was connected last. */
  readonly item: BankItem | undefined;
  /** The selected purchase, else the newest. */
  readonly purchase: Purchase | undefined;
}

export interface BankWatch {
  /** `undefined` until the first poll has ended. */
  view(): BankView | undefined;
  /** The error of the last poll, if it failed. */
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
        // Another bank was selected meanwhile, and is being polled.
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
