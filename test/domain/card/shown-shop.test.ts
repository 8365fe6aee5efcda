import { expect, test } from "vitest";
import { shownShop } from "../../../src/domain/card/shown-shop.ts";

const named = (name: string, key = "c:12345678", kind: "shop" | "person" = "shop") =>
  shownShop({ key, name, kind });

test.each(["Padaria Real", "Restaurante Sabor da Terra", "Mercado Bom", "Lanchonete Central"])(
  "the company %s is shown by its CNPJ, and not by its name alone",
  (name) => {
    expect(named(name)).toBe(name);
    expect(named(name, `n:${name}`)).toBeNull();
    expect(named(name, "h:0a1b2c")).toBeNull();
    expect(named(name, "c:12345678", "person")).toBeNull();
  },
);

test.each([
  ["UBER *TRIP SAO PAULO", "Uber"],
  ["iFood", "iFood"],
  ["Amazon da Neuza", "Amazon"],
])("the brand of %s is shown as it spells itself", (name, brand) => {
  expect(named(name, "n:ANY")).toBe(brand);
});

test.each([
  "Neuza Salgados",
  "Neuza Lanches",
  "Lanches da Jucimara",
  "SUMUP *JUCIMARA SILVA",
  "PG *VALDIRENE",
  "Cleusa Modas",
  "Bar do Nivaldo",
  "Edinalva Boutique",
  "Gleice Estética",
  "Dona Cida Restaurante",
  "Bar do Zé",
  "Josenildo Lanches",
  "Roberlandia Salão",
  "Salão Valdicleia",
  "JOAO DA SILVA LTDA",
  "Antônio*Lanches",
  "CarlosSilva Mercado",
  "Carlossouza Mercado",
  "Mercado do Carlos",
  "R$ 50 Doces Loja",
  "Loja 1.500,00",
  "Mercado € Bom",
  "Dívida com a vizinha",
  "Zebra",
  "日本料理",
  " ",
])("%j is not shown: it may be a person's, or an amount", (name) => {
  expect(named(name)).toBeNull();
});

test("a merchant without a key is not shown", () => {
  expect(shownShop({ key: null, name: "Padaria Real", kind: "shop" })).toBeNull();
});
