import { expect, test } from "vitest";
import { compareInstitutions } from "../../src/domain/institution.ts";

const at = (bankName: string, connectorId: number) => ({ bankName, connectorId });

test.each([
  [at("Nubank", 212), at("Nubank", 612), "same"],
  [at("Itaú", 201), at("Banco Itau Cartões", 601), "same"],
  [at("Caixa", 1), at("CAIXA Econômica Federal", 2), "same"],
  [at("Banco do Brasil", 3), at("Banco Inter", 4), "different"],
  [at("Nubank", 212), at("C6 Bank", 626), "different"],
  [at("A name", 7), at("Another name", 7), "same"],
  [at("Banco", 8), at("Banco", 9), "same"],
  [at("MeuPluggy", 200), at("MeuPluggy", 200), "unknown"],
  [at("Nubank", 612), at("MeuPluggy", 200), "unknown"],
])("compareInstitutions of %j and %j is %s", (a, b, expected) => {
  expect(compareInstitutions(a, b)).toBe(expected);
  expect(compareInstitutions(b, a)).toBe(expected);
});
