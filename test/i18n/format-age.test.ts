import { expect, test } from "vitest";
import { formatAge } from "../../src/i18n/format-age.ts";
import { NOW } from "../support/make.ts";

const ZONE = "America/Sao_Paulo";

test.each([
  ["2026-11-22T12:12:00.000Z", "de hoje, 09:12", "from today, 09:12"],
  ["2026-11-23T12:12:00.000Z", "de hoje, 09:12", "from today, 09:12"],
  ["2026-11-22T02:03:00.000Z", "de ontem, 23:03", "from yesterday, 23:03"],
  ["2026-11-20T12:12:00.000Z", "de 2 dias atrás", "from 2 days ago"],
])("data of %s are %s", (at, pt, en) => {
  expect(formatAge(new Date(at), NOW, ZONE, "pt")).toBe(pt);
  expect(formatAge(new Date(at), NOW, ZONE, "en")).toBe(en);
});

test("data of an unknown time say so", () => {
  expect(formatAge(null, NOW, ZONE, "pt")).toBe("não sei de quando");
  expect(formatAge(null, NOW, ZONE, "en")).toBe("age not known");
});
