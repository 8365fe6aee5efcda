import { expect, test } from "vitest";
import { onCard } from "./make-facts.ts";

/** The name for people, and how banks write it. */
const BRANDS: Readonly<Record<string, readonly string[]>> = {
  "99": ["99", "99APP *CORRIDA", "99POP SP", "99 APP", "99 POP", "99 TAXI", "99TAXI", "99* RIDE"],
  Uber: ["UBER", "UBER *TRIP HELP.UBER.COM", "UBER   *EATS", "UBERRIDES", "DL *UBERRIDES"],
  iFood: ["IFOOD", "IFD*RESTAURANTE SOL", "IFOOD.COM AGENCIA", "MERCADOPAGO*IFOOD"],
  Rappi: ["RAPPI", "RAPPIBRASIL INTERMED"],
  Airbnb: ["AIRBNB * HMABCDE"],
  "Booking.com": ["BOOKING.COM 123", "BOOKING SP"],
  Decolar: ["DECOLAR.COM"],
  Spotify: ["SPOTIFY BR", "EBN *SPOTIFY", "EBN SPOTIFY", "PAYPAL *SPOTIFY"],
  Netflix: ["NETFLIX.COM", "Netflix"],
  "Disney+": ["DISNEY PLUS", "DISNEYPLUS SP"],
  "Amazon Prime": ["AMAZONPRIMEBR", "AMAZON PRIME BR", "AMAZONPRIME", "Amazon Prime Canais"],
  Amazon: ["AMAZON", "AMAZON.COM.BR", "AMZN MKTP BR*2K3", "AMAZONMKTPLC*LOJA"],
  Apple: ["APPLE.COM/BILL", "APPLECOMBILL", "APPLE STORE"],
  Google: ["GOOGLE *YOUTUBE", "DL*Google YouTub", "GOOGLE ONE"],
  Microsoft: ["MICROSOFT*XBOX"],
  Anthropic: ["ANTHROPIC* CLAUDE SUB"],
  OpenAI: ["OPENAI *CHATGPT SUBSCR"],
  Steam: ["STEAM PURCHASE", "STEAMGAMES.COM 4259522"],
  PlayStation: ["PLAYSTATION NETWORK"],
  "Mercado Livre": ["MERCADOLIVRE*3PRODUTOS", "MERCADO LIVRE"],
  Shopee: ["SHOPEE *LOJA"],
  Shein: ["SHEIN.COM"],
  AliExpress: ["ALIEXPRESS"],
  "Magazine Luiza": ["MAGALU *PEDIDO", "MAGAZINELUIZA", "MAGAZINE LUIZA 123"],
  Americanas: ["LOJAS AMERICANAS 123", "AMERICANAS"],
  "Casas Bahia": ["CASAS BAHIA"],
  Renner: ["LOJAS RENNER FL 1", "RENNER"],
  Riachuelo: ["RIACHUELO", "LOJAS RIACHUELO"],
  "Pão de Açúcar": ["PAO DE ACUCAR-1234", "Pão de Açúcar LJ 2"],
  Carrefour: ["CARREFOUR 12 SP"],
  Assaí: ["ASSAI ATACADISTA LJ 1"],
  Atacadão: ["ATACADAO 123"],
  "Hortifruti Natural da Terra": ["HORTIFRUTI NATURAL DA TERRA", "PAG*HORTIFRUTI NATURAL DA TERRA"],
  "McDonald’s": ["MC DONALDS", "MCDONALD'S", "MC DONALD'S ABC", "ARCOS DOURADOS COM", "MCDONALDS"],
  "Burger King": ["BURGER KING 1234"],
  Starbucks: ["STARBUCKS SP"],
  Outback: ["OUTBACK STEAKHOUSE"],
  "O Boticário": ["O BOTICARIO"],
  Drogasil: ["DROGASIL 123", "DROGASIL"],
  "Droga Raia": ["DROGA RAIA 12"],
  "Pague Menos": ["PAGUEMENOS01232", "PAGUE MENOS 12"],
  "Smart Fit": ["SMARTFIT", "SMART FIT SP"],
  "Leroy Merlin": ["LEROY MERLIN"],
  Decathlon: ["DECATHLON"],
  Petz: ["PETZ"],
  Cobasi: ["COBASI"],
  "Sem Parar": ["SEM PARAR", "SEMPARAR"],
  Wellhub: ["GYMPASS", "WELLHUB BR"],
  "123 Milhas": ["123 MILHAS"],
  Ipiranga: ["IPIRANGA"],
  Vivo: ["VIVO", "TELEFONICA BRASIL", "TELEFONICA", "VIVO MOVEL", "VIVO FIXO"],
  Claro: ["CLARO", "CLARO MOVEL", "CLARO RESIDENCIAL"],
  TIM: ["TIM", "TIM CELULAR", "TIM BRASIL"],
  "C&A": ["C&A", "C&A MODAS LTDA", "CEA", "CEA MODAS"],
  Sabesp: ["CONTA AGUA SABESP SP"],
  Cemig: ["CEMIG DISTRIBUICAO"],
  Copel: ["COPEL DIST"],
  CPFL: ["CPFL PAULISTA"],
  Enel: ["ENEL SP"],
  Comgás: ["COMGAS"],
  Sanepar: ["SANEPAR"],
  Copasa: ["COPASA MG"],
  Cedae: ["CEDAE"],
  Caesb: ["CAESB"],
  Embasa: ["EMBASA"],
};

test.each(Object.entries(BRANDS))("%s has one key and its own spelling", (name, written) => {
  const merchants = written.map((description) => onCard(description));
  expect(new Set(merchants.map(({ key }) => key)).size).toBe(1);
  expect(merchants).toEqual(merchants.map(({ key }) => ({ key, name, kind: "shop" })));
});

test("no two brands share a key", () => {
  const keys = Object.values(BRANDS).map(([first = ""]) => onCard(first).key);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  "CLARO DE LUNA",
  "VIVO BEM ORGANICOS",
  "TIM BURTON STORE",
  "IPIRANGA PIZZAS",
  "UBERABA MODAS",
  "AMAZONIA SABORES",
  "PETZINHO SOL",
  "C A PNEUS",
])("%s is no brand", (description) => {
  expect(onCard(description).key).toBe(`n:${description}`);
});
