import { expect, test } from "vitest";
import { CATEGORIES } from "../../../src/domain/categories.ts";
import { makeTransaction, NOW } from "../../support/make.ts";
import { reportChat } from "./report-chat.ts";

const chat = reportChat();

test("the figures that do not fit a caption follow the picture in a message", async () => {
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
  const photo = await chat.report();
  const figures = await chat.ana.nextMessage();
  expect(photo.photo).toBeDefined();
  expect(photo.caption).toContain("na próxima mensagem");
  expect(photo.reply_markup?.inline_keyboard.length).toBeGreaterThan(1);
  expect(figures.text).toContain("US$");
});
