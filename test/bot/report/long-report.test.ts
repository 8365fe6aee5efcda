import { expect, test } from "vitest";
import { CATEGORIES } from "../../../src/domain/categories.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { reportChat } from "./report-chat.ts";

const chat = reportChat();

test("the figures that do not fit a caption come first, and the picture is at the end of the chat", async () => {
  const tops = CATEGORIES.filter(({ parentId }) => parentId === null);
  const rows = tops.flatMap(({ id }, index) =>
    ["BRL", "USD"].map((currency) =>
      makeTransaction({
        id: `${currency}-${id}`,
        categoryId: id,
        topCategoryId: id,
        currency,
        minor: 123_456 + index,
        flow: "spending",
      }),
    ),
  );
  await chat.run.world.transactions.upsertAll(rows, NOW);
  const first = await chat.report();
  const last = await chat.ana.nextMessage();
  expect(first.text).toContain("US$");
  expect(last.photo).toBeDefined();
  expect(last.caption).toContain("na mensagem acima");
  expect(last.reply_markup?.inline_keyboard.length).toBeGreaterThan(1);
});
