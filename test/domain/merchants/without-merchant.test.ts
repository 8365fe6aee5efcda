import { describe, expect, test } from "vitest";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { onAccount, onCard } from "./make-facts.ts";

const key = (merchant: { readonly key: string | null }) => merchant.key;

describe("what the bank charges by itself has no merchant", () => {
  test.each([
    "IOF",
    "IOF COMPRA INTERNACIONAL UBER",
    "TARIFA BANCARIA CESTA B",
    "TARIFAS SOL",
    "TAR PACOTE SOL",
    "CESTA DE SERVICOS",
    "ANUIDADE DIFERENCIADA",
    "ENCARGOS ROTATIVO",
    "JUROS DE MORA",
    "MORA SOL",
    "MULTA CONTRATUAL",
    "CPMF SOL",
    "IRRF SOBRE RESGATE",
    "IR S/ APLICACAO",
    "IMPOSTO DE RENDA SOL",
    "IMPOSTO SOBRE SOL",
    "PACOTE DE SERVICOS SOL",
    "TAXA DE SAQUE SOL",
    "TAXA CONVERSAO SOL",
    "DESC ANTECIPA PARCELAS",
    "DESCONTO ANTECIPACAO SOL",
    "AJUSTE A CREDITO SOL",
    "REFINANCIAMENTO SOL",
    "PARCELAMENTO DE FATURA SOL",
    "SALDO ROTATIVO SOL",
  ])("%s", (description) => {
    expect(key(onCard(description))).toBeNull();
    expect(onAccount(description)).toMatchObject({ key: null, kind: "bank" });
  });

  test.each(["IOFFICE SOL", "MULTA DE TRANSITO DETRAN", "AJUSTES SOL", "JUROSLANDIA SOL"])(
    "%s is no charge",
    (description) => {
      expect(key(onCard(description))).not.toBeNull();
    },
  );
});

describe("money between the user and their own accounts has no merchant", () => {
  test.each([
    "APLICACAO SOL",
    "APLIC AUT SOL",
    "APL AUT SOL",
    "RESGATE CDB",
    "RESG AUT SOL",
    "REND PAGO APLIC AUT MAIS",
    "RENDIMENTO SOL",
    "COMPRA RDB SOL",
    "LCI SOL",
    "LCA SOL",
    "DEBENTURE SOL",
    "TESOURO DIRETO SOL",
    "TESOURO SELIC 2031",
    "FUNDO DE INVESTIMENTO SOL",
    "GUARDADO NA CAIXINHA SOL",
    "COFRINHO SOL",
    "Dinheiro reservado Sol",
    "DIVIDENDOS SOL",
    "JUROS S/ CAPITAL SOL",
    "TRANSFERENCIA MESMA TITULARIDADE",
    "TRANSFERENCIA ENTRE CONTAS SOL",
    "PIX CONTA PROPRIA SOL",
    "TED MESMO TITULAR",
    "TRANSF PARA POUPANCA SOL",
    "TRANSF SALDO CC SOL",
    "Transferência de saldo Sol",
  ])("%s", (description) => {
    expect(key(onAccount(description))).toBeNull();
    const facts = { ...NO_FACTS, rawDescription: description };
    expect(key(onAccount("EMPORIO SOL", { facts }))).toBeNull();
  });

  test("but a shop that the bank names is one", () => {
    expect(key(onAccount("CAIXINHA DE SURPRESAS", { merchant: "Caixinha de Surpresas" }))).toBe(
      "n:CAIXINHA DE SURPRESAS",
    );
    const facts = { ...NO_FACTS, cnpjRoot: "12345678" };
    expect(key(onAccount("CAIXINHA DE SURPRESAS", { facts }))).toBe("c:12345678");
    expect(key(onCard("CAIXINHA DE SURPRESAS"))).toBe("n:CAIXINHA DE SURPRESAS");
  });
});

describe("the payment of a card's bill has no merchant", () => {
  test.each(["PAGAMENTO RECEBIDO SOL", "PAGTO SOL", "PGTO DEBITO SOL", "DEBITO EM CONTA SOL"])(
    "%s on the card",
    (description) => {
      expect(key(onCard(description, { direction: "in" }))).toBeNull();
      expect(key(onCard(description))).not.toBeNull();
    },
  );

  test.each(["ESTORNO", "REEMBOLSO", "DEVOLUCAO", "CANCELAMENTO", "CASHBACK"])(
    "the %s of a payment is none",
    (word) => {
      expect(key(onCard(`${word} PAGAMENTO SOL`, { direction: "in" }))).toBe("n:SOL");
    },
  );

  test.each([
    "PAGAMENTO DE FATURA SOL",
    "PGTO FAT CARTAO SOL",
    "CARTAO DE CREDITO SOL",
    "PAGTO CARTAO SOL",
    "C6 BANK",
    "BCO C6 S.A.",
    "BANCO INTER",
    "Pagamento de boleto Banco Bradesco S/A",
    "PAGAMENTO - NUBANK",
    "NU PAGAMENTOS SA",
    "ITAUCARD",
  ])("%s on the account", (description) => {
    expect(key(onAccount(description))).toBeNull();
    expect(onAccount("PIX SOL", { direction: "in" }).key).toBe("n:SOL");
  });

  test.each([
    ["FATURA VIVO", "n:VIVO"],
    ["PAGAMENTO DE FATURA CLARO MOVEL", "n:CLARO"],
    ["PAGTO FATURA TIM", "n:TIM"],
    ["PAGAMENTO FATURA SABESP", "n:SABESP"],
    ["FATURA CEMIG", "n:CEMIG"],
    ["FATURA COPEL", "n:COPEL"],
    ["FATURA CPFL", "n:CPFL"],
    ["FATURA ENEL", "n:ENEL"],
    ["FATURA COMGAS", "n:COMGAS"],
    ["PAGAMENTO FATURA ENERGIA SOL", "n:ENERGIA SOL"],
    ["PAGAMENTO FATURA LUZ SOL", "n:LUZ SOL"],
    ["PAGAMENTO FATURA AGUA SOL", "n:AGUA SOL"],
    ["PAGAMENTO FATURA GAS SOL", "n:GAS SOL"],
    ["PAGAMENTO FATURA INTERNET SOL", "n:INTERNET SOL"],
    ["PAGAMENTO FATURA TELEFONE SOL", "n:TELEFONE SOL"],
    ["PAGAMENTO FATURA CELULAR SOL", "n:CELULAR SOL"],
  ])("%s pays a utility", (description, expected) => {
    expect(key(onAccount(description))).toBe(expected);
  });

  test("a company that pays with the word on its name is a party", () => {
    expect(key(onAccount("BANCO INTER", { direction: "in" }))).toBe("n:BANCO INTER");
  });
});

describe("the bank's own facts come first:", () => {
  const document = { kind: "other", hash: "abc" } as const;
  test("the user's own document", () => {
    expect(key(onAccount("PIX ANA LIMA", { counterparty: { kind: "own" } }))).toBeNull();
  });

  test("a fee, and a loan on a card", () => {
    const facts = { ...NO_FACTS, feeType: "ANUIDADE" };
    expect(key(onCard("SOL NASCENTE", { facts }))).toBeNull();
    expect(key(onCard("SOL NASCENTE", { otherCredit: "loan" }))).toBeNull();
  });

  test.each(["05100000", "04000000", "03010000"])("the category %s", (bankCategoryId) => {
    expect(key(onAccount("SOL", { bankCategoryId, counterparty: document }))).toBeNull();
  });

  test("a document makes no merchant of a charge", () => {
    expect(key(onAccount("TARIFA PIX", { counterparty: document }))).toBeNull();
    expect(key(onAccount("SOL", { counterparty: document }))).toBe("h:abc");
  });

  test("its name is what the bank wrote", () => {
    expect(onAccount("PAGAMENTO DE FATURA").name).toBe("Pagamento de Fatura");
  });
});
