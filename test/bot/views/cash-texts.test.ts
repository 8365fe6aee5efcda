import { describe, expect, it } from "vitest";
import {
  cashDeclinedView,
  cashDraftView,
  cashRefusedView,
} from "../../../src/bot/views/cash/cash-draft-view.ts";
import { cashQuestionView } from "../../../src/bot/views/cash/cash-question-view.ts";
import { cashGoneView, cashView } from "../../../src/bot/views/cash/cash-view.ts";
import type { Message } from "../../../src/bot/views/message.ts";
import type { ViewOptions } from "../../../src/bot/views/report/view-options.ts";
import { settingsView } from "../../../src/bot/views/settings-view.ts";
import type { CashEntry } from "../../../src/domain/cash/cash-entry.ts";
import { makeCashEntry, makeTyped } from "../../support/make-cash.ts";
import { makeTransaction, makeUser, NOW } from "../../support/make.ts";

/** Every message about cash, in both languages, to be read. */

const TODAY = "2026-11-22";
const MOMENT = { today: TODAY, zone: "America/Sao_Paulo" };
const ENTRY_ID = `cash-${"0".repeat(32)}`;
const ROW = makeTransaction({ minor: 1200, day: "2026-11-21" });

function entry(given: Partial<CashEntry>, options: ViewOptions): Message {
  const shown = { entry: makeCashEntry({ id: ENTRY_ID, ...given }), row: null, question: null };
  return cashView(shown, MOMENT, options);
}

function draft(
  doubt: "first" | "either" | "unsure",
  isOff: boolean,
  options: ViewOptions,
  direction: "in" | "out" = "out",
): Message {
  const message = { messageId: 7, typed: makeTyped({ direction }) };
  return cashDraftView(message, { doubt, isOff }, TODAY, options);
}

const question = (state: CashEntry["state"], options: ViewOptions) =>
  cashQuestionView(
    {
      entry: makeCashEntry({ id: ENTRY_ID, state, matchId: ROW.id }),
      row: ROW,
      bank: { bankName: "Nubank" },
    },
    TODAY,
    options,
  );

const VIEWS: Readonly<Record<string, (options: ViewOptions) => Message>> = {
  "the first one": (options) => draft("first", true, options),
  "the first one, received": (options) => draft("first", true, options, "in"),
  "a question or cash": (options) => draft("either", false, options),
  "a question or received cash": (options) => draft("either", false, options, "in"),
  "a question or cash, with another reading": (options) => {
    const message = { messageId: 7, typed: makeTyped() };
    const others = [{ kind: "callback", label: "Procurar", data: "x" } as const];
    return cashDraftView(message, { doubt: "either", isOff: false, others }, TODAY, options);
  },
  "an amount in doubt": (options) => draft("unsure", false, options),
  "an amount in doubt, the first time": (options) => draft("unsure", true, options),
  declined: (options) => cashDeclinedView(options),
  zero: (options) => cashRefusedView("zero", options),
  "too large": (options) => cashRefusedView("too-large", options),
  "too old": (options) => cashRefusedView("too-old", options),
  recorded: (options) => entry({}, options),
  "of yesterday": (options) => entry({ day: "2026-11-21" }, options),
  "of last year": (options) => entry({ day: "2025-12-24" }, options),
  received: (options) => entry({ direction: "in" }, options),
  "a note": (options) => entry({ state: "note" }, options),
  merged: (options) => entry({ state: "merged" }, options),
  arrived: (options) => entry({ state: "arrived" }, options),
  undone: (options) => entry({ state: "undone" }, options),
  gone: (options) => cashGoneView(options),
  "the same or two": (options) => question("cash", options),
  "a note that may have arrived": (options) => question("note", options),
  "settings with cash on": ({ language }) => {
    const month = { name: "2026-11", first: "2026-11-01", last: "2026-11-30" };
    return settingsView({ user: makeUser({ cashSince: NOW }), now: NOW, month }, language);
  },
};

describe.each(Object.entries(VIEWS))("%s", (_name, view) => {
  it.each(["pt", "en"] as const)("reads well in %s", (language) => {
    const { text, buttons } = view({ language, amounts: "shown" });
    const rows = buttons.map((row) => row.map(({ label }) => `[${label}]`).join(" "));
    const shown = text.replaceAll(/<a href[^>]*>\u200B<\/a>/g, "").replaceAll("\u00A0", " ");
    expect([shown, ...rows].join("\n")).toMatchSnapshot();
  });
});
