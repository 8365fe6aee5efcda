import { expect, test } from "vitest";
import { flowOfCategory } from "../../../src/domain/understanding/choice.ts";
import { flowOfChoice } from "../../../src/domain/understanding/understand.ts";

test.each([
  ["05100000", "out", "bill-payment"],
  ["04010000", "in", "own-transfer"],
  ["03010000", "out", "investment"],
  ["11010000", "out", "spending"],
  ["02030000", "in", "loan"],
  ["01010000", "in", "income"],
] as const)("money of the category %s that goes %s counts as %s", (categoryId, direction, flow) => {
  expect(flowOfCategory(categoryId, direction, false)).toBe(flow);
});

test("money in is a refund in a category of spending, and on a card", () => {
  const into = { direction: "in", accountType: "BANK" } as const;
  const food = { kind: "category", categoryId: "11010000" } as const;
  const salary = { kind: "category", categoryId: "01010000" } as const;
  expect(flowOfChoice(food, into)).toBe("refund");
  expect(flowOfChoice(salary, into)).toBe("income");
  expect(flowOfChoice(salary, { ...into, accountType: "CREDIT" })).toBe("refund");
});

test("a refund is said of money in only", () => {
  const out = { direction: "out", accountType: "BANK" } as const;
  expect(flowOfChoice({ kind: "refund" }, out)).toBe("spending");
  expect(flowOfChoice({ kind: "refund" }, { ...out, direction: "in" })).toBe("refund");
  expect(flowOfChoice({ kind: "own-transfer" }, out)).toBe("own-transfer");
  expect(flowOfChoice({ kind: "ignored" }, out)).toBe("ignored");
});
