import { describe, expect, test } from "vitest";
import { flowOf, type FlowFacts } from "../../src/domain/flow.ts";

const facts = (given: Partial<FlowFacts>): FlowFacts => ({
  categoryId: null,
  direction: "out",
  accountType: "BANK",
  description: "",
  counterparty: null,
  otherCredit: null,
  ...given,
});

const OWN = { kind: "own" } as const;

describe("what a transaction is: the first rule that matches", () => {
  test.each<[string, Partial<FlowFacts>, string]>([
    [
      "a: the person's word comes first",
      { categoryId: "05100000", override: "spending" },
      "spending",
    ],
    ["b: paying the card's bill", { categoryId: "05100000" }, "bill-payment"],
    [
      "b: its arrival on the card",
      { categoryId: "05100000", direction: "in", accountType: "CREDIT" },
      "bill-payment",
    ],
    ["c: to oneself", { categoryId: "04000000" }, "own-transfer"],
    ["c: to oneself by PIX", { categoryId: "04020000", direction: "in" }, "own-transfer"],
    ["d: dividends", { categoryId: "03060000", direction: "in" }, "income"],
    ["e: proceeds that go out", { categoryId: "03060000" }, "investment"],
    ["e: an application", { categoryId: "03020000" }, "investment"],
    ["e: a redemption", { categoryId: "03000000", direction: "in" }, "investment"],
    [
      "f: an internal transfer with its other leg",
      { categoryId: "05060000", pairedAs: "own-transfer" },
      "own-transfer",
    ],
    [
      "f: its arrival",
      { categoryId: "05060000", direction: "in", pairedAs: "own-transfer" },
      "own-transfer",
    ],
    ["h: an internal transfer to somebody else", { categoryId: "05060000" }, "spending"],
    [
      "k: an internal transfer from somebody else",
      { categoryId: "05060000", direction: "in" },
      "income",
    ],
    ["g: money lent", { categoryId: "02040000", direction: "in" }, "loan"],
    ["h: paying the loan back", { categoryId: "02040000" }, "spending"],
    ["h: interest", { categoryId: "02020000" }, "spending"],
    ["h: PIX to a person", { categoryId: "05070000" }, "spending"],
    ["h: groceries", { categoryId: "10000000" }, "spending"],
    ["h: no category", { categoryId: null }, "spending"],
    ["h: an unknown category", { categoryId: "77000000" }, "spending"],
    [
      "i: a refund on the card",
      { categoryId: "08010000", direction: "in", accountType: "CREDIT" },
      "refund",
    ],
    ["i: without a category", { direction: "in", accountType: "CREDIT" }, "refund"],
    [
      "i: income written on a card",
      { categoryId: "01010000", direction: "in", accountType: "CREDIT" },
      "refund",
    ],
    ["j: legal obligations", { categoryId: "06010000", direction: "in" }, "refund"],
    ["j: cashback", { categoryId: "08090000", direction: "in" }, "refund"],
    ["j: insurance, with its long ids", { categoryId: "200100000", direction: "in" }, "refund"],
    ["j: leisure", { categoryId: "21000000", direction: "in" }, "refund"],
    ["k: a salary", { categoryId: "01010000", direction: "in" }, "income"],
    ["k: PIX received", { categoryId: "05070000", direction: "in" }, "income"],
    ["k: other money in", { categoryId: "99999999", direction: "in" }, "income"],
    ["k: money in without a category", { direction: "in" }, "income"],
    [
      "a PIX whose other leg is the person's",
      { categoryId: "05070000", pairedAs: "own-transfer" },
      "own-transfer",
    ],
    ["a payment that came back", { pairedAs: "returned" }, "returned"],
    [
      "a transfer to one's own document",
      { categoryId: "05080000", counterparty: OWN },
      "own-transfer",
    ],
    ["the same without a category", { direction: "in", counterparty: OWN }, "own-transfer"],
    [
      "a salary that comes from one's own account",
      { categoryId: "05080000", direction: "in", counterparty: OWN, description: "TED SALÁRIO" },
      "income",
    ],
    ["groceries from one's own shop", { categoryId: "10000000", counterparty: OWN }, "spending"],
    [
      "a card's row with one's own document",
      { categoryId: "05070000", counterparty: OWN, accountType: "CREDIT" },
      "spending",
    ],
    [
      "a PIX given back, by the bank's words",
      { categoryId: "05070000", direction: "in", description: "DEVOLUÇÃO PIX" },
      "refund",
    ],
    [
      "the same without a category",
      { direction: "in", description: "Estorno de compra" },
      "refund",
    ],
    [
      "a salary that speaks of a reversal is income",
      { categoryId: "01010000", direction: "in", description: "ESTORNO" },
      "income",
    ],
    [
      "a card's bill turned into instalments",
      { direction: "in", accountType: "CREDIT", otherCredit: "bill-financing" },
      "bill-payment",
    ],
    [
      "a part of such a bill",
      { accountType: "CREDIT", otherCredit: "bill-financing" },
      "bill-payment",
    ],
    [
      "money lent on a card",
      { direction: "in", accountType: "CREDIT", otherCredit: "loan" },
      "loan",
    ],
    ["paying it back", { accountType: "CREDIT", otherCredit: "loan" }, "spending"],
  ])("%s", (_rule, given, flow) => {
    expect(flowOf(facts(given))).toBe(flow);
  });
});
