import type { Message } from "grammy/types";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn, logIn, openPage } from "../support/connect-bank.ts";

/**
 * The built product: shops that nothing could place are offered in the report, taught, skipped and
 * refused, and what was said outlives the process.
 */
let standIns: StandIns;
let environment: Record<string, string>;
let product: Product;
let ana: Person;

beforeAll(async () => {
  standIns = await startStandIns({
    pluggy: { stepMs: 5, historyDays: 30 },
    telegram: { limits: "none" },
  });
  environment = standIns.environment(await freePort());
  product = await startProduct({ environment });
  ana = standIns.telegram.person({ id: 701, firstName: "Ana", languageCode: "pt-br" });
  const link = await askForLink(ana);
  const { body } = await openPage(link);
  const itemId = await logIn(String(body["connectToken"]), standIns.pluggy);
  for (const [description, minor] of [
    ["QUARTZO ZYX", 9_000_000],
    ["TOPAZIO ZYX", 8_000_000],
    ["OPALA ZYX", 7_000_000],
    ["PEROLA ZYX", 6_000_000],
  ] as const)
    standIns.pluggy.bank.addPurchase(itemId, { description, minor, categoryId: null });
  await handIn(link, itemId);
  await ana.sees(({ photo }) => photo !== undefined, { timeoutMs: 60_000 });
}, 120_000);

afterAll(async () => {
  await product?.stop();
  await standIns?.close();
});

function sketch({ message_id: id, caption, text, reply_markup: keys }: Message): string {
  const labels = keys?.inline_keyboard.flat().map((button) => button.text) ?? [];
  return [id, caption ?? text ?? "", ...labels].join("\n");
}

/** Does something and waits for a message that was not there before, or not like this. */
async function after(act: () => unknown, says: string): Promise<string> {
  const before = new Set(ana.messages().map(sketch));
  await act();
  return sketch(
    await ana.sees((message) => sketch(message).includes(says) && !before.has(sketch(message))),
  );
}

const press = (label: string | RegExp, says: string) => after(() => ana.press(label), says);
const openOther = async () => {
  await after(() => ana.send("/report"), "Outros");
  await press("Categorias", "Todas as categorias");
  return press("Outros", "Lojas e pessoas");
};

test("what nothing could place is offered, taught, skipped and refused", async () => {
  expect(await openOther()).toContain("Ensinar 3 lojas");
  expect(await press("Ensinar 3 lojas", "(1/3)")).toMatch(/Quartzo/i);
  await press("Outra categoria", "Supermercado");
  const second = await press("Supermercado", "(2/3)");
  expect(second).toContain("1 movimento agora em Supermercado, e os próximos também.");
  expect(second).toMatch(/Topazio/i);
  expect(await press("Pular", "(3/3)")).toMatch(/Opala/i);
  expect(await press("Não perguntar mais", "Combinado")).toContain("agora em Supermercado");

  await product.stop();
  product = await startProduct({ environment });
  expect(await openOther()).not.toContain("Ensinar");
  const rules = await after(() => ana.send("/regras"), "Suas regras");
  expect(rules).toContain("Supermercado (1 movimento)");
  const third = await press(/^Ensinar/, "(1/");
  expect(third).toMatch(/Opala/i);
  expect(third).not.toContain("Não perguntar mais");
  await press("Outra categoria", "Supermercado");
  await press("Moradia", "O que em Moradia?");
  expect(await press("Moradia (tudo)", "1 movimento agora em Moradia")).toMatch(/Perola/i);
  expect(await press("Desfazer", "Desfeito.")).toMatch(/Opala/i);
});
