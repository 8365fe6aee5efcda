import { describe, expect, test } from "vitest";
import { understand } from "../../../src/domain/understanding/understand.ts";
import { NOTHING_TAUGHT } from "../../../src/domain/understanding/teaching.ts";
import { makeFacts } from "./make-facts.ts";

/** Wordings of banks in Brazil, without Pluggy's category and merchant. */

type Given = Parameters<typeof makeFacts>[0];
const decided = (given: Given) => {
  const { flow, categoryId } = understand(makeFacts(given), NOTHING_TAUGHT);
  return `${flow} ${categoryId}`;
};
const PERSON = { kind: "other", hash: "h", party: "person" } as const;

describe("money out of an account", () => {
  test.each([
    // Bills of cards.
    ["BOLETO PAGO - NU PAGAMENTOS", "bill-payment 05100000"],
    ["PAG TIT NUBANK", "bill-payment 05100000"],
    ["PAGTO ELETRON COBRANCA NU PAGAMENTOS SA", "bill-payment 05100000"],
    ["PAGAMENTO BOLETO NU PAGAMENTOS S.A. - INSTITUICAO DE PAGAMENTO", "bill-payment 05100000"],
    ["NUBANK PAGTO", "bill-payment 05100000"],
    ["PAGAMENTO CARTAO TRANSPORTE", "spending 19020000"],
    ["PGTO CARTAO PRE PAGO", "spending null"],
    ["FATURA SANEAMENTO DE GOIAS", "spending 17020001"],
    ["COMPRA CARTAO CREDITO LOJA", "spending 08000000"],
    // Savings.
    ["Valor guardado", "investment 03000000"],
    ["CONTAMAX", "investment 03000000"],
    ["INTEGR.CAPITAL", "investment 03000000"],
    ["Compra de BDR", "investment 03000000"],
    ["TEV MESM T", "own-transfer 04000000"],
    // Loans and fees.
    ["OPERACAO CAPITAL DE GIRO", "spending 02040000"],
    ["PG PREST", "spending 02040000"],
    ["MANUT CTA", "spending 16010000"],
    // Words of banks that are also those of shops.
    ["PAGTO ELETRON COBRANCA", "spending 05010000"],
    ["PAGTO ELETRON COBRANCA XPTO LTDA", "spending 05010000"],
    ["PAGTO ELETRON COBRANCA COLEGIO SOL", "spending 07020003"],
    ["DOC ELETRONICO", "spending 05040000"],
    ["TED INTERNET", "spending 05080000"],
    ["PAG BOLETO INTERNET", "spending 05010000"],
    ["TRANSF VIA CELULAR", "spending 05000000"],
    ["TRANSF INTERNET BANKING", "spending 05000000"],
    ["SAQUE CAIXA ELETRONICO", "spending 05020000"],
    ["CXE 00123 SAQUE LOJA", "spending 05020000"],
    ["PAGAMENTO INTERNET FIBRA", "spending 07010001"],
    ["RECARGA CELULAR VIVO", "spending 07010002"],
    ["LOJA ELETRONICA SOL", "spending 08020000"],
    ["DEB.TIT.COMPE.EFETI", "spending 05010000"],
    // Authorities.
    ["PREF MUN SAO PAULO", "spending 15000000"],
    ["PAGTO PREFEITURA DE CURITIBA", "spending 15000000"],
    ["PREFEITURA ESTACIONAMENTO ZONA AZUL", "spending 19050002"],
  ])("%s: %s", (description, expected) => {
    expect(decided({ description })).toBe(expected);
  });

  test("a payment with a card's kind of operation may be that of a bill", () => {
    const facts = { operationType: "CARTAO" };
    const description = "PAGAMENTO DE FATURA";
    expect(decided({ description, facts })).toBe("bill-payment 05100000");
    expect(decided({ description: "PAGAMENTO DE FATURA VIVO", facts })).toBe("spending 07010002");
  });
});

describe("money into an account", () => {
  test.each([
    ["EMPRESTIMO FGTS", "loan 02040000"],
    ["ANTECIPACAO FGTS", "loan 02040000"],
    ["EMPRESTIMO CONSIGNADO INSS", "loan 02040000"],
    ["SAQUE FGTS", "income 01040000"],
    ["Valor resgatado", "investment 03000000"],
    ["BX AUTOMATICA FUNDOS", "investment 03000000"],
    ["DEP DINHEIRO ATM", "income 05020000"],
    ["DEV PIX", "refund 05070000"],
    ["EST PIX", "refund 05070000"],
    ["Liberação de dinheiro", "income 01030000"],
    ["CR COMPRAS CIELO", "income 01030000"],
    ["ESTORNO TARIFA CIELO", "refund null"],
    ["PIX RECEBIDO PREFEITURA DE CURITIBA", "income 05070000"],
  ])("%s: %s", (description, expected) => {
    expect(decided({ description, direction: "in" })).toBe(expected);
  });
});

describe("on a card, what is carried over from a bill is neither spent nor given back", () => {
  const card = { accountType: "CREDIT" } as const;
  test.each([
    ["SALDO ANTERIOR", "out"],
    ["Saldo em atraso", "out"],
    ["PARCELAMENTO DE FATURA 02/06", "out"],
    ["FINANCIAMENTO DE FATURA", "out"],
    ["Encerramento de dívida", "out"],
    ["Crédito de atraso", "in"],
    ["CREDITO PARCELAMENTO DE FATURA", "in"],
    ["PAG FAT DEB CC", "in"],
  ] as const)("%s", (description, direction) => {
    const row = makeFacts({ ...card, direction, description });
    const { flow, merchantKey } = understand(row, NOTHING_TAUGHT);
    expect([flow, merchantKey]).toEqual(["bill-payment", null]);
  });

  test("but its costs are spent", () => {
    for (const description of ["ENCARGOS PARCELAMENTO DE FATURA", "JUROS SALDO ROTATIVO"])
      expect(decided({ ...card, description })).toMatch(/^spending 02/);
  });

  test.each([
    ["FARM SAO JOSE", "18020000"],
    ["FARM RIO", "08040000"],
    ["RAIA4321", "18020000"],
    ["SHPP*LOJA DO JOAO", "08010000"],
    ["AMAZONMKT*BOOKS", "08010000"],
    ["AMAZON MKTPL", "08010000"],
    ["99* CORRIDA", "19010000"],
    ["CLAROFLEX", "07010000"],
    ["ESPACO LASER", "07030003"],
    ["PAGSEGURO *CABELEREIRA", "07030003"],
    ["HAMB DO CHEF", "11010000"],
    ["PADARIA BELLA", "11010000"],
    ["FLORIC JARDIM", "08000000"],
    ["CLIN MED VIDA", "18040000"],
    ["DR PEDRO PSIQ", "18040000"],
    ["MERCADO VIDA NOVA", "10000000"],
    ["FARMER STORE", null],
    ["AMAZONAS XPTO", null],
  ])("a purchase: %s", (description, categoryId) => {
    expect(decided({ ...card, description })).toBe(`spending ${categoryId}`);
  });
});

test("words are never read of a transfer to a person", () => {
  const texts = ["FARM", "CARTAO", "DRA ANA", "SHPP", "PREFEITURA", "NUBANK", "VIDA", "HAMB"];
  for (const name of texts) {
    const given = { description: `PIX ENVIADO ${name} SILVA`, counterparty: PERSON };
    expect(decided(given)).toBe("spending 05070000");
    expect(decided({ ...given, direction: "in" })).toBe("income 05070000");
  }
});
