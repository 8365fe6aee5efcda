import type { Message } from "grammy/types";
import { expect, test } from "vitest";
import { csvRecords } from "../../support/parse-csv.ts";
import { readOfx } from "../../support/read-ofx.ts";
import { labelsOf } from "../chat-with-ana.ts";
import { cashChat, textOf } from "./cash-chat.ts";

/** Cash without a bank beside it: what a report shows is found, asked about and exported. */

const { chat, agree } = cashChat();

async function typeCoffee(): Promise<void> {
  await agree();
  await chat.answerTo("café 12");
  await chat.run.world.items.remove("item-1");
}

function fileIn(message: Message): string {
  const id = message.document?.file_id ?? "";
  return chat.run.telegram.world.files.get(id)?.bytes.toString("utf8") ?? "";
}

test("is answered and found, by buttons too", async () => {
  await typeCoffee();
  expect(textOf(await chat.answerTo("quanto gastei em dinheiro hoje?"))).toContain("R$ 12,00");
  await chat.ana().press("Este ano");
  await chat.ana().sees((one) => textOf(one).includes("1º de janeiro"));
  expect(textOf(await chat.answerTo("/search café"))).toContain("Café: R$ 12,00");
});

test.each([
  ["/contas", "Suas contas"],
  ["/saldo", "Seus saldos"],
])("is what %s shows, with a button to connect a bank", async (command, title) => {
  await typeCoffee();
  const answer = await chat.answerTo(command);
  expect(textOf(answer)).toBe(
    `${title}\n\nDinheiro\nO que você escreve aqui, como “café 12”. Não tem saldo.`,
  );
  expect(labelsOf(answer)).toEqual(["Conectar meu banco"]);
});

test("is exported as an account of its own name", async () => {
  await typeCoffee();
  const csv = await chat.answerTo("/export csv");
  const coffee = csvRecords(fileIn(csv), ";").find(({ valor }) => valor === "-12,00");
  expect(coffee).toMatchObject({ conta: "Dinheiro", banco: "" });
  const json = await chat.answerTo("/export json all");
  expect(JSON.parse(fileIn(json))).toMatchObject({ cash: [{ title: "café", minor: 1200 }] });
  expect(labelsOf(await chat.answerTo("/export"))).not.toEqual([]);
});

test("has an OFX file of its own", async () => {
  await typeCoffee();
  chat.ana().send("/export ofx");
  const sent = await chat
    .ana()
    .sees(({ document }) => document?.file_name === "quanto-2026-11-dinheiro.ofx");
  expect(fileIn(sent)).toContain("<BANKID>CASH</BANKID>");
  expect(readOfx(fileIn(sent))).toBeTruthy();
});
