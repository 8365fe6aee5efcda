import { describe, expect, test } from "vitest";
import { onAccount, onCard } from "./make-facts.ts";

describe("what an account's description begins with is no part of the key", () => {
  test.each([
    "COMPRA NO DEBITO - ",
    "COMPRA CARTAO DEBITO VISA ",
    "Compra com Cartão - 18/11 14:22 ",
    "COMPRA CARTAO ELO 19/11/2026 ",
    "PIX ENVIADO ",
    "Pix enviado para ",
    "PIX RECEBIDO DE ",
    "PIX TRANSF  ",
    "PIX QRS ",
    "PIX DES: ",
    "PIX - ENVIADO ",
    'Pix enviado: "Cp :18236120-',
    "Transferência enviada|",
    "TRANSFERENCIA PIX REM: ",
    "TRANSF RECEBIDA PELO PIX ",
    "TED 001.1234 ",
    "TED RECEBIDA ",
    "DOC ELETRONICO ",
    "TEV ",
    "PAGAMENTO DE ",
    "Pagamento de boleto efetuado - ",
    "PAGTO ",
    "PAG TIT INT ",
    "INT PAG TIT ",
    "PAG BOLETO ",
    "BOLETO PAGO ",
    "DEBITO AUTOMATICO ",
    "DEB AUTOM ",
    "DEB.AUT. EM CONTA ",
    "DEBITO VISA ",
    "ESTORNO DE COMPRA ",
    "DEVOLUCAO PIX RECEBIDO ",
    "REEMBOLSO: ",
    "CANCELAMENTO DE ",
    "CASHBACK ",
    "CREDITO DE ESTORNO ",
    "EST PIX ",
    "LIQUIDACAO BOLETO ",
    "PAGTO ELETRON COBRANCA ",
    "RSHOP-",
    "RSCSS-",
    "SISPAG ",
  ])("%s", (words) => {
    expect(onAccount(`${words}EMPORIO SOL`)).toMatchObject({
      key: "n:EMPORIO SOL",
      name: "Emporio Sol",
    });
  });
});

test.each(["COMPRA ", "COMPRA PARCELADA ", "PIX NO ", "ESTORNO ", "PAGAMENTO COM "])(
  "on a card neither is %s",
  (words) => {
    expect(onCard(`${words}EMPORIO SOL`).key).toMatch(/^n:(?:NO )?EMPORIO SOL$/);
  },
);

test.each(["DOC BURGER", "TED MODAS", "BOLETO MANIA", "DEB MODAS"])(
  "on a card %s is a name",
  (name) => {
    expect(onCard(name).key).toBe(`n:${name}`);
  },
);

test.each(["COMPRADOR SOL", "PIXELS SOL", "PAGAMENTOSUL SOL", "TEDDY SOL"])(
  "%s begins with no words of a bank",
  (name) => {
    expect(onAccount(name).key).toBe(`n:${name}`);
  },
);

test("behind the name of the other party are its document, bank and account", () => {
  const description =
    "Transferência enviada pelo Pix - CAMILA D'ÁVILA NOGUEIRA - •••.456.789-•• - NU PAGAMENTOS - IP (0260) Agência: 1 Conta: 12345-6";
  expect(onAccount(description)).toEqual({
    key: "n:CAMILA D AVILA NOGUEIRA",
    name: "Camila d'Ávila Nogueira",
    kind: "person",
  });
});

describe("an acquirer's prefix is no part of the key", () => {
  test.each([
    "PAG*",
    "PG *",
    "MP *",
    "PP*",
    "EC *",
    "SUM*",
    "SUMUP *",
    "EBN*",
    "EBANX *",
    "CIELO*",
    "REDE*",
    "STONE*",
    "GETNET*",
    "PAGSEGURO*",
    "PAGARME*",
    "MERCADOPAGO*",
    "Mercado Pago*",
    "PAYPAL *",
    "PICPAY*",
    "VINDI *",
    "BR1 *",
    "DL*",
    "HTM *",
    "ASA*",
    "ZP *",
    "PAYPAL *MP *",
  ])("%s", (prefix) => {
    expect(onCard(`${prefix}EMPORIO SOL`).key).toBe("n:EMPORIO SOL");
  });

  test("but an unknown one is", () => {
    expect(onCard("QWE*EMPORIO SOL").key).toBe("n:QWE EMPORIO SOL");
  });
});

describe("what a card's description ends with is no part of the key", () => {
  test.each([
    " 03/12",
    "03/12",
    " (3/12)",
    " PARC 03/12",
    " PARCELA 3 DE 12",
    " - Parc. 3/12",
    " 3DE12",
    " BRA",
    " BR",
    " BRASIL",
    " USA",
    " IRL",
    " NLD",
    " LUX",
    " GBR",
    " SAO PAULO BRA",
    " BELO HORIZONT BRA",
    " RIO DE JANEIR BR",
    " 03/12 SAO PAULO BRA",
    " LJ 3",
    " LOJA 12",
    " FL 7",
    " FILIAL 7",
    " UN 2",
    " UNIDADE 2",
    " 01232",
    "01232",
    " 123456",
    " LTDA",
    " LTDA ME",
    " LTDA - EPP",
    " EIRELI",
    " MEI",
    " ME",
    " S/A",
    " S.A.",
    " S A",
    " SA",
    " CIA",
    " E CIA LTDA",
    " LJ 3 LTDA",
    " -",
  ])("%s", (end) => {
    expect(onCard(`EMPORIO SOL${end}`)).toMatchObject({
      key: "n:EMPORIO SOL",
      name: "Emporio Sol",
    });
  });
});

test.each(["PARC 03/12 ", "PARCELA 3 DE 12 - ", "00039 ", "1234 ", "45.123.456 ", "- "])(
  "neither is what it begins with: %s",
  (start) => {
    expect(onCard(`${start}EMPORIO SOL`).key).toBe("n:EMPORIO SOL");
  },
);

test.each([
  ["LOJA DO DIA 24/7", "n:LOJA DO DIA 24 7"],
  ["RUA SOL 0/3", "n:RUA SOL 0 3"],
  ["EMPORIO SAO PAULO", "n:EMPORIO SAO PAULO"],
  ["SOL BELO HORIZONTE BRA", "n:SOL"],
  ["EMPORIO VILA NOVA BRA", "n:EMPORIO VILA NOVA"],
  ["SAO PAULO BRA", "n:SAO PAULO"],
  ["BANCA DO BRASIL", "n:BANCA DO BRASIL"],
  ["POSTO BR", "n:POSTO BR"],
  ["PADARIA LTDA", "n:PADARIA LTDA"],
  ["MERCADO LJ 3", "n:MERCADO LJ 3"],
  ["100 MONTADITOS", "n:100 MONTADITOS"],
  ["1001 FESTAS", "n:1001 FESTAS"],
  ["PARQUE DA SA", "n:PARQUE DA SA"],
])("%s keeps what is its own: %s", (description, key) => {
  expect(onCard(description).key).toBe(key);
});

describe("in an account", () => {
  test.each([" 20/11", "20/11", " 20/11 14:33", " 17/11", " 23/11/26", " 23/11/2026"])(
    "the day of the transaction is no part of the key: %s",
    (date) => {
      expect(onAccount(`EMPORIO SOL${date}`).key).toBe("n:EMPORIO SOL");
    },
  );

  test.each([" PARC 3/48", " - PARCELA 120 DE 360", " SAO PAULO BR"])(
    "what says what it is is no part of the key: %s",
    (end) => {
      expect(onAccount(`EMPORIO SOL${end}`).key).toBe("n:EMPORIO SOL");
    },
  );

  test.each([
    ["EMPORIO SOL 16/11", "n:EMPORIO SOL 16 11"],
    ["EMPORIO SOL 24/11", "n:EMPORIO SOL 24 11"],
    ["EMPORIO SOL 03/12", "n:EMPORIO SOL 03 12"],
    ["EMPORIO SOL 31/02", "n:EMPORIO SOL 31 02"],
    ["EMPORIO SOL 99/99", "n:EMPORIO SOL 99 99"],
    ["EMPORIO SOL BRA", "n:EMPORIO SOL BRA"],
    ["Compra 01/02 10:00 EMPORIO SOL", "n:01 02 10 00 EMPORIO SOL"],
  ])("%s has another number: %s", (description, key) => {
    expect(onAccount(description).key).toBe(key);
  });

  test("the day may be in the year before or after", () => {
    expect(onAccount("EMPORIO SOL 30/12", { day: "2026-01-02" }).key).toBe("n:EMPORIO SOL");
    expect(onAccount("EMPORIO SOL 02/01", { day: "2025-12-31" }).key).toBe("n:EMPORIO SOL");
  });

  test("Sá is a surname behind a first name, and a legal form behind any other", () => {
    expect(onAccount("PIX RECEBIDO JOSE SA").key).toBe("n:JOSE SA");
    expect(onAccount("PIX RECEBIDO ACME SA").key).toBe("n:ACME");
    const counterparty = { kind: "name", hash: "x" } as const;
    expect(onAccount("PIX RECEBIDO ADA ME", { counterparty }).key).toBe("n:ADA");
  });
});
