import { describe, expect, test } from "vitest";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { onAccount, onCard } from "./make-facts.ts";
import { ON_ACCOUNTS, ON_CARDS } from "./vectors.ts";

const keyOf = (name: string | null) => (name === null ? null : `n:${name}`);

test.each(ON_CARDS)("the key of the card's %s is %s", (description, name) => {
  expect(onCard(description).key).toBe(keyOf(name));
});

test.each(ON_ACCOUNTS)("the key of the account's %s is %s", (description, name) => {
  expect(onAccount(description).key).toBe(keyOf(name));
});

const document = { kind: "other", hash: "abc" } as const;

describe("the key is", () => {
  const root = { ...NO_FACTS, cnpjRoot: "12ABC345" };
  test("the CNPJ root where the bank tells it", () => {
    expect(onAccount("PIX LOJA X", { facts: root, counterparty: document }).key).toBe("c:12ABC345");
  });

  test("that of the name where the CNPJ is a marketplace's or an acquirer's", () => {
    const facts = { ...NO_FACTS, cnpjRoot: "14380200" };
    expect(onCard("IFD*PIZZARIA DO ZE", { facts }).key).toBe("n:IFOOD");
    expect(onCard("IFD*PIZZARIA DO ZE").key).toBe("n:IFOOD");
  });

  test.each(["other", "document"] as const)("the hash of the document of kind %s", (kind) => {
    expect(onAccount("PIX ENVIADO ANA LIMA", { counterparty: { kind, hash: "abc" } }).key).toBe(
      "h:abc",
    );
  });

  test("never the hash of a name: people share names", () => {
    const counterparty = { kind: "name", hash: "abc" } as const;
    expect(onAccount("PIX ENVIADO ANA LIMA", { counterparty }).key).toBe("n:ANA LIMA");
    expect(onAccount("PIX ENVIADO", { counterparty }).key).toBeNull();
  });

  test("that of the merchant's name, before the descriptions", () => {
    const facts = { ...NO_FACTS, rawDescription: "PG *QWERTY" };
    expect(onCard("Qwerty", { merchant: "Empório Silva LTDA", facts }).key).toBe("n:EMPORIO SILVA");
  });

  test("that of the bank's own wording, before the tidied description", () => {
    const facts = { ...NO_FACTS, rawDescription: "PG *EMPORIO SILVA 02/03" };
    const merchant = onCard("Empório Silva Alimentos", { facts });
    expect(merchant).toEqual({
      key: "n:EMPORIO SILVA",
      name: "Empório Silva Alimentos",
      kind: "shop",
    });
  });

  test("that of the description where the bank's own wording names nobody", () => {
    const facts = { ...NO_FACTS, rawDescription: "PIX ENVIADO" };
    expect(onAccount("PIX ENVIADO Ana Lima", { facts })).toEqual({
      key: "n:ANA LIMA",
      name: "Ana Lima",
      kind: "person",
    });
    const raw = { ...NO_FACTS, rawDescription: "PIX ENVIADO ANA LIMA" };
    expect(onAccount("Pix enviado", { facts: raw }).name).toBe("Ana Lima");
  });

  test("missing where only a first name is known: many people have it", () => {
    expect(onAccount("PIX TRANSF MARIA20/11")).toEqual({
      key: null,
      name: "Maria",
      kind: "person",
    });
  });

  test.each(["99", "C6", "BB"])("that of the short name %s", (name) => {
    expect(onCard(name).key).toBe(`n:${name}`);
  });

  test.each([
    "AB",
    "7 2",
    "•••1234",
    "PIX •••1234",
    "12/11",
    "LOJA",
    "PAGAMENTO",
    "SALARIO",
    "SAQUE",
    "",
  ])("missing where %s names nobody", (description) => {
    expect(onAccount(description).key).toBeNull();
    expect(onCard(description).key).toBeNull();
  });

  test("the same for a return of the money", () => {
    expect(onCard("ESTORNO DE COMPRA UBER *TRIP", { direction: "in" }).key).toBe("n:UBER");
  });

  test("missing where a name is longer than any", () => {
    expect(onCard("A".repeat(101)).key).toBeNull();
    expect(onCard("SHOP ".repeat(800))).toMatchObject({ key: null });
    const facts = { ...NO_FACTS, rawDescription: "SHOP ".repeat(800) };
    expect(onCard("Shop Sul", { facts }).key).toBe("n:SHOP SUL");
  });
});

describe("the CNPJ root says nothing where it is that of", () => {
  test.each([
    ["Mercado Livre", "03007331"],
    ["Mercado Pago", "10573521"],
    ["iFood", "14380200"],
    ["PagSeguro", "08561701"],
    ["Stone", "16501555"],
    ["Pagar.me", "18727053"],
    ["Cielo", "01027058"],
    ["Rede", "01425787"],
    ["Getnet", "10440482"],
    ["SumUp", "16668076"],
    ["Amazon", "15436940"],
    ["Shopee", "35635824"],
    ["PicPay", "22896431"],
    ["EBANX", "13236697"],
    ["PayPal", "10878448"],
    ["Hotmart", "13427325"],
    ["Asaas", "19540550"],
    ["InfinitePay", "18189547"],
    ["Adyen", "14796606"],
    ["dLocal", "25021356"],
    ["Zoop", "19468242"],
  ])("%s", (_platform, cnpjRoot) => {
    const facts = { ...NO_FACTS, cnpjRoot };
    expect(onCard("SHOP SUL", { facts }).key).toBe("n:SHOP SUL");
  });
});

test.each([
  ["PIX ENVIADO DONA CIDA (FAXINA)", "Dona Cida (Faxina)", "n:DONA CIDA FAXINA"],
  ["PIX ENVIADO DONA CIDA (FAXINA )", "Dona Cida (Faxina )", "n:DONA CIDA FAXINA"],
  ["PIX ENVIADO DONA CIDA (FAX", "Dona Cida (Fax", "n:DONA CIDA FAX"],
  ["PIX ENVIADO DONA CIDA (12345)", "Dona Cida", "n:DONA CIDA"],
  ["TRANSF MESMA INSTITUIÇÃO JOÃO P ÁLVARES", "João P Álvares", "n:JOAO P ALVARES"],
  ["TRANSFERENCIA PARA MESMA INSTITUICAO JOAO P ALVARES", "Joao P Alvares", "n:JOAO P ALVARES"],
])("the name of %s is whole, and nothing but the name", (description, name, key) => {
  expect(onAccount(description)).toMatchObject({ name, key, kind: "person" });
});

test.each(["CAFÉ DO PONTO ☕", "RESTAURANTE POR QUILO SÃO JOÃO"])(
  "%s is one merchant, whether paid by debit or by credit",
  (name) => {
    const plain = name
      .normalize("NFD")
      .replaceAll(/[^ -~]/g, "")
      .trim();
    const raw = (rawDescription: string) => ({ facts: { ...NO_FACTS, rawDescription } });
    const keys = [
      onAccount(`COMPRA NO DEBITO ${name}`, raw(`COMPRA CARTAO DEB MC ${plain} 20/11`)),
      onAccount(`COMPRA NO DEBITO ${name}`),
      onCard(name, raw(`PAG*${plain}`)),
      onCard(name, raw(`${plain.padEnd(38)}BRA`)),
      onCard(name),
    ].map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set([`n:${plain}`]));
  },
);
