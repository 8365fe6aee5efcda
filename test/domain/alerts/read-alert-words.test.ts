import { describe, expect, test } from "vitest";
import { ALERT_KINDS } from "../../../src/domain/alerts/alert-kind.ts";
import { parseLimit } from "../../../src/domain/alerts/parse-limit.ts";
import { readAlertWords } from "../../../src/domain/alerts/read-alert-words.ts";

describe("a limit", () => {
  test.each([
    ["500", 50_000],
    ["R$ 1.500,50", 150_050],
    ["1,500.5", 150_050],
    ["12,5", 1250],
    ["1.500", 150_000],
    ["200 reais", 20_000],
    ["1000000000", 100_000_000_000],
  ])("%s is %i cents", (text, minor) => {
    expect(parseLimit(text)).toBe(minor);
  });

  test.each(["0", "0,00", "-5", "muito", "", "1.50.0", "1000000001", "9".repeat(40), "5e9"])(
    "%s is none",
    (text) => {
      expect(parseLimit(text)).toBeNull();
    },
  );
});

describe("words after /alerts", () => {
  test.each([
    ["large 500", "large", 50_000],
    ["Grande R$ 1.234,50", "large", 123_450],
    ["low 200", "low", 20_000],
    ["BAIXO 200", "low", 20_000],
    ["low off", "low", null],
    ["grande desligar", "large", null],
  ] as const)("%s sets or ends a limit", (words, alert, minor) => {
    const change = { kind: "limit", alert, minor } as const;
    expect(readAlertWords(words)).toEqual({ kind: "change", change });
  });

  test.each([
    ["fatura off", { kind: "silence", alerts: ["bill-due"], days: null }],
    ["preços não", { kind: "silence", alerts: ["price-rise"], days: null }],
    ["orçamento 30 dias", { kind: "silence", alerts: ["budget"], days: 30 }],
    ["large 30d", { kind: "silence", alerts: ["large"], days: 30 }],
    ["salário ligar", { kind: "tell", alerts: ["income"] }],
    ["off", { kind: "silence", alerts: ALERT_KINDS, days: null }],
    ["on", { kind: "tell", alerts: ALERT_KINDS }],
  ])("%s silences or tells kinds", (words, change) => {
    expect(readAlertWords(words)).toEqual({ kind: "change", change });
  });

  test.each([
    ["", { kind: "show" }],
    ["  ", { kind: "show" }],
    ["bank", { kind: "show" }],
    ["large", { kind: "limit", alert: "large" }],
    ["baixo on", { kind: "limit", alert: "low" }],
    ["large 0", { kind: "bad-limit", alert: "large" }],
    ["low muito", { kind: "bad-limit", alert: "low" }],
    ["sorvete 5", { kind: "unknown" }],
    ["fatura 500", { kind: "unknown" }],
    ["constructor", { kind: "unknown" }],
  ])("%j is shown, asked about or not known", (words, meaning) => {
    expect(readAlertWords(words)).toEqual(meaning);
  });
});
