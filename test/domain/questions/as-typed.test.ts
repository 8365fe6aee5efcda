import { expect, test } from "vitest";
import { asTyped } from "../../../src/domain/questions/as-typed.ts";

test.each([
  ["cafe", "café 12", "Café"],
  ["ana", "quanto paguei pra Ana?", "Ana"],
  ["padaria do ze", "gastos na  padaria do Zé?", "Padaria do Zé"],
  ["c a", "c&a 50", "C&a"],
  ["ana", "quanto gastei", "Ana"],
])("%s of “%s” is %s", (plain, text, typed) => {
  expect(asTyped(plain, text)).toBe(typed);
});
