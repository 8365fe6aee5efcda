import { expect, it } from "vitest";
import {
  accountsView,
  type ShownAccount,
  type ShownBank,
} from "../../../src/bot/views/accounts-view.ts";
import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { ItemState } from "../../../src/domain/item-state.ts";

const MOMENT = { now: new Date("2026-11-22T12:00:00Z"), zone: "America/Sao_Paulo" };

const PT = { language: "pt", amounts: "shown" } as const;
const EN = { language: "en", amounts: "shown" } as const;

const checking: ShownAccount = {
  account: {
    name: "Conta Corrente",
    lastDigits: "1234",
    type: "BANK",
    balance: 421_055,
    currency: "BRL",
    sharedLimit: null,
    dueDay: null,
    closedAt: null,
    syncCheckpoint: NO_CHECKPOINT,
  },
  latestDay: "2026-11-21",
};
const card: ShownAccount = {
  account: {
    name: "Gold",
    lastDigits: "9876",
    type: "CREDIT",
    balance: 187_034,
    currency: "BRL",
    sharedLimit: null,
    dueDay: null,
    closedAt: null,
    syncCheckpoint: NO_CHECKPOINT,
  },
  latestDay: "2026-11-22",
};

const working = {
  state: { kind: "working" },
  deletionRequestedAt: null,
  unreadableAccounts: 0,
  lagging: [],
} as const;

function bank(state: ItemState, changes: Partial<ShownBank> = {}): ShownBank {
  return {
    item: {
      bankName: "Nubank",
      state,
      lastUpdatedAt: new Date("2026-11-22T10:00:00Z"),
      deletionRequestedAt: null,
      unreadableAccounts: 0,
      lagging: [],
    },
    accounts: [checking, card],
    ...changes,
  };
}

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

it("names what a partial sync could not update", () => {
  const { item } = bank({ kind: "working" });
  const lagging = [{ product: "cards", since: null }] as const;
  const view = (reader: typeof PT | typeof EN) =>
    accountsView([bank(item.state, { item: { ...item, lagging } })], MOMENT, [], reader).text;
  expect(view(PT)).toContain("a pagar <b>R$\u00A01.870,34</b> · não está atualizando\n");
  expect(view(EN)).toContain("owed <b>R$1,870.34</b> · not updating\n");
  expect(view(EN)).toContain("<i>updated");
});

it("shows the debt of cards with a shared limit on one that is open", () => {
  const line = { ...card.account, sharedLimit: "line-1" };
  const closed = { ...card, account: { ...line, name: "Old", closedAt: MOMENT.now } };
  const accounts = [closed, { ...card, account: line }];
  const { text } = accountsView([bank({ kind: "working" }, { accounts })], MOMENT, [], PT);
  expect(text).toContain("Gold (final 9876): a pagar");
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
  [{ kind: "outdated", code: "ACCOUNT_LOCKED" }, "Depois, mande /refresh"],
  [{ kind: "login-error", code: "INVALID_CREDENTIALS" }, "usuário ou a senha"],
  [{ kind: "waiting-input", until: null }, "pedindo um código"],
  [{ kind: "waiting-action", until: null }, "aplicativo do banco"],
  [{ kind: "removed" }, "foi encerrado"],
] satisfies [ItemState, string][])("shows the connection's state: $kind", (state, words) => {
  expect(accountsView([bank(state)], MOMENT, [], PT).text).toContain(words);
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

it.each([PT, EN])("shows an unknown balance as unknown: %j", (reader) => {
  const account = { ...checking.account, balance: null };
  const told = bank({ kind: "working" }, { accounts: [{ ...checking, account }] });
  const { text } = accountsView([told], MOMENT, [], reader);
  expect(text).toMatch(
    /Conta Corrente .*: (o banco não informou o saldo|the bank gave no balance)/,
  );
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
