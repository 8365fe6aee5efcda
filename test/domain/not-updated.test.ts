import { expect, test } from "vitest";
import { notUpdated, missingAccountKinds } from "../../src/domain/not-updated.ts";
import { makeAccount, NOW } from "../support/make.ts";
import type { LaggingProduct } from "../../src/domain/bank-item.ts";

const LATER = new Date(NOW.getTime() + 60_000);
const account = makeAccount();
const card = makeAccount({ type: "CREDIT" });
const failing = makeAccount({ syncCheckpoint: { ...account.syncCheckpoint, failingSince: NOW } });
const lagging = (...products: LaggingProduct["product"][]) => ({
  lagging: products.map((product) => ({ product, since: LATER })),
});

test.each([
  ["which is read", account, lagging(), null],
  ["which cannot be read", failing, lagging("accounts"), { since: NOW }],
  ["while only cards lag", account, lagging("cards"), null],
  ["while accounts lag", account, lagging("cards", "accounts"), { since: LATER }],
  ["of a card, while accounts lag", card, lagging("accounts"), null],
  ["of a card, while cards lag", card, lagging("cards"), { since: LATER }],
  ["while movements lag", card, lagging("transactions"), { since: LATER }],
  ["that is closed", { ...failing, closedAt: NOW }, lagging("accounts"), null],
])("of an account %s", (_case, one, item, expected) => {
  const found = notUpdated(one, item);
  expect(found && { since: found.since }).toEqual(expected);
});

test.each([
  ["everything came", lagging(), [account], []],
  ["the accounts failed and only a card came", lagging("accounts"), [card], ["accounts"]],
  ["the cards failed and only an account came", lagging("cards"), [account], ["cards"]],
  ["the accounts failed and are known from before", lagging("accounts"), [account, card], []],
  ["the movements failed", lagging("transactions"), [card], []],
  ["all failed", lagging("accounts", "cards"), [], ["accounts", "cards"]],
])("what a bank could not tell at all, where %s", (_case, item, accounts, expected) => {
  expect(missingAccountKinds(item, accounts)).toEqual(expected);
});
