import { expect, test } from "vitest";
import { BankError } from "../../src/errors.ts";
import { describeFailure } from "../../src/jobs/describe-failure.ts";

test.each([
  [
    "the code of a bank's failure",
    new BankError("unreachable", "No answer"),
    "BankError unreachable",
  ],
  [
    "and Pluggy's reason, where there is one",
    new BankError("refused", "No", { reason: "ITEM_NOT_SYNCABLE" }),
    "BankError refused ITEM_NOT_SYNCABLE",
  ],
  [
    "the code of a network failure",
    Object.assign(new Error("to 10.0.0.1"), { code: "ECONNRESET" }),
    "Error ECONNRESET",
  ],
  [
    "the number of a database failure",
    Object.assign(new Error("dup"), { code: 11000 }),
    "Error 11000",
  ],
  ["the name only of another error", new TypeError("'Maria da Silva' is not a date"), "TypeError"],
  ["no code that is an object", Object.assign(new Error("x"), { code: {} }), "Error"],
  ["that a thrown text is an unknown failure", "Maria da Silva", "Unknown failure"],
])("the stored cause has %s", (_name, error, told) => {
  expect(describeFailure(error)).toBe(told);
});
