import { expect, test } from "vitest";
import { displayName } from "../../../src/domain/merchants/display-name.ts";

test.each([
  ["HORTIFRUTI NATURAL DA TERRA", "Hortifruti Natural da Terra"],
  ["CAMILA D'ÁVILA NOGUEIRA", "Camila d'Ávila Nogueira"],
  ["CAMILA D’ÁVILA", "Camila d’Ávila"],
  ["D'ÁVILA MODAS", "D'Ávila Modas"],
  ["DA TERRA E DO MAR", "Da Terra e do Mar"],
  ["PADARIA DO ZÉ", "Padaria do Zé"],
  ["padaria do zé", "Padaria do Zé"],
  ["JOSÉ DOS SANTOS", "José dos Santos"],
  ["LORD'S PUB", "Lord's Pub"],
  ["SHOPPING RJ", "Shopping RJ"],
  ["CPFL ENERGIA", "CPFL Energia"],
  ["C6 MODAS", "C6 Modas"],
  ["JOAO PAULO II", "Joao Paulo II"],
  ["COCA-COLA", "Coca-Cola"],
  ["LOJA.COM.BR", "Loja.com.br"],
  ["ST. MARCHE", "ST. Marche"],
  ["OTTO & FILHOS", "Otto & Filhos"],
  ["NA BRASA", "Na Brasa"],
  ["AQUI E", "Aqui E"],
  ["iFood", "iFood"],
  ["Mercado da Vila", "Mercado da Vila"],
  ["ÉPOCA COSMÉTICOS", "Época Cosméticos"],
  ["ŽIŽKA PIVO", "Žižka Pivo"],
  ["東京", "東京"],
  ["🍕", "🍕"],
  ["", ""],
])("%s is shown as %s", (written, shown) => {
  expect(displayName(written)).toBe(shown);
});

test("a name is shown in one way however often it is", () => {
  const shown = displayName("HORTIFRUTI D'OESTE DA TERRA II");
  expect(displayName(shown)).toBe(shown);
});
