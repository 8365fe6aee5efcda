import { describe, expect, test } from "vitest";
import { topLevelOf } from "../../../src/domain/category.ts";
import type { CategorySource } from "../../../src/domain/categorize/category-source.ts";
import { decideCategory } from "../../../src/domain/categorize/decide-category.ts";
import { identifyMerchant } from "../../../src/domain/merchants/identify-merchant.ts";
import { makeFacts } from "./make-facts.ts";

type Given = Parameters<typeof makeFacts>[0];
const PERSON = { kind: "other", hash: "h", party: "person" } as const;
const COMPANY = { kind: "other", hash: "h", party: "company" } as const;

function decided(given: Given, learned: string | null = null) {
  const facts = makeFacts(given);
  return decideCategory(facts, identifyMerchant(facts), learned);
}

describe("the strongest evidence decides", () => {
  test.each<[string, Given, string | null, CategorySource]>([
    [
      "the bank's kind of operation before Pluggy's category",
      {
        direction: "in",
        description: "CREDITO",
        bankCategoryId: "05070000",
        facts: { operationType: "FOLHA_PAGAMENTO" },
      },
      "01010000",
      "structure",
    ],
    [
      "words of structure before a category of transfers",
      { description: "PGTO FATURA CARTAO", bankCategoryId: "05010000" },
      "05100000",
      "structure",
    ],
    [
      "a more specific category before words of structure",
      { description: "PGTO FATURA CARTAO LOJA", bankCategoryId: "08040000" },
      "08040000",
      "bank",
    ],
    [
      "Pluggy's category, where it says the same more precisely",
      {
        direction: "in",
        description: "RESGATE",
        bankCategoryId: "03020000",
        facts: { operationType: "RESGATE_APLIC_FINANCEIRA" },
      },
      "03020000",
      "bank",
    ],
    [
      "Pluggy's category before words",
      { description: "FARMACIA POPULAR", bankCategoryId: "08000000" },
      "08000000",
      "bank",
    ],
    [
      "delivery before the MCC of the restaurant",
      { accountType: "CREDIT", description: "IFD*SABOR DA VILA", facts: { mcc: "5812" } },
      "11020000",
      "name",
    ],
    [
      "MCC before other words",
      { accountType: "CREDIT", description: "BAR DO HOTEL", facts: { mcc: "7011" } },
      "12020000",
      "mcc",
    ],
    ["words", { description: "COMPRA DEBITO DROGARIA SAO PAULO" }, "18020000", "name"],
    [
      "words before an MCC of transfers",
      { accountType: "CREDIT", description: "PADARIA REAL", facts: { mcc: "6012" } },
      "11010000",
      "name",
    ],
    [
      "an MCC of transfers where nothing else is known",
      { accountType: "CREDIT", description: "XYZW", facts: { mcc: "6012" } },
      "05000000",
      "mcc",
    ],
    [
      "the kind of operation",
      { description: "ENVIADO", counterparty: PERSON, facts: { operationType: "PIX" } },
      "05070000",
      "operation",
    ],
    ["nothing", { description: "XYZW 123" }, null, "none"],
    ["nothing, on a card", { accountType: "CREDIT", description: "XYZW" }, null, "none"],
    [
      "Pluggy's category, known to the tree or not",
      { description: "COMPRA FARMACIA", bankCategoryId: "77010000" },
      "77010000",
      "bank",
    ],
  ])("%s", (_name, given, categoryId, source) => {
    expect(decided(given)).toEqual({ categoryId, source });
  });

  test("what was learned of the CNPJ root before words and MCC, and after Pluggy's category", () => {
    const given = { description: "IFOOD", facts: { cnpjRoot: "14380200", mcc: "5812" } };
    expect(decided(given, "10000000")).toEqual({ categoryId: "10000000", source: "learned" });
    expect(decided({ ...given, bankCategoryId: "11020000" }, "10000000").source).toBe("bank");
  });
});

describe("words never decide", () => {
  test.each<[string, Given]>([
    [
      "a PIX to a person whose name is a shop's",
      { description: "PIX ENVIADO RENNER DROGASIL", counterparty: PERSON },
    ],
    [
      "money from a shop, which is no purchase there",
      { description: "PIX RECEBIDO UBER DO BRASIL", direction: "in", counterparty: COMPANY },
    ],
    [
      "a person's name that contains a tax or an investment",
      { description: "PIX ENVIADO MARIA DAS DORES CAIXINHA", counterparty: PERSON },
    ],
  ])("%s", (_name, given) => {
    expect(decided({ facts: { operationType: "PIX" }, ...given })).toEqual({
      categoryId: "05070000",
      source: "operation",
    });
  });

  test("the name of a payment company in front of the shop's", () => {
    const onCard = { accountType: "CREDIT", facts: { mcc: null } } as const;
    expect(decided({ ...onCard, description: "MERCADOPAGO*XYZW" }).categoryId).toBeNull();
    expect(decided({ ...onCard, description: "PAGSEGURO*XYZW" }).categoryId).toBeNull();
    expect(decided({ ...onCard, description: "MP*PIZZARIA XYZW" }).categoryId).toBe("11010000");
  });
});

test("the bank's own wording is read where it says more than the description", () => {
  const given = { description: "COMPRA", facts: { rawDescription: "COMPRA DROGASIL 1187" } };
  expect(decided(given)).toEqual({ categoryId: "18020000", source: "name" });
});

test("the return of a purchase has the purchase's category", () => {
  const back = { direction: "in", description: "ESTORNO COMPRA DROGASIL" } as const;
  expect(decided(back)).toEqual({ categoryId: "18020000", source: "name" });
});

/** As banks write them, by hand, none from the list of words. */
describe("a purchase is placed by its words", () => {
  test.each([
    ["UBER *TRIP HELP.UBER.COM", "19000000"],
    ["99* 99POP", "19000000"],
    ["IFOOD *IFOOD OSASCO BRA", "11000000"],
    ["AMAZON MARKETPLACE SAO PAULO", "08000000"],
    ["AMAZONPRIMEBR", "09000000"],
    ["NETFLIX.COM", "09000000"],
    ["DL*GOOGLE YOUTUBE PREMIUM", "09000000"],
    ["PAG*SUPERMERCADOSAOLUIZ", "10000000"],
    ["SUPERMERCADO SAO LUIZ LJ 12", "10000000"],
    ["PAO DE ACUCAR-0412", "10000000"],
    ["HORTIFRUTI NATURAL DA TERRA", "10000000"],
    ["CARREFOUR 123 SAO PAULO BRA", "10000000"],
    ["MC DONALDS ARCOS DOURADOS", "11000000"],
    ["RESTAURANTE E LANCHONETE DO ZE", "11000000"],
    ["AUTO POSTO IRMAOS SILVA LTDA", "19000000"],
    ["SHELL BOX", "19000000"],
    ["SEM PARAR CCR", "19000000"],
    ["ESTAPAR ESTACIONAMENTO", "19000000"],
    ["DROGA RAIA 1187", "18000000"],
    ["CLINICA ODONTOLOGICA SORRISO", "18000000"],
    ["HOSPITAL ALBERT EINSTEIN", "18000000"],
    ["LOJAS RENNER FL 231", "08000000"],
    ["PETZ MOEMA", "08000000"],
    ["LIVRARIA CULTURA", "08000000"],
    ["LEROY MERLIN", "17000000"],
    ["CONTA DE LUZ ENEL SP", "17000000"],
    ["DEBITO AUT SABESP", "17000000"],
    ["COMGAS CIA DE GAS", "17000000"],
    ["IMOBILIARIA CENTRAL ALUGUEL", "17000000"],
    ["VIVO FIBRA SP", "07000000"],
    ["TIM CELULAR S.A.", "07000000"],
    ["SMART FIT ACADEMIA", "07000000"],
    ["COLEGIO SANTA MARIA", "07000000"],
    ["UDEMY ONLINE COURSES", "07000000"],
    ["CINEMARK SHOPPING", "07000000"],
    ["BOOKING.COM HOTEL", "12000000"],
    ["LATAM AIRLINES", "12000000"],
    ["CLICKBUS PASSAGENS", "12000000"],
    ["DOACAO UNICEF", "13000000"],
    ["LOTERICA BOA SORTE", "14000000"],
    ["BETANO BRASIL", "14000000"],
    ["UNIMED PAULISTANA", "20000000"],
    ["PORTO SEGURO CIA DE SEGUROS GERAIS", "20000000"],
    ["DECATHLON MORUMBI", "08000000"],
    ["OTICAS CAROL", "18000000"],
  ])("%s", (description, top) => {
    const { categoryId } = decided({ accountType: "CREDIT", description });
    expect(categoryId && topLevelOf(categoryId)).toBe(top);
  });
});

test.each(["", "🍔🍔", "\u202E\u202Eabc", "x".repeat(4000), "*".repeat(4000), "'"])(
  "a description of %j never fails",
  (description) => {
    expect(decided({ description, facts: { rawDescription: description } }).source).toBe("none");
  },
);

describe("what a user types of cash is placed by the words of questions", () => {
  test.each([
    ["Almoço", "11010000"],
    ["Jantar com a Ana", "11010000"],
    ["Lanche", "11010000"],
    ["Lunch", "11010000"],
    ["Dinner", "11010000"],
    ["Cachorro quente", "11010000"],
    ["Cabelo", "07030003"],
    ["Haircut", "07030003"],
    ["Ônibus", "19020000"],
    ["Ônibus centro", "19020000"],
    ["Bus", "19020000"],
    ["Mercado", "10000000"],
    // The words of shops where these say more, or alone say something.
    ["Mercado Livre", "08010000"],
    ["Casa de carnes", "10000000"],
    ["Ifood", "11020000"],
    ["Drogasil", "18020000"],
    // What comes in, and what banks move, is not spent.
    ["Dividendos", null],
    ["Presente", null],
  ])("%s", (description, categoryId) => {
    const { categoryId: id } = decided({ accountType: "CASH", description });
    expect(id).toBe(categoryId);
  });

  test("and a bank's row by those of shops, as before", () => {
    expect(decided({ description: "ONIBUS" }).categoryId).toBe("12040000");
    expect(decided({ description: "ALMOCO" }).categoryId).toBeNull();
  });
});
