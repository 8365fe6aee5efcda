import { isValidCNPJ, isValidCPF } from "@brazilian-utils/brazilian-utils";
import { expect, test } from "vitest";
import { cnpj, cpf } from "./documents.ts";

test("documents have valid check digits, also where a CNPJ has letters", () => {
  expect(cpf("123456789")).toBe("123.456.789-09");
  expect(cnpj("12ABC345", "01DE")).toBe("12.ABC.345/01DE-35");
  expect(isValidCPF(cpf("284719365"))).toBe(true);
  expect(isValidCNPJ(cnpj("27415903"), { version: 2 })).toBe(true);
});
