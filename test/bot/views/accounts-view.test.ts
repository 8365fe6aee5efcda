import { expect, it } from "vitest";
import { accountsView } from "../../../src/bot/views/accounts-view.ts";

import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import type { ItemState } from "../../../src/domain/item-state.ts";
import { MOMENT, PT, EN, checking, card, working, bank } from "./shown-bank.ts";

it("names what a partial sync could not update", () => {
  const { item } = bank({ kind: "working" });
  const lagging = [{ product: "cards", since: null }] as const;
  const view = (reader: typeof PT | typeof EN) =>
    accountsView([bank(item.state, { item: { ...item, lagging } })], MOMENT, [], reader).text;
  expect(view(PT)).toContain("a pagar <b>R$\u00A01.870,34</b> · não está atualizando\n");
  expect(view(EN)).toContain("owed <b>R$1,870.34</b> · not updating\n");
  expect(view(EN)).toContain("<i>updated");
});

it("shows the day in the user's zone once the data are a day old", () => {
  const lastUpdatedAt = new Date("2026-11-20T02:00:00Z");
  const item = { ...working, bankName: "Inter", lastUpdatedAt };
  expect(accountsView([bank({ kind: "working" }, { item })], MOMENT, [], PT).text).toContain(
    "atualizado em 19/11/2026 (há 3 dias)",
  );
});

it.each([
  [{ kind: "updating" }, "Buscando os dados"],
  [{ kind: "outdated", code: null }, "não deu certo. Você não precisa fazer nada"],
  [{ kind: "outdated", code: "STALLED" }, "não manda novidades desde 22/11/2026"],
  [{ kind: "outdated", code: "ACCOUNT_LOCKED" }, "Depois, mande /atualizar"],
  [{ kind: "login-error", code: "INVALID_CREDENTIALS" }, "usuário ou a senha"],
  [{ kind: "waiting-input", until: null }, "pedindo um código"],
  [{ kind: "waiting-action", until: null }, "aplicativo do banco"],
  [{ kind: "removed" }, "foi encerrado"],
] satisfies [ItemState, string][])("shows the connection's state: $kind", (state, words) => {
  expect(accountsView([bank(state)], MOMENT, [], PT).text).toContain(words);
});

it("shows a bank that is being deleted without its accounts", () => {
  const item = {
    ...working,
    bankName: "Inter",
    lastUpdatedAt: MOMENT.now,
    deletionRequestedAt: MOMENT.now,
  };
  const view = accountsView([bank({ kind: "working" }, { item })], MOMENT, [], PT);
  expect(view.text).toBe("<b>Suas contas</b>\n\n<b>Inter</b>\nApagando…");
  expect(view.buttons.flat().map(({ label }) => label)).toEqual(["Conectar outro banco"]);
});

it("puts reconnect buttons first", () => {
  const mend = { kind: "url", label: "Reconectar Nubank", url: "https://x.example" } as const;
  const view = accountsView([bank({ kind: "working" })], MOMENT, [mend], PT);
  expect(view.buttons[0]).toEqual([mend]);
});

it("escapes the names of banks and accounts", () => {
  const item = { ...working, bankName: "<Banco> & Cia", lastUpdatedAt: null };
  const odd = { ...checking, account: { ...checking.account, name: "A<b>" } };
  const { text } = accountsView([{ item, accounts: [odd] }], MOMENT, [], PT);
  expect(text).toContain("<b>&lt;Banco&gt; &amp; Cia</b>");
  expect(text).toContain("A&lt;b&gt; (final 1234)");
});

it("stays within one message with any number of accounts", () => {
  const many = Array.from({ length: 120 }, () => checking);
  const { text } = accountsView([bank({ kind: "working" }, { accounts: many })], MOMENT, [], PT);
  expect(text.replaceAll(/<[^>]*>/g, "").length).toBeLessThanOrEqual(4096);
  expect(text.endsWith("…")).toBe(true);
});

const UNREADABLE = { ...NO_CHECKPOINT, unreadable: ["row-1"] };
it.each([
  ["pt", 0, "1 movimento do banco não pôde ser lido."],
  ["en", 0, "1 transaction from the bank could not be read."],
  ["pt", 2, "2 contas do banco não puderam ser lidas.\n1 movimento"],
  ["en", 1, "1 account from the bank could not be read.\n1 transaction"],
] as const)(
  "names what could not be read: %s, %d accounts",
  (language, unreadableAccounts, text) => {
    const { item, accounts } = bank({ kind: "working" });
    const first = { ...checking, account: { ...checking.account, syncCheckpoint: UNREADABLE } };
    const told = { item: { ...item, unreadableAccounts }, accounts: [first, ...accounts.slice(1)] };
    const view = accountsView([told], MOMENT, [], { language, amounts: "shown" });
    expect(view.text.replaceAll(/<\/?i>/g, "")).toContain(text);
  },
);

it.each([
  ["pt", checking, "0181", "Conta final 0181: saldo"],
  ["en", checking, "0181", "Account ending in 0181: balance"],
  ["pt", card, "0181", "Cartão final 0181: a pagar"],
  ["en", card, null, "Card: owed"],
] as const)("an account without a name has one: %s %#", (language, overview, lastDigits, text) => {
  const account = { ...overview.account, name: "", lastDigits };
  const told = bank({ kind: "working" }, { accounts: [{ ...overview, account }] });
  expect(accountsView([told], MOMENT, [], { language, amounts: "shown" }).text).toContain(text);
});

it.each([
  [PT, "Nubank: o banco não entregou os cartões; falta o que há neles."],
  [EN, "Nubank: the bank did not deliver the cards; what is on them is missing."],
])("a bank whose cards could not be told says so", (reader, line) => {
  const lagging = [{ product: "cards", since: null }] as const;
  const shown = bank({ kind: "working" }, { accounts: [checking] });
  const { text } = accountsView(
    [{ ...shown, item: { ...shown.item, lagging } }],
    MOMENT,
    [],
    reader,
  );
  expect(text).toContain(line);
});
