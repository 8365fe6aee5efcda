import { describe, expect, test } from "vitest";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { onAccount, onCard } from "./make-facts.ts";

describe("the kind is government of", () => {
  test.each([
    "RECEITA FEDERAL",
    "RFB DARF NUMERADO",
    "DARF",
    "GPS",
    "GPS - INSS",
    "DAS SIMPLES NACIONAL",
    "DAE MEI SOL",
    "SIMPLES NACIONAL",
    "GRU JUDICIAL",
    "INSS",
    "PREVIDENCIA SOCIAL",
    "FGTS",
    "DETRAN SP",
    "DPVAT 2026 SOL",
    "IPTU",
    "IPVA SP",
    "LICENCIAMENTO SP",
    "PREFEITURA DE SAO PAULO",
    "PREF MUN CAMPINAS",
    "PM DE NITEROI",
    "SEFAZ RJ",
    "SECRETARIA DA FAZENDA",
    "GOVERNO SP",
    "ESTADO DE MINAS GERAIS",
    "MUNICIPIO DE CURITIBA",
    "MINISTERIO SOL",
    "TRIBUNAL DE JUSTICA",
    "TESOURO NACIONAL",
    "POLICIA FEDERAL",
    "DNIT",
  ])("%s", (name) => {
    expect(onAccount(`PAGAMENTO ${name}`).kind).toBe("government");
    expect(onAccount(name, { counterparty: { kind: "other", hash: "x" } })).toMatchObject({
      key: "h:x",
      kind: "government",
    });
  });
});

describe("the kind is bank of", () => {
  test.each([
    "BANCO DO BRASIL",
    "BCO SAFRA",
    "C6",
    "BB",
    "NU FINANCEIRA",
    "ITAU UNIBANCO",
    "BRADESCO SEGUROS",
    "SANTANDER BRASIL",
    "CAIXA ECONOMICA FEDERAL",
    "INTER SEGUROS",
    "PICPAY SERVICOS",
    "MERCADO PAGO",
    "PAGSEGURO INTERNET",
    "PAGBANK",
    "BTG PACTUAL",
    "XP INVESTIMENTOS",
    "SICREDI",
    "SICOOB",
    "BANRISUL",
    "BANCO24HORAS",
  ])("%s", (name) => {
    expect(onAccount(`TED ${name}`).kind).toBe("bank");
  });
});

test.each([
  "DAS FLORES MODAS",
  "GRU AIRPORT CAFE",
  "GPS STORE",
  "INTER MODAS",
  "BB KIDS",
  "C6 FIT",
])("%s is a shop", (name) => {
  expect(onAccount(name).kind).toBe("shop");
});

describe("the kind is person", () => {
  const hash = "x";
  test.each([
    "PIX ENVIADO CAMILA D'ÁVILA NOGUEIRA",
    "TED 001.1234 JOAO DA SILVA",
    "TRANSFERENCIA RECEBIDA ZULMIRA QWERTY",
    "DOC ANA LIMA",
    "ESTORNO PIX ENVIADO JOAO SILVA",
    "PIX TRANSF CAMILA",
  ])("of a transfer that names no company: %s", (description) => {
    expect(onAccount(description).kind).toBe("person");
  });

  test("where the operation is a transfer", () => {
    const facts = { ...NO_FACTS, operationType: "PIX" };
    expect(onAccount("ANA LIMA", { facts }).kind).toBe("person");
    expect(onAccount("ANA LIMA").kind).toBe("shop");
  });

  test("where the document is a person's, whatever the name says", () => {
    const counterparty = { kind: "other", hash, party: "person" } as const;
    expect(onAccount("PIX MERCADO DO ZE", { counterparty }).kind).toBe("person");
    expect(onAccount("PIX ENVIADO ANA ME", { counterparty }).name).toBe("Ana Me");
    expect(onAccount("PIX ENVIADO", { counterparty })).toEqual({
      key: "h:x",
      name: "PIX Enviado",
      kind: "person",
    });
  });

  test("a person with the name of a brand keeps it", () => {
    expect(onAccount("PIX ENVIADO RENNER LIMA")).toMatchObject({
      name: "Renner Lima",
      kind: "person",
    });
    const counterparty = { kind: "document", hash, party: "person" } as const;
    expect(onAccount("PIX ENVIADO GOOGLE LIMA", { counterparty }).name).toBe("Google Lima");
  });

  test.each([
    ["PIX ENVIADO JOAO LANCHES", {}],
    ["PIX ENVIADO ANA LIMA", { counterparty: { kind: "other", hash, party: "company" } }],
    ["PIX ENVIADO ANA LIMA", { merchant: "Ana Lima" }],
    ["PIX ENVIADO ANA LIMA", { facts: { ...NO_FACTS, cnpjRoot: "12345678" } }],
    ["PIX ENVIADO UBER DO BRASIL", {}],
    ["PIX RECEBIDO QWERTY ALFA LTDA", {}],
    ["PIX RECEBIDO QWERTY ALFA S.A.", {}],
    ["PIX RECEBIDO ANA LIMA ME", {}],
    ["PIX QRS LUZZO", {}],
    ["PIX ENVIADO LOTE 42 SOL", {}],
    ["COMPRA NO DEBITO ANA LIMA", {}],
  ] as const)("but not of %s", (description, given) => {
    expect(onAccount(description, given).kind).toBe("shop");
  });

  test("and never of a card's purchase", () => {
    expect(onCard("ANA LIMA").kind).toBe("shop");
  });
});

test.each(
  "LTDA EIRELI EPP COMERCIO SERVICOS RESTAURANTE LANCHES LANCHONETE PIZZARIA BAR PADARIA CAFE ACAI MERCADO SUPERMERCADO MERCEARIA HORTIFRUTI ACOUGUE FARMACIA DROGARIA CLINICA HOSPITAL LABORATORIO POSTO OFICINA ESTACIONAMENTO LOJA MODAS CALCADOS STORE PAPELARIA MOVEIS ESCOLA COLEGIO FACULDADE CURSOS ACADEMIA STUDIO SALAO BARBEARIA PET HOTEL POUSADA CONDOMINIO IMOBILIARIA ASSOCIACAO IGREJA TECNOLOGIA PAGAMENTOS TRANSPORTES SEGUROS ENERGIA TELECOM DISTRIBUIDORA INDUSTRIA EVENTOS".split(
    " ",
  ),
)("a name with %s is a company's", (word) => {
  expect(onAccount(`PIX ENVIADO ANA ${word} SOL`).kind).toBe("shop");
});
