import { createBankList } from "./bank-list.ts";
import type { BankItem } from "./bank-state.ts";
import { createCategoriesSwitch } from "./categories-switch.ts";
import { createConnectionButtons } from "./connection-buttons.ts";
import { createActionLog } from "./bank-actions.ts";
import { element } from "./element.ts";
import { createEventLog } from "./event-log.ts";
import { playBank } from "./play-bank.ts";
import { createPurchaseForm } from "./purchase-form.ts";
import { createPurchaseList } from "./purchase-list.ts";
import { StandInError } from "./stand-in.ts";
import type { StandIn } from "./stand-in.ts";
import { watchBank } from "./watch-bank.ts";
import type { BankView } from "./watch-bank.ts";
import { problemSentence } from "./words.ts";
import type { Words } from "./words.ts";

export interface Panel {
  readonly root: HTMLElement;
  speak(words: Words): void;
  /** Requests the state of the stand-in and shows it. Never rejects. */
  look(): Promise<void>;
  /** Shows in the log what the bot wrote by itself. */
  hear(text: string): void;
}

export function createPanel(standIn: StandIn, initialWords: Words): Panel {
  let words = initialWords;
  let shown = "";
  const actions = createActionLog();
  const watch = watchBank(standIn);
  const play = playBank(standIn, watch, actions);

  const problem = element("p", { class: "problem", role: "alert", hidden: true });
  const intro = element("p", { class: "intro" });
  const banks = createBankList({
    choose: (id) => {
      watch.chooseItem(id);
      void look();
    },
    answer: (item, decision) => void play.fail(item, decision).then(show),
    logoUrl: ({ connectorId }) => `${standIn.apiUrl}/__sandbox/logo/${connectorId}.svg`,
  });
  const form = createPurchaseForm((purchase) => onItem((item) => play.buy(item, purchase)));
  const list = createPurchaseList(
    (id) => {
      watch.choosePurchase(id);
      show();
    },
    (action, purchase) => void play.change(action, purchase).then(show),
  );
  const connection = createConnectionButtons(
    (action) => void onItem((item) => play.fail(item, action)),
  );
  const categories = createCategoriesSwitch((on) => void play.setCategories(on).then(show));
  const log = createEventLog();
  const heading = element("h2", { id: "shopping-heading" });
  const labelled = { "aria-labelledby": "shopping-heading" };
  const shopping = element("section", labelled, heading, form.root, list.root);
  const sections = [banks.root, shopping, connection.root, categories.root, log.root];
  const main = element("main", {}, intro, ...sections);

  async function onItem(act: (item: BankItem) => Promise<boolean>): Promise<boolean> {
    const item = watch.view()?.item;
    const isDone = item !== undefined && (await act(item));
    show();
    return isDone;
  }

  async function look(): Promise<void> {
    await watch.look();
    show();
  }

  function show(): void {
    showProblem();
    const view = watch.view();
    const content = JSON.stringify([words.locale, view, actions.all()]);
    if (view === undefined || content === shown) return;
    shown = content;
    showView(view);
  }

  function showProblem(): void {
    const failure = watch.failure() ?? play.failure();
    const isRefusal = failure instanceof StandInError && !failure.isAway;
    problem.hidden = failure === undefined;
    main.classList.toggle("away", watch.failure() !== undefined);
    if (problem.hidden) return;
    problem.textContent = isRefusal ? problemSentence(words, failure.message) : words.away;
  }

  function showView({ state, deliveries, purchases, item, purchase }: BankView): void {
    const isEmpty = item === undefined;
    const isFetching = (item?.accounts.length ?? 0) === 0;
    intro.textContent = words.intro;
    heading.textContent = words.shopping;
    banks.show(state, item?.id, words);
    shopping.hidden = isEmpty;
    form.show(words, isFetching);
    list.show(purchases, purchase?.id, words);
    connection.root.hidden = isEmpty;
    connection.show(words, isFetching);
    categories.show(words, state.hasCategories);
    log.root.hidden = isEmpty && actions.all().length === 0;
    log.show({ actions: actions.all(), deliveries, hasWebhooks: state.webhooks.length > 0 }, words);
  }

  return {
    root: element("div", { class: "panel" }, problem, main),
    look,
    hear(text) {
      actions.add({ at: new Date().toISOString(), kind: "told", what: text });
      show();
    },
    speak(next) {
      words = next;
      show();
    },
  };
}
