import { createBankList } from "./bank-list.ts";
import type { BankItem, BankState, Delivery, Purchase } from "./bank-state.ts";
import { createConnectionButtons } from "./connection-buttons.ts";
import type { BankDeed } from "./connection-buttons.ts";
import type { Deed, Deeds } from "./deeds.ts";
import { element } from "./element.ts";
import { createEventLog } from "./event-log.ts";
import { createPurchaseForm } from "./purchase-form.ts";
import type { NewPurchase } from "./purchase-form.ts";
import { CORRECTION, createPurchaseList } from "./purchase-list.ts";
import type { PurchaseDeed } from "./purchase-list.ts";
import { StandInError } from "./stand-in.ts";
import type { StandIn } from "./stand-in.ts";
import { problemSentence, wordsFor } from "./words.ts";

const PURCHASES = 5;

export interface Panel {
  readonly root: HTMLElement;
  speak(words: ReturnType<typeof wordsFor>): void;
  /** Asks the stand-in how things are, and shows it. Never fails. */
  look(): Promise<void>;
}

interface Seen {
  readonly state: BankState;
  readonly deliveries: readonly Delivery[];
  readonly purchases: readonly Purchase[];
}

const NOTHING: Seen = {
  state: { items: [], webhooks: [], credentials: [] },
  deliveries: [],
  purchases: [],
};

export function createPanel(standIn: StandIn, deeds: Deeds): Panel {
  let words = wordsFor("", "pt");
  let seen = NOTHING;
  let hasLooked = false;
  let wishedItem: string | undefined;
  let wishedPurchase: string | undefined;
  let failedLook: unknown;
  let failedDeed: unknown;
  let shown = "";

  const problem = element("p", { class: "problem", role: "alert", hidden: true });
  const intro = element("p", { class: "intro" });
  const shoppingHeading = element("h2", { id: "shopping-heading" });
  const banks = createBankList({
    choose: (id) => {
      wishedItem = id;
      wishedPurchase = undefined;
      void look();
    },
    answer: (item, kind) => void onItem(item, kind),
    logoUrl: ({ connectorId }) => `${standIn.apiUrl}/__sandbox/logo/${connectorId}.svg`,
  });
  const form = createPurchaseForm(buy);
  const list = createPurchaseList(
    (id) => {
      wishedPurchase = id;
      show();
    },
    (deed, purchase) => void change(deed, purchase),
  );
  const connection = createConnectionButtons((deed) => void trouble(deed));
  const log = createEventLog();
  const shopping = element(
    "section",
    { "aria-labelledby": "shopping-heading" },
    shoppingHeading,
    form.root,
    list.root,
  );
  const main = element("main", {}, intro, banks.root, shopping, connection.root, log.root);

  const itemOf = ({ items }: BankState): BankItem | undefined =>
    items.find(({ id }) => id === wishedItem) ?? items.at(-1);

  /** Does it, notes it, and shows what came of it; a refusal is said instead. */
  async function act(work: () => Promise<unknown>, deed: Omit<Deed, "at">): Promise<boolean> {
    // Before the webhooks that tell of it.
    const at = new Date().toISOString();
    try {
      await work();
      failedDeed = undefined;
      deeds.add({ ...deed, at });
    } catch (error) {
      failedDeed = error;
    }
    await look();
    return failedDeed === undefined;
  }

  function onItem(
    item: BankItem,
    kind: Exclude<BankDeed, "passDay"> | "authorize" | "refuseAuthorization",
  ) {
    return act(() => standIn.control(kind, { itemId: item.id }), { kind, what: item.bank });
  }

  async function trouble(deed: BankDeed): Promise<void> {
    const item = itemOf(seen.state);
    if (deed === "passDay") await act(() => standIn.control("passDay"), { kind: deed, what: "" });
    else if (item !== undefined) await onItem(item, deed);
  }

  async function buy({ account, ...purchase }: NewPurchase): Promise<boolean> {
    const item = itemOf(seen.state);
    if (item === undefined) return false;
    const body = { itemId: item.id, account, ...purchase };
    return act(
      async () => {
        wishedPurchase = (await standIn.control("addPurchase", body)) ?? undefined;
      },
      {
        kind: account === "card" ? "bought-pending" : "bought",
        what: purchase.description,
        minor: purchase.minor,
      },
    );
  }

  async function change(deed: PurchaseDeed, purchase: Purchase): Promise<void> {
    const transactionId = purchase.id;
    const { description: what, minor } = purchase;
    if (deed === "correct") {
      const corrected = minor + CORRECTION;
      const body = { transactionId, minor: corrected };
      wishedPurchase = transactionId;
      await act(() => standIn.control("correctTransaction", body), {
        kind: "corrected",
        what,
        minor: corrected,
      });
    } else if (deed === "remove") {
      wishedPurchase = undefined;
      const work = () => standIn.control("removeTransaction", { transactionId });
      await act(work, { kind: "removed", what, minor });
    } else {
      const work = async (): Promise<void> => {
        wishedPurchase = (await standIn.control("postUnderNewId", { transactionId })) ?? undefined;
      };
      await act(work, { kind: "posted", what, minor });
    }
  }

  async function look(): Promise<void> {
    try {
      const [state, deliveries] = await Promise.all([standIn.state(), standIn.deliveries()]);
      const item = itemOf(state);
      const purchases = item === undefined ? [] : await standIn.purchases(item.id);
      // Another bank may have been chosen meanwhile; its own look is on its way.
      if (itemOf(state)?.id !== item?.id) return;
      seen = { state, deliveries, purchases: purchases.slice(0, PURCHASES) };
      hasLooked = true;
      failedLook = undefined;
    } catch (error) {
      failedLook = error;
    }
    show();
  }

  function show(): void {
    const failed = failedLook ?? failedDeed;
    problem.hidden = failed === undefined;
    if (failed !== undefined) problem.textContent = sentenceFor(failed);
    main.classList.toggle("away", failedLook !== undefined);
    const now = JSON.stringify([words.locale, seen, wishedItem, wishedPurchase, deeds.all()]);
    if (now === shown || !hasLooked) return;
    shown = now;
    const { state, deliveries, purchases } = seen;
    const item = itemOf(state);
    const canBuy = (item?.accounts.length ?? 0) > 0;
    intro.textContent = words.intro;
    shoppingHeading.textContent = words.shopping;
    banks.show(state, item?.id, words);
    for (const part of [shopping, connection.root]) part.hidden = item === undefined;
    form.show(words, !canBuy);
    const chosen = purchases.find(({ id }) => id === wishedPurchase) ?? purchases[0];
    list.show(purchases, chosen?.id, words);
    connection.show(words, !canBuy);
    log.root.hidden = item === undefined && deeds.all().length === 0;
    log.show({ deeds: deeds.all(), deliveries, isHeard: state.webhooks.length > 0 }, words);
  }

  const sentenceFor = (error: unknown): string =>
    error instanceof StandInError && !error.isAway
      ? problemSentence(words, error.message)
      : words.away;

  return {
    root: element("div", { class: "panel" }, problem, main),
    look,
    speak: (next) => {
      words = next;
      show();
    },
  };
}
