import { expect, test } from "vitest";
import { readRulesData, rulesData, type RulesStep } from "../../../src/bot/views/rules-codec.ts";
import { ruleCategoryView, rulesView, ruleView } from "../../../src/bot/views/rules-view.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import type { Message } from "../../../src/bot/views/message.ts";
import type { ListedRule } from "../../../src/usecases/teaching/rules.ts";

const ruleId = "b5c0a6ac-6d5f-4d3a-9b3c-1e0a6c1f2d3e";
const rule = (given: Partial<ListedRule> = {}): ListedRule => ({
  id: ruleId,
  name: "iFood",
  direction: "out",
  choice: { kind: "category", categoryId: "11010000" },
  count: 34,
  ...given,
});
const textOf = ({ text, buttons }: Message) =>
  [text, ...buttons.map((row) => row.map(({ label }) => `[${label}]`).join(" "))].join("\n");

test.each<RulesStep>([
  { kind: "list", page: 3 },
  { kind: "open", ruleId },
  { kind: "tops", ruleId },
  { kind: "delete", ruleId },
  { kind: "below", ruleId, topCategoryId: "200100000" },
  { kind: "set", ruleId, choice: { kind: "category", categoryId: "200100000" } },
  { kind: "set", ruleId, choice: { kind: "own-transfer" } },
  { kind: "undo", change: "0abc123" },
])("%j fits into callback data and is read back", (step) => {
  const data = rulesData(step);
  expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  expect(readRulesData(data)).toEqual(step);
});

test.each(["rules:1:", "rules:1:z:id", "rules:1:b:id:x", "rules:1:s:id:X"])(
  "%j is no step",
  (data) => {
    expect(readRulesData(data)).toBeNull();
  },
);

test.each(LANGUAGES)("the rules read well in %s", (language) => {
  const rules = [
    rule(),
    rule({ name: "Ana <b>", direction: "in", choice: { kind: "refund" }, count: 1 }),
    rule({ choice: { kind: "category", categoryId: "11019999" }, count: 0 }),
  ];
  expect(
    [
      rulesView({ rules: [], game: null }, { page: 0 }, language),
      rulesView(
        { rules, game: { count: 3, areShops: true } },
        { page: 0, notice: { text: "…", change: "0abc123" } },
        language,
      ),
      ruleView(rule(), language),
      ruleView(rule({ direction: "in" }), language),
      ruleCategoryView(rule(), "11000000", language),
    ]
      .map(textOf)
      .join("\n\n"),
  ).toMatchSnapshot();
  expect(ruleCategoryView(rule(), null, language).buttons.flat().length).toBeGreaterThan(15);
});

test("many rules are shown in pages, and a page past the end is the last one", () => {
  const many = Array.from({ length: 45 }, (_, index) => rule({ name: `Loja ${index}` }));
  const labels = (page: number) =>
    rulesView({ rules: many, game: null }, { page }, "pt")
      .buttons.flat()
      .map(({ label }) => label);
  expect(labels(0).at(-1)).toBe("›");
  expect(labels(1).slice(-2)).toEqual(["‹", "›"]);
  expect(labels(9)).toEqual(["1", "2", "3", "4", "5", "‹"]);
});
