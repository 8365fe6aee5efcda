import { expect, test } from "vitest";
import { BankError } from "../../src/errors.ts";
import { describeFailure } from "../../src/jobs/describe-failure.ts";

test.each([
  [
    "a bank's failure by its code",
    new BankError("unreachable", "No answer"),
    "BankError unreachable",
  ],
  [
    "and by Pluggy's reason, where it gave one",
    new BankError("refused", "No", { reason: "ITEM_NOT_SYNCABLE" }),
    "BankError refused ITEM_NOT_SYNCABLE",
  ],
  [
    "a network's by its code",
    Object.assign(new Error("to 10.0.0.1"), { code: "ECONNRESET" }),
    "Error ECONNRESET",
  ],
  ["a database's by its number", Object.assign(new Error("dup"), { code: 11000 }), "Error 11000"],
  ["another's by its name only", new TypeError("'Maria da Silva' is not a date"), "TypeError"],
  ["a code that is no plain word not at all", Object.assign(new Error("x"), { code: {} }), "Error"],
  ["what is no error as unknown", "Maria da Silva", "Unknown failure"],
])("tells %s", (_name, error, told) => {
  expect(describeFailure(error)).toBe(told);
});
