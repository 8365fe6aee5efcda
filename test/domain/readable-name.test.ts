import { expect, test } from "vitest";
import { isReadableName } from "../../src/domain/readable-name.ts";

test.each<[string, boolean]>([
  ["Padaria Pão de Ló", true],
  ["99", true],
  ["☕🍞", true],
  ["X", true],
  ["Привет", true],
  ["Ωμέγα", true],
  ["Phở Hà Nội", true],
  ["ＳＥＶＥＮ", true],
  ["日本料理 Sushi Kenzô", true],
  ["東京", false],
  ["セブン-イレブン 7", false],
  ["A東京", false],
  ["משרד", false],
  ["مطعم ١٢", false],
  ["ร้าน 24", false],
  ["दुकान", false],
  ["가게", false],
  ["", false],
  ["  ", false],
])("isReadableName(%j) is %s", (name, isReadable) => {
  expect(isReadableName(name)).toBe(isReadable);
});
