import { describe, expect, test } from "vitest";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { NO_FACTS, type Facts } from "../../../src/domain/understanding/facts.ts";
import {
  NOTHING_TAUGHT,
  ruleKey,
  type Teaching,
} from "../../../src/domain/understanding/teaching.ts";
import { categorySourceOf, understand } from "../../../src/domain/understanding/understand.ts";

const SHOP = "c:17895646";

function facts(given: Partial<Facts> = {}): Facts {
  return {
    id: "row-1",
    accountType: "CREDIT",
    direction: "out",
    day: "2026-11-20",
    description: "LOJA DA ESQUINA",
    merchant: "Loja da Esquina",
    bankCategoryId: "08000000",
    instalment: null,
    counterparty: null,
    otherCredit: null,
    facts: { ...NO_FACTS, cnpjRoot: "17895646" },
    ...given,
  };
}

const taught = (given: Partial<Teaching>): Teaching => ({ ...NOTHING_TAUGHT, ...given });
const chosen = (choice: Choice) => taught({ choices: new Map([["row-1", choice]]) });
const ruled = (choice: Choice, direction: "in" | "out" = "out") =>
  taught({ rules: new Map([[ruleKey(SHOP, direction), choice]]) });
const into = (categoryId: string): Choice => ({ kind: "category", categoryId });

test("without a decision of the user, the category is decided from the facts", () => {
  expect(understand(facts(), NOTHING_TAUGHT)).toMatchObject({
    ownKey: SHOP,
    merchantKey: SHOP,
    categoryId: "08000000",
    categorySource: "bank",
    topCategoryId: "08000000",
    flow: "spending",
  });
});

describe("what the user said", () => {
  test("of one transaction beats their rule, which beats the bank", () => {
    const both = { ...ruled(into("11020000")), choices: chosen(into("10000000")).choices };
    expect(understand(facts(), both)).toMatchObject({
      categoryId: "10000000",
      categorySource: "choice",
    });
    expect(understand(facts({ id: "row-2" }), both)).toMatchObject({
      categoryId: "11020000",
      topCategoryId: "11000000",
      categorySource: "rule",
    });
  });

  test("of a merchant holds in one direction only", () => {
    const rule = ruled(into("11020000"));
    expect(understand(facts({ direction: "in" }), rule)).toMatchObject({
      categorySource: "bank",
      flow: "refund",
    });
    const of = ruled(into("11020000"), "in");
    expect(understand(facts({ direction: "in" }), of)).toMatchObject({
      categorySource: "rule",
      flow: "refund",
    });
  });

  test.each<[string, Choice, Partial<Facts>, string]>([
    ["ignored", { kind: "ignored" }, {}, "ignored"],
    ["an own transfer", { kind: "own-transfer" }, {}, "own-transfer"],
    ["a refund", { kind: "refund" }, { accountType: "BANK", direction: "in" }, "refund"],
    ["a refund, of money out", { kind: "refund" }, {}, "spending"],
    ["a bill's payment", into("05100000"), {}, "bill-payment"],
    ["an own transfer by category", into("04000000"), {}, "own-transfer"],
    ["an investment", into("03020000"), {}, "investment"],
    ["a loan, of money in", into("02000000"), { direction: "in" }, "loan"],
    ["a loan's instalment", into("02000000"), {}, "spending"],
    ["a transfer, of money out", into("05070000"), {}, "spending"],
    ["income", into("01010000"), { accountType: "BANK", direction: "in" }, "income"],
    ["shopping, of money in", into("08000000"), { accountType: "BANK", direction: "in" }, "refund"],
    ["a transfer on a card, of money in", into("05000000"), { direction: "in" }, "refund"],
  ])("decides the flow: %s", (_name, choice, given, flow) => {
    expect(understand(facts(given), chosen(choice)).flow).toBe(flow);
  });

  test("that it does not count leaves the category as it was", () => {
    expect(understand(facts(), chosen({ kind: "ignored" }))).toMatchObject({
      categoryId: "08000000",
      categorySource: "choice",
    });
  });

  test("keeps a category that Pluggy no longer has, under Other", () => {
    expect(understand(facts(), chosen(into("77000000")))).toMatchObject({
      categoryId: "77000000",
      topCategoryId: "99999999",
      flow: "spending",
    });
  });
});

test("a merchant that the user renamed or joined has the new name and key, and rules of that key", () => {
  const merchants = new Map([[SHOP, { key: "n:ESQUINA", name: "Esquina" }]]);
  const rules = new Map([[ruleKey("n:ESQUINA", "out"), into("10000000")]]);
  expect(understand(facts(), taught({ merchants, rules }))).toMatchObject({
    ownKey: SHOP,
    merchantKey: "n:ESQUINA",
    merchantName: "Esquina",
    categoryId: "10000000",
    categorySource: "rule",
  });
});

describe("where the category of a stored transaction is from", () => {
  const sourceOf = (choice: Choice, learned?: string) => {
    const given = facts({ bankCategoryId: learned ? null : "08000000", merchant: "Zeta" });
    const teaching = {
      ...chosen(choice),
      learned: new Map(learned ? [["17895646", learned]] : []),
    };
    const row = { ...given, ...understand(given, teaching) };
    return categorySourceOf(row, { choice, source: "choice" });
  };

  test("is the user's decision of it", () => {
    expect(sourceOf(into("11020000"))).toBe("choice");
    const row = { ...facts(), ...understand(facts(), NOTHING_TAUGHT) };
    expect(categorySourceOf(row, null)).toBe("bank");
  });

  test("is its own where the user said only how it counts", () => {
    expect(sourceOf({ kind: "ignored" })).toBe("bank");
    expect(sourceOf({ kind: "own-transfer" }, "09000000")).toBe("learned");
  });
});
