import { expect, test } from "vitest";
import { partyOf, type Counterparty } from "../../src/domain/counterparty.ts";

test.each<[string, Counterparty | null, string | null]>([
  ["a person's document", { kind: "other", hash: "h", party: "person" }, "person"],
  ["a company's document", { kind: "document", hash: "h", party: "company" }, "company"],
  ["a document of an older version", { kind: "other", hash: "h" }, null],
  ["a name", { kind: "name", hash: "h" }, null],
  ["the user", { kind: "own" }, null],
  ["nobody", null, null],
])("the party of %s", (_name, counterparty, party) => {
  expect(partyOf(counterparty)).toBe(party);
});

test("the party of a row of an older version, whose kind of document is not known", () => {
  const stored = { kind: "other", hash: "h", party: undefined } as unknown as Counterparty;
  expect(partyOf(stored)).toBeNull();
});
