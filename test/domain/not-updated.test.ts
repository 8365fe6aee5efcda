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
  ["that can be fetched", account, lagging(), null],
  ["that cannot be fetched", failing, lagging("accounts"), { since: NOW }],
  ["when only cards are not updated", account, lagging("cards"), null],
  ["when accounts are not updated", account, lagging("cards", "accounts"), { since: LATER }],
  ["of type card when accounts are not updated", card, lagging("accounts"), null],
  ["of type card when cards are not updated", card, lagging("cards"), { since: LATER }],
  ["when transactions are not updated", card, lagging("transactions"), { since: LATER }],
  ["that is closed", { ...failing, closedAt: NOW }, lagging("accounts"), null],
])("notUpdated of an account %s", (_case, one, item, expected) => {
  const found = notUpdated(one, item);
  expect(found && { since: found.since }).toEqual(expected);
});

test.each([
  ["everything was updated", lagging(), [account], []],
  ["accounts failed and only a card is stored", lagging("accounts"), [card], ["accounts"]],
  ["cards failed and only an account is stored", lagging("cards"), [account], ["cards"]],
  ["accounts failed and are stored from before", lagging("accounts"), [account, card], []],
  ["transactions failed", lagging("transactions"), [card], []],
  ["all failed", lagging("accounts", "cards"), [], ["accounts", "cards"]],
])("missingAccountKinds when %s", (_case, item, accounts, expected) => {
  expect(missingAccountKinds(item, accounts)).toEqual(expected);
});
