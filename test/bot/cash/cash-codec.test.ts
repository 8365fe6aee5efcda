import { expect, test } from "vitest";
import { cashData, readCashData } from "../../../src/bot/views/cash/cash-codec.ts";
import { hiddenDraft, readDraft } from "../../../src/bot/views/cash/cash-draft.ts";
import { cashId } from "../../../src/usecases/cash/cash-id.ts";
import type { CashChange } from "../../../src/usecases/cash/change-cash.ts";
import { makeTyped } from "../../support/make-cash.ts";

const entryId = cashId("user-1", 7);
const KINDS: readonly CashChange["kind"][] = [
  "note",
  "cash",
  "yesterday",
  "today",
  "undo",
  "same",
  "two",
];

test("every action is read as it was written, in at most 64 bytes", () => {
  const changes = KINDS.map((kind) => ({ kind: "change", change: { kind }, entryId }) as const);
  for (const action of [
    { kind: "add" },
    { kind: "decline" },
    { kind: "category", entryId },
    ...changes,
  ] as const) {
    const data = cashData(action);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(readCashData(data)).toEqual(action);
  }
});

test.each(["cash:1:", "cash:1:z", "cash:1:u", "cash:1:u:1", `cash:1:z:${entryId}`])(
  "%s is no action",
  (data) => {
    expect(readCashData(data)).toBeNull();
  },
);

const linkTo = (url: string) => [{ type: "text_link", offset: 0, length: 1, url }] as const;

test("what was typed is read from the message that asks", () => {
  for (const typed of [
    makeTyped(),
    makeTyped({ title: `“a & b” <i> ção 100% ${"x".repeat(40)}`, direction: "in" }),
  ]) {
    const [, url = ""] = /href="([^"]*)"/.exec(hiddenDraft({ messageId: 42, typed }).text) ?? [];
    expect(readDraft(linkTo(url))).toEqual({ messageId: 42, typed });
  }
});

test.each([
  "https://t.me/",
  "https://t.me/?cash=%",
  "https://t.me/?cash=1%202026-13-01%20out%201200%20a",
  "https://t.me/?cash=1%202026-11-01%20out%201000000001%20a",
  "https://t.me/?cash=1%202026-11-01%20out%200%20a",
])("nothing is read from %s", (url) => {
  expect(readDraft(linkTo(url))).toBeNull();
  expect(readDraft([{ type: "bold", offset: 0, length: 1 }])).toBeNull();
  expect(readDraft()).toBeNull();
});
