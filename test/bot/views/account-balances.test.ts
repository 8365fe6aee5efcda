import { expect, it } from "vitest";
import { accountsView, type ShownAccount } from "../../../src/bot/views/accounts-view.ts";

import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import type { Language } from "../../../src/domain/language.ts";
import { MOMENT, PT, EN, checking, card, working, bank } from "./shown-bank.ts";

it.each([
  ["2026-12-15", "a pagar <b>R$\u00A01.870,34</b> no total · uma fatura vence em 15/12", PT],
  ["2026-12-15", "owed <b>R$1,870.34</b> in all · a bill is due on 15 Dec", EN],
  ["2026-11-22", "a pagar <b>R$\u00A01.870,34</b> no total · uma fatura vence em 22/11", PT],
  // Past, or too far in the future for the current bill.
  ["2026-11-21", "a pagar <b>R$\u00A01.870,34</b>\n", PT],
  ["2027-03-10", "a pagar <b>R$\u00A01.870,34</b>\n", PT],
])(
  "a card's debt shows the due day of its bill, where it is in the future: %s",
  (dueDay, says, reader) => {
    const due = { ...card, account: { ...card.account, dueDay } };
    const { text } = accountsView(
      [bank({ kind: "working" }, { accounts: [due] })],
      MOMENT,
      [],
      reader,
    );
    expect(text).toContain(says);
  },
);

it("shows each bank with its accounts, a card's balance as debt, and when it was updated", () => {
  const view = accountsView([bank({ kind: "working" })], MOMENT, [], PT);
  expect(view.text).toMatchInlineSnapshot(`
    "<b>Suas contas</b>

    <b>Nubank</b>
    Conta Corrente (final 1234): saldo <b>R$ 4.210,55</b>
    Gold (final 9876): a pagar <b>R$ 1.870,34</b>
    <i>atualizado há 2 horas · último movimento em 22/11/2026</i>"
  `);
  expect(view.buttons).toEqual([
    [{ kind: "callback", label: "Atualizar agora", data: "refresh:1" }],
    [{ kind: "callback", label: "Conectar outro banco", data: "connect:1" }],
  ]);
  expect(accountsView([bank({ kind: "working" })], MOMENT, [], EN).text).toMatchInlineSnapshot(`
    "<b>Your accounts</b>

    <b>Nubank</b>
    Conta Corrente (ending in 1234): balance <b>R$4,210.55</b>
    Gold (ending in 9876): owed <b>R$1,870.34</b>
    <i>updated 2 hours ago · latest transaction on 22 Nov 2026</i>"
  `);
});

it("marks accounts that are not updated since when, and shows no balance of closed ones", () => {
  const at = new Date("2026-11-12T02:00:00Z");
  const failing = {
    ...card,
    account: { ...card.account, syncCheckpoint: { ...NO_CHECKPOINT, failingSince: at } },
  };
  const closed = { ...card, account: { ...card.account, name: "", closedAt: at } };
  const text = (accounts: ShownAccount[], reader: typeof PT | typeof EN = PT) =>
    accountsView([bank({ kind: "working" }, { accounts })], MOMENT, [], reader).text;
  expect(text([checking, failing, closed])).toMatchInlineSnapshot(`
    "<b>Suas contas</b>

    <b>Nubank</b>
    Conta Corrente (final 1234): saldo <b>R$ 4.210,55</b>
    Gold (final 9876): a pagar <b>R$ 1.870,34</b> · não atualiza desde 11/11
    Cartão final 9876: o banco não lista mais desde 11/11
    <i>atualizado há 2 horas · último movimento em 22/11/2026</i>"
  `);
  expect(text([checking, failing, closed], EN)).toMatchInlineSnapshot(`
    "<b>Your accounts</b>

    <b>Nubank</b>
    Conta Corrente (ending in 1234): balance <b>R$4,210.55</b>
    Gold (ending in 9876): owed <b>R$1,870.34</b> · not updated since 11 Nov
    Card ending in 9876: no longer listed by the bank since 11 Nov
    <i>updated 2 hours ago · latest transaction on 22 Nov 2026</i>"
  `);
  // Without an account that is updated there is no time of update.
  expect(text([failing, closed])).not.toContain("atualizado");
});

it("shows the debt of cards with a shared limit on one that is open", () => {
  const line = { ...card.account, sharedLimit: "line-1" };
  const closed = { ...card, account: { ...line, name: "Old", closedAt: MOMENT.now } };
  const accounts = [closed, { ...card, account: line }];
  const { text } = accountsView([bank({ kind: "working" }, { accounts })], MOMENT, [], PT);
  expect(text).toContain("Gold (final 9876): a pagar");
});

it("shows the debt of cards with a shared limit once", () => {
  const line = { ...card.account, sharedLimit: "line-1" };
  const other = { ...card, account: { ...line, name: "Black", lastDigits: "1111" } };
  const own = { ...card, account: { ...card.account, name: "Azul", sharedLimit: "line-2" } };
  const accounts = [{ ...card, account: line }, other, own];
  const shown = (language: Language): string[] =>
    accountsView([bank({ kind: "working" }, { accounts })], MOMENT, [], {
      language,
      amounts: "shown",
    })
      .text.replaceAll("\u00A0", " ")
      .split("\n")
      .slice(3, 6);
  expect(shown("pt")).toEqual([
    "Gold (final 9876): a pagar <b>R$ 1.870,34</b>",
    "Black (final 1111): mesmo limite do Gold (final 9876)",
    "Azul (final 9876): a pagar <b>R$ 1.870,34</b>",
  ]);
  expect(shown("en")[1]).toBe("Black (ending in 1111): same limit as Gold (ending in 9876)");
});

it("names a bank without accounts, and a card without debt", () => {
  const item = { ...working, bankName: "Inter", lastUpdatedAt: null };
  expect(accountsView([{ item, accounts: [] }], MOMENT, [], EN).text).toMatchInlineSnapshot(`
    "<b>Your accounts</b>

    <b>Inter</b>
    This bank hasn't reported any accounts yet."
  `);
  const paid = { ...card, account: { ...card.account, balance: 0, lastDigits: null } };
  expect(accountsView([{ item, accounts: [paid] }], MOMENT, [], PT).text).toContain(
    "Gold: nada a pagar",
  );
});

it("puts only balances behind a spoiler for a user who hides amounts", () => {
  const { text } = accountsView([bank({ kind: "working" })], MOMENT, [], {
    language: "pt",
    amounts: "hidden",
  });
  const amounts = text.match(/R\$[^<]*/g);
  const hidden = text.match(/<b><tg-spoiler>R\$[^<]*<\/tg-spoiler><\/b>/g);
  expect(amounts?.length).toBeGreaterThan(0);
  expect(hidden).toHaveLength(amounts?.length ?? 0);
});

it.each([PT, EN])("shows an unknown balance as unknown: %j", (reader) => {
  const account = { ...checking.account, balance: null };
  const told = bank({ kind: "working" }, { accounts: [{ ...checking, account }] });
  const { text } = accountsView([told], MOMENT, [], reader);
  expect(text).toMatch(
    /Conta Corrente .*: (o banco não informou o saldo|the bank gave no balance)/,
  );
});
