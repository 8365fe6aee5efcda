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

describe("flowOf returns the flow of", () => {
  test.each<[string, Partial<FlowFacts>, string]>([
    ["b: the payment of a card's bill", { categoryId: "05100000" }, "bill-payment"],
    [
      "b: its arrival on the card",
      { categoryId: "05100000", direction: "in", accountType: "CREDIT" },
      "bill-payment",
    ],
    ["c: a transfer to oneself", { categoryId: "04000000" }, "own-transfer"],
    ["c: a PIX to oneself", { categoryId: "04020000", direction: "in" }, "own-transfer"],
    ["d: dividends", { categoryId: "03060000", direction: "in" }, "income"],
    ["e: outgoing proceeds", { categoryId: "03060000" }, "investment"],
    ["e: an investment", { categoryId: "03020000" }, "investment"],
    ["e: a redemption", { categoryId: "03000000", direction: "in" }, "investment"],
    [
      "f: a paired internal transfer",
      { categoryId: "05060000", pairedAs: "own-transfer" },
      "own-transfer",
    ],
    [
      "f: its arrival",
      { categoryId: "05060000", direction: "in", pairedAs: "own-transfer" },
      "own-transfer",
    ],
    ["h: an internal transfer to another person", { categoryId: "05060000" }, "spending"],
    [
      "k: an internal transfer from another person",
      { categoryId: "05060000", direction: "in" },
      "income",
    ],
    ["g: a loan received", { categoryId: "02040000", direction: "in" }, "loan"],
    ["h: a loan's repayment", { categoryId: "02040000" }, "spending"],
    ["h: interest", { categoryId: "02020000" }, "spending"],
    ["h: PIX to a person", { categoryId: "05070000" }, "spending"],
    ["h: groceries", { categoryId: "10000000" }, "spending"],
    ["h: spending without a category", { categoryId: null }, "spending"],
    ["h: spending of an unknown category", { categoryId: "77000000" }, "spending"],
    [
      "i: a refund on the card",
      { categoryId: "08010000", direction: "in", accountType: "CREDIT" },
      "refund",
    ],
    ["i: a refund without a category", { direction: "in", accountType: "CREDIT" }, "refund"],
    [
      "i: income on a card",
      { categoryId: "01010000", direction: "in", accountType: "CREDIT" },
      "refund",
    ],
    ["j: a refund of legal obligations", { categoryId: "06010000", direction: "in" }, "refund"],
    ["j: cashback", { categoryId: "08090000", direction: "in" }, "refund"],
    [
      "j: a refund of insurance, which has long ids",
      { categoryId: "200100000", direction: "in" },
      "refund",
    ],
    ["j: a refund of leisure", { categoryId: "21000000", direction: "in" }, "refund"],
    ["k: a salary", { categoryId: "01010000", direction: "in" }, "income"],
    ["k: PIX received", { categoryId: "05070000", direction: "in" }, "income"],
    ["k: other money in", { categoryId: "99999999", direction: "in" }, "income"],
    ["k: money in without a category", { direction: "in" }, "income"],
    [
      "a PIX paired with the user's own",
      { categoryId: "05070000", pairedAs: "own-transfer" },
      "own-transfer",
    ],
    ["a returned payment", { pairedAs: "returned" }, "returned"],
    [
      "a transfer to the user's own document",
      { categoryId: "05080000", counterparty: OWN },
      "own-transfer",
    ],
    ["the same without a category", { direction: "in", counterparty: OWN }, "own-transfer"],
    [
      "a salary from the user's own account",
      { categoryId: "05080000", direction: "in", counterparty: OWN, description: "TED SALÁRIO" },
      "income",
    ],
    [
      "groceries from the user's own shop",
      { categoryId: "10000000", counterparty: OWN },
      "spending",
    ],
    [
      "a card's row with the user's own document",
      { categoryId: "05070000", counterparty: OWN, accountType: "CREDIT" },
      "spending",
    ],
    [
      "a PIX whose description says it was returned",
      { categoryId: "05070000", direction: "in", description: "DEVOLUÇÃO PIX" },
      "refund",
    ],
    [
      "the same without a category",
      { direction: "in", description: "Estorno de compra" },
      "refund",
    ],
    [
      "a salary whose description mentions a reversal",
      { categoryId: "01010000", direction: "in", description: "ESTORNO" },
      "income",
    ],
    [
      "a card's bill paid in instalments",
      { direction: "in", accountType: "CREDIT", otherCredit: "bill-financing" },
      "bill-payment",
    ],
    [
      "an instalment of such a bill",
      { accountType: "CREDIT", otherCredit: "bill-financing" },
      "bill-payment",
    ],
    ["a loan on a card", { direction: "in", accountType: "CREDIT", otherCredit: "loan" }, "loan"],
    ["its repayment", { accountType: "CREDIT", otherCredit: "loan" }, "spending"],
  ])("%s", (_rule, given, flow) => {
    expect(flowOf(facts(given))).toBe(flow);
  });
});
