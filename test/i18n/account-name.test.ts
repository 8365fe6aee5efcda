import { expect, test } from "vitest";
import { accountName, leftOutName } from "../../src/i18n/account-name.ts";

test.each([
  ["Nubank", "Nubank Ultravioleta", "Nubank Ultravioleta"],
  ["Nubank", "NUBANK ULTRAVIOLETA", "NUBANK ULTRAVIOLETA"],
  ["Itaú", "ITAU PERSONNALITE", "ITAU PERSONNALITE"],
  ["Banco Inter", "Inter Gold", "Inter Gold"],
  ["Nubank", "Nubank", "Nubank"],
  ["Nubank", "Conta Corrente", "Nubank Conta Corrente"],
  ["Inter", "Internacional Gold", "Inter Internacional Gold"],
  ["", "Conta", "Conta"],
  ["Nubank", "", "Nubank"],
  [" ", "", ""],
])("%j and %j are called %j", (bank, account, name) => {
  expect(accountName(bank, account)).toBe(name);
});

test("what a comparison leaves out has the name of its bank, or of its account", () => {
  const since = "2026-11-02";
  const named = { bankName: "Nubank", account: "Gold", lastDigits: "4471", since };
  expect(leftOutName({ ...named, account: null, lastDigits: null }, "pt")).toBe("Nubank");
  expect(leftOutName(named, "pt")).toBe("Nubank Gold ••4471");
  expect(leftOutName({ ...named, lastDigits: null }, "en")).toBe("Nubank Gold");
  expect(leftOutName({ ...named, bankName: "", account: "" }, "en")).toBe("Account ••4471");
});
