import { describe, expect, test } from "vitest";
import { understand } from "../../../src/domain/understanding/understand.ts";
import { NOTHING_TAUGHT } from "../../../src/domain/understanding/teaching.ts";
import { makeFacts } from "./make-facts.ts";

type Given = Parameters<typeof makeFacts>[0];
const understood = (given: Given) => understand(makeFacts(given), NOTHING_TAUGHT);
const OWN = { kind: "own" } as const;

describe("on an account, money out", () => {
  test.each([
    ["PGTO FATURA CARTAO MASTER", "05100000", "bill-payment"],
    ["DEBITO AUT. FAT.CARTAO VISA 9014", "05100000", "bill-payment"],
    ["PAGAMENTO DE CARTAO DE CREDITO", "05100000", "bill-payment"],
    ["ITAUCARD PAGTO", "05100000", "bill-payment"],
    ["PAGAMENTO FATURA VIVO", "07010002", "spending"],
    ["COMPRA ELO PAGUE MENOS 0213", "18020000", "spending"],
    ["APLICACAO CDB DI", "03000000", "investment"],
    ["Dinheiro guardado na caixinha Viagem", "03000000", "investment"],
    ["CORRETORA DE SEGUROS SILVA", "20000000", "spending"],
    ["COMPRA DEBITO LC MODAS", "08040000", "spending"],
    ["BRASILPREV PREVIDENCIA", "03000000", "investment"],
    ["TRANSFERENCIA ENTRE CONTAS PROPRIAS", "04000000", "own-transfer"],
    ["TRANSF PARA POUPANCA", "04000000", "own-transfer"],
    ["IOF S/ OPERACAO", "15030000", "spending"],
    ["IRRF S/ RESGATE", "15020000", "spending"],
    ["DARF RECEITA FEDERAL", "15010000", "spending"],
    ["SIMPLES NACIONAL DAS", "15000000", "spending"],
    ["IPTU PREFEITURA DE SAO PAULO", "17040000", "spending"],
    ["IPVA 2026 SP", "19050004", "spending"],
    ["MULTA DE TRANSITO DETRAN", "19050006", "spending"],
    ["TARIFA BANCARIA CESTA B.EXPRESSO", "16010000", "spending"],
    ["TAR DOC/TED INTERNET", "16020000", "spending"],
    ["JUROS CHEQUE ESPECIAL", "02010000", "spending"],
    ["ENCARGOS LIMITE DE CRED", "02010000", "spending"],
    ["JUROS COBRADOS", "02020000", "spending"],
    ["PRESTACAO HABITACAO CAIXA", "02030001", "spending"],
    ["FINANC VEICULO BV", "02030002", "spending"],
    ["FINANCIAMENTO", "02030000", "spending"],
    ["PARCELA CRED PESSOAL 03/12", "02040000", "spending"],
    ["PENSAO ALIMENTICIA", "06020000", "spending"],
    ["BLOQUEIO JUDICIAL", "06010000", "spending"],
  ])("%s", (description, categoryId, flow) => {
    expect(understood({ description })).toMatchObject({ categoryId, flow });
  });
});

describe("on an account, money in", () => {
  test.each([
    ["PAGTO DE SALARIO", "01010000", "income"],
    ["FOLHA PAGAMENTO EMPRESA", "01010000", "income"],
    ["INSS BENEFICIO", "01020000", "income"],
    ["BOLSA FAMILIA", "01040000", "income"],
    ["REND PAGO APLIC AUT MAIS", "03060000", "income"],
    ["DIVIDENDOS ITSA4", "03060000", "income"],
    ["JUROS S/ CAPITAL PROPRIO", "03060000", "income"],
    ["REM BASICA", "03060000", "income"],
    ["RESGATE CDB", "03000000", "investment"],
    ["LIBERACAO EMPRESTIMO", "02040000", "loan"],
    ["CREDITO PESSOAL CONTRATADO", "02040000", "loan"],
    ["RESTITUICAO IRPF", "15010000", "refund"],
    ["CASHBACK", "08090000", "refund"],
    ["ESTORNO TARIFA", null, "refund"],
  ])("%s", (description, categoryId, flow) => {
    expect(understood({ description, direction: "in" })).toMatchObject({ categoryId, flow });
  });
});

describe("on a card", () => {
  const card = { accountType: "CREDIT" } as const;

  test.each([
    ["PAGAMENTO RECEBIDO", "05100000", "bill-payment"],
    ["Pagto. por deb em c/c", "05100000", "bill-payment"],
    ["DEBITO EM CONTA", "05100000", "bill-payment"],
    ["ESTORNO DE PAGAMENTO", null, "refund"],
    ["REEMBOLSO PAGAMENTO DUPLICADO", null, "refund"],
    ["CASHBACK DO CARTAO", "08090000", "refund"],
    ["CREDITO DE AJUSTE", null, "refund"],
  ])("money in: %s", (description, categoryId, flow) => {
    expect(understood({ ...card, direction: "in", description })).toMatchObject({
      categoryId,
      flow,
    });
  });

  test.each([
    ["ANUIDADE DIFERENCIADA 03/12", {}, "16030000"],
    ["TAXA", { feeType: "ANNUAL_FEE" }, "16030000"],
    ["IOF COMPRA INTERNACIONAL", {}, "15030000"],
    ["IOF INTERNACIONAL - ANTHROPIC* CLAUDE SUB", {}, "15030000"],
    ["MULTA POR ATRASO", {}, "02010000"],
    ["JUROS ROTATIVO", {}, "02020000"],
  ])("money out: %s", (description, facts, categoryId) => {
    expect(understood({ ...card, description, facts })).toMatchObject({
      categoryId,
      categorySource: "structure",
      flow: "spending",
    });
  });
});

describe("by the kind of operation, whatever the words", () => {
  test.each([
    ["FOLHA_PAGAMENTO", "in", "01010000", "income"],
    ["RESGATE_APLIC_FINANCEIRA", "in", "03000000", "investment"],
    ["RENDIMENTO_APLIC_FINANCEIRA", "in", "03060000", "income"],
    ["ENCARGOS_JUROS_CHEQUE_ESPECIAL", "out", "02010000", "spending"],
    ["TED", "out", "05080000", "spending"],
    ["BOLETO", "out", "05010000", "spending"],
    ["SAQUE", "out", "05020000", "spending"],
  ] as const)("%s, money %s", (operationType, direction, categoryId, flow) => {
    const given = { direction, description: "LANCAMENTO", facts: { operationType } };
    expect(understood(given)).toMatchObject({ categoryId, flow });
  });

  test.each([
    ["SAQUE 24H", "05020000"],
    ["PIX QRS", "05070000"],
    ["TED 341", "05080000"],
    ["DOC 001", "05040000"],
    ["CHEQUE COMPENSADO 000123", "05030000"],
    ["COMPRA DE CAMBIO", "05050000"],
    ["PAG BOLETO", "05010000"],
    ["TRANSF ENVIADA", "05000000"],
  ])("or by its words: %s", (description, categoryId) => {
    expect(understood({ description })).toMatchObject({ categoryId, categorySource: "operation" });
  });
});

describe("the user's own document", () => {
  const pix = { counterparty: OWN, facts: { operationType: "PIX" } };

  test("makes a transfer one of their own, in both directions", () => {
    for (const direction of ["in", "out"] as const)
      expect(understood({ ...pix, direction, description: "PIX" })).toMatchObject({
        categoryId: "04000000",
        flow: "own-transfer",
      });
  });

  test.each([
    ["a salary", "in", "01010000", "income"],
    ["a purchase", "out", "08000000", "spending"],
    ["a PIX", "out", "05070000", "own-transfer"],
    ["a category that Pluggy added later", "out", "77010000", "own-transfer"],
  ] as const)("decides nothing where Pluggy calls it %s, unless it is a transfer", (...given) => {
    const [, direction, bankCategoryId, flow] = given;
    expect(understood({ ...pix, direction, bankCategoryId, description: "PIX" }).flow).toBe(flow);
  });

  test("is not the sign of one on a salary, or on a return", () => {
    expect(
      understood({ ...pix, direction: "in", description: "PORTABILIDADE SALARIO" }),
    ).toMatchObject({ categoryId: "01010000", flow: "income" });
    expect(understood({ ...pix, direction: "in", description: "PIX DEVOLVIDO" }).categoryId).toBe(
      "05070000",
    );
  });
});
