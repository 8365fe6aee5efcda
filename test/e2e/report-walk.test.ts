import type { Message } from "grammy/types";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { connectBank } from "../support/connect-bank.ts";
import { minorOf } from "./caption-figures.ts";

/**
 * The built product over HTTP: every screen of the report is reached by buttons alone, in one message,
 * and a screen's amounts add up to the amount of the screen above, to the cent.
 */
let standIns: StandIns;
let product: Product;
let ana: Person;
let shown: Message;

beforeAll(async () => {
  standIns = await startStandIns({ pluggy: { stepMs: 5 }, telegram: { limits: "none" } });
  product = await startProduct({ environment: standIns.environment(await freePort()) });
  ana = standIns.telegram.person({ id: 601, firstName: "Ana", languageCode: "pt-br" });
  await connectBank(ana, standIns.pluggy);
  shown = await ana.sees(({ photo }) => photo !== undefined, { timeoutMs: 60_000 });
}, 120_000);

afterAll(async () => {
  await product?.stop();
  await standIns?.close();
});

/** Presses a button of the report; resolves once the message shows its screen. */
async function press(label: string, says: string): Promise<string> {
  const before = shown.caption ?? "";
  await ana.press(label);
  shown = await ana.sees(
    ({ message_id: id, caption = "" }) =>
      id === shown.message_id && caption.includes(says) && caption !== before,
  );
  return shown.caption ?? "";
}

/** The amount of the first line, or part of a line, that starts with a text, in minor units. */
function amountOf(caption: string, name: string): number {
  const parts = caption.split("\n").flatMap((line) => line.split(" · "));
  const line = parts.find((one) => one.startsWith(`${name}: `));
  return minorOf(/-?R\$\s[\d.]+,\d\d/.exec(line ?? "")?.[0] ?? "");
}

/** The sum of the lines under the total. */
function sumOf(caption: string): number {
  const lines = caption.split("\n\n").slice(2).join("\n").split("\n");
  const amounts = lines.flatMap((line) => /: (-?R\$\s[\d.]+,\d\d)/.exec(line)?.[1] ?? []);
  return amounts.reduce((sum, amount) => sum + minorOf(amount), 0);
}

function labels(): string[] {
  return (shown.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);
}

test("every screen of last month adds up to the one above", { timeout: 120_000 }, async () => {
  const previous = labels().find((label) => label.startsWith("◀ ")) ?? "";
  const month = await press(previous, previous.slice(2).toLowerCase());
  const spent = amountOf(month, "Gasto");
  expect(spent).toBeGreaterThan(0);

  const all = await press("Categorias", "Todas as categorias");
  expect(amountOf(all, "Gasto")).toBe(spent);
  const [, , name = ""] = labels();
  const taken = amountOf(all, name);
  expect(taken).toBeGreaterThan(0);
  expect(amountOf(month, name)).toBe(taken);
  const category = await press(name, `${name}\n`);
  expect(amountOf(category, "Gasto")).toBe(taken);
  const merchants = await press("Lojas e pessoas", "estabelecimentos e pessoas");
  expect(amountOf(merchants, "Gasto")).toBe(taken);
  expect(sumOf(merchants)).toBe(taken);
  const [merchant = ""] = labels().slice(2);
  const part = amountOf(merchants, merchant);
  await press(merchant, "movimento");
  expect(await sumOfPages()).toBe(part);
  await press("‹ Voltar", "estabelecimentos");
  await press("‹ Voltar", "Em média");
  await press("Movimentos", "movimento");
  expect(await sumOfPages()).toBe(taken);
  await press("‹ Voltar", "Em média");
  await press("‹ Voltar", "Todas as categorias");
  expect(await sumOfPages()).toBe(spent);
  await press("‹ Voltar", MONTH);

  const days = await press("Dia a dia", "Dia a dia");
  expect([amountOf(days, "Gasto"), sumOf(days)]).toEqual([spent, spent]);
  await press("‹ Voltar", MONTH);
  await openMore();
  const accounts = await press("Contas", "Por conta");
  expect(amountOf(accounts, "Gasto")).toBe(spent);
  expect(sumOf(accounts)).toBe(spent);
  await press("‹ Voltar", MONTH);
  const comparison = await press("Comparar", "Comparação");
  expect(sumOf(comparison)).toBe(spent);
  await press("‹ Voltar", MONTH);
  const income = await press("Recebido", "Recebido\n");
  expect(sumOf(income.split("\n\nSobraram")[0] ?? "")).toBe(amountOf(month, "Recebido"));
  await press("‹ Voltar", MONTH);
  await press("Mês a mês", "Mês a mês");
  expect(shown.caption).toContain("em curso");
  await press("‹ Voltar", MONTH);
  await press("Fora da conta", "O que ficou de fora?");
  await press("‹ Voltar", MONTH);
  await press("Ano", "Este ano");
  await press("90 dias", "Últimos 90 dias");
  await press("Semana", "Esta semana");

  const photos = ana.messages().filter(({ photo }) => photo !== undefined);
  expect(photos).toHaveLength(1);
  // Every screen has its own picture.
  expect(standIns.telegram.calls("editMessageCaption")).toEqual([]);
  expect(standIns.telegram.calls("editMessageMedia").length).toBeGreaterThan(20);
});

/** Only the text of the overview says since when there are data. */
const MONTH = "Tenho dados desde";

/** The same text with other buttons. */
async function openMore(): Promise<void> {
  await ana.press("Mais");
  shown = await ana.sees(({ message_id: id, reply_markup: keys }) => {
    const isThere = keys?.inline_keyboard.flat().some(({ text }) => text === "Mês a mês");
    return id === shown.message_id && isThere === true;
  });
}

/** The sum of a list's lines, over all its pages. */
async function sumOfPages(): Promise<number> {
  let sum = sumOf(shown.caption ?? "");
  for (let page = 2; labels().includes("›"); page += 1)
    sum += sumOf(await press("›", `página ${page} de `));
  return sum;
}
