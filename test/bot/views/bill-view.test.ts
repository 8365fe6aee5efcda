import { describe, expect, test } from "vitest";
import { billsPage, type ShownDebts } from "../../../src/bot/views/bill/bill-view.ts";
import { billData, readBillData, type BillStep } from "../../../src/bot/views/bill/bill-codec.ts";
import { closedLine } from "../../../src/bot/views/bill/closed-line.ts";
import { openLines } from "../../../src/bot/views/bill/open-lines.ts";
import { cardBills, type CardBills } from "../../../src/domain/bills/card-bills.ts";
import type { ClosedBill } from "../../../src/domain/bills/closed-bill.ts";
import type { Language } from "../../../src/domain/language.ts";
import { makeBill, makeCardRow } from "../../support/make-bill.ts";
import { makeAccount, makeItem } from "../../support/make.ts";

const TODAY = "2026-11-22";
const inLanguage = (language: Language) => ({ language, amounts: "shown" }) as const;
const plain = (text: string) => text.replaceAll(/<[^>]*>/g, "").replaceAll("\u00A0", " ");

const BILL = {
  kind: "known",
  dueDay: "2026-12-05",
  total: 100_000,
  currency: "BRL",
  charges: [],
  paid: { kind: "unpaid" },
} as const;

describe("the line of the last closed bill", () => {
  const line = (closed: ClosedBill, language: Language) =>
    plain(closedLine(closed, TODAY, inLanguage(language)).text);

  test.each<[ClosedBill, pt: string, en: string]>([
    [
      BILL,
      "R$ 1.000,00 · vence em 05/12 · ainda não vi o pagamento",
      "R$1,000.00 · due on 5 Dec · no payment seen yet",
    ],
    [
      { ...BILL, dueDay: "2026-11-05" },
      "R$ 1.000,00 · venceu em 05/11 · não vi o pagamento",
      "R$1,000.00 · was due on 5 Nov · no payment seen",
    ],
    [
      { ...BILL, dueDay: null, paid: { kind: "paid", day: "2026-11-03" } },
      "R$ 1.000,00 · não sei quando vence · paga em 03/11",
      "R$1,000.00 · due day not known · paid on 3 Nov",
    ],
    [
      { ...BILL, paid: { kind: "part", minor: 30_000 } },
      "R$ 1.000,00 · vence em 05/12 · paga em parte: R$ 300,00",
      "R$1,000.00 · due on 5 Dec · paid in part: R$300.00",
    ],
    [
      { ...BILL, total: null, paid: { kind: "unknown" } },
      "o banco não informou o valor · vence em 05/12 · não sei se está paga",
      "the bank gave no amount · due on 5 Dec · not known whether it is paid",
    ],
    [
      { ...BILL, total: -500, currency: "USD", paid: { kind: "nothing" } },
      "US$ 5,00 a seu favor · vence em 05/12 · nada a pagar",
      "$5.00 in your favour · due on 5 Dec · nothing to pay",
    ],
    [
      { kind: "not-sent", dueDay: "2026-12-05", closingDay: "2026-11-21", closingSource: "bank" },
      "o banco ainda não mandou a fatura que fechou em 21/11 · vence em 05/12",
      "the bank has not sent the bill that closed on 21 Nov yet · due on 5 Dec",
    ],
    [
      { kind: "not-sent", dueDay: null, closingDay: "2026-11-21", closingSource: "estimate" },
      "o banco ainda não mandou a fatura que deve ter fechado por volta de 21/11 · não sei quando vence",
      "the bank has not sent the bill that must have closed around 21 Nov yet · due day not known",
    ],
    [
      { kind: "not-given", dueDay: "2026-11-05" },
      "não sei o valor, este banco não manda as faturas · venceu em 05/11",
      "amount not known, this bank does not send its bills · was due on 5 Nov",
    ],
    [{ kind: "none" }, "nenhuma ainda", "none yet"],
  ])("of %j", (closed, pt, en) => {
    expect(line(closed, "pt")).toBe(`Última fechada: ${pt}`);
    expect(line(closed, "en")).toBe(`Last closed: ${en}`);
  });
});

describe("the lines of the open bill", () => {
  const BILLS = cardBills({
    currency: "BRL",
    bills: [makeBill({ closingDay: null })],
    rows: [
      makeCardRow({ id: "a", minor: 10_000 }),
      makeCardRow({ id: "b", minor: 900, categoryId: "15030000" }),
      makeCardRow({ id: "c", minor: 700, direction: "in", flow: "refund" }),
      makeCardRow({ id: "d", minor: 300, currency: "USD" }),
    ],
    sent: [],
    accountDueDay: null,
    accountClosingDay: null,
    userDate: null,
    isUpdated: true,
    today: TODAY,
  });
  const lines = (bills: CardBills, language: Language) =>
    openLines(bills, TODAY, inLanguage(language)).map(({ text }) => plain(text));

  test("have each currency, charges apart, refunds, and that a day is an estimate", () => {
    expect(lines(BILLS, "pt")).toEqual([
      "Aberta: R$ 93,00 + US$ 3,00 até agora · fecha por volta de 28/11 (estimativa) · vence em 05/12",
      "Encargos, à parte: R$ 9,00 (IOF, juros, anuidade)",
      "Já descontei R$ 7,00 em estornos.",
    ]);
    expect(lines(BILLS, "en")).toEqual([
      "Open: R$93.00 + $3.00 so far · closes around 28 Nov (estimate) · due on 5 Dec",
      "Charges, apart: R$9.00 (IOF tax, interest, annual fee)",
      "Refunds of R$7.00 are taken off.",
    ]);
  });

  test("name the parts that are still to come", () => {
    const promised = BILLS.promised && { ...BILLS.promised, toCome: 5000 };
    expect(lines({ ...BILLS, promised }, "pt")).toContain(
      "Ainda devem entrar nela R$ 50,00 em parcelas.",
    );
    expect(lines({ ...BILLS, promised: null }, "en")).toHaveLength(3);
  });

  test.each([
    [
      "not-updated",
      "o banco não está atualizando este cartão",
      "the bank is not updating this card",
    ],
    [
      "bill-missing",
      "falta o banco mandar a fatura que fechou",
      "the bank has yet to send the bill that closed",
    ],
    ["closing-unknown", "não sei em que dia ela fecha", "I don't know on which day it closes"],
  ] as const)("say why it is not known: %s", (why, pt, en) => {
    const bills: CardBills = { ...BILLS, open: { kind: "unknown", dueDay: null, why } };
    expect(lines(bills, "pt")).toEqual([`Aberta: ainda não sei (${pt}) · não sei quando vence`]);
    expect(lines(bills, "en")).toEqual([`Open: not known yet (${en}) · due day not known`]);
  });
});

describe("a page", () => {
  const unreadable = { ...makeAccount().syncCheckpoint, unreadable: ["a", "b"] };
  const account = makeAccount({ id: "card-1", type: "CREDIT", syncCheckpoint: unreadable });
  const facts = {
    currency: "BRL",
    bills: [makeBill({ charges: [{ kind: "IOF", minor: 77, currency: "BRL" }] })],
    rows: [makeCardRow()],
    sent: [],
    accountDueDay: null,
    accountClosingDay: null,
    userDate: null,
    isUpdated: true,
    today: TODAY,
  };
  const shown = (accounts: number): ShownDebts => ({
    today: TODAY,
    debts: [
      {
        accounts: [account],
        used: null,
        range: { low: 0, high: 0 },
        cards: [
          {
            bank: makeItem(),
            accounts: [account, ...Array.from({ length: accounts - 1 }, () => account)],
            bills: cardBills(facts),
            closingDate: null,
          },
        ],
      },
    ],
  });

  test("has the bank's own charges, and what could not be read", () => {
    const page = billsPage(shown(1), inLanguage("pt"));
    const text = plain(page.text);
    expect(text).toContain("Encargos que o banco listou na fechada: R$ 0,77");
    expect(text).toContain("2 movimentos não puderam ser lidos e faltam na conta.");
    expect(text).toContain("Nenhuma parcela nas próximas faturas.");
    expect(page.drawing).toMatchObject({ kind: "bill" });
  });

  test("that is too long for a caption has no picture", () => {
    expect(billsPage(shown(80), inLanguage("en")).drawing).toBeNull();
  });
});

test.each<BillStep>([
  { kind: "all" },
  { kind: "new" },
  { kind: "card", cardKey: "0abc123" },
  { kind: "ask", cardKey: "0abc123" },
  { kind: "set", cardKey: "0abc123", date: 31 },
])("the data of a button are read back: %j", (step) => {
  expect(readBillData(billData(step))).toEqual(step);
  expect(billData(step).length).toBeLessThanOrEqual(64);
});

test.each([
  "bill:1:c:",
  "bill:1:c:$$$$$$$",
  "bill:1:s:0abc123:0",
  "bill:1:s:0abc123:32",
  "bill:1:s:0abc123:x",
  "bill:1:z:0abc123:1",
  "bill:1:",
])("invalid data are nothing: %s", (data) => {
  expect(readBillData(data)).toBeNull();
});
