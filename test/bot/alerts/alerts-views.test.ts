import { makeBudgetState } from "../../support/make-budget.ts";
import { describe, expect, test } from "vitest";
import { alertsChangedText } from "../../../src/bot/views/alerts/alerts-changed-text.ts";
import { alertsNoticeView } from "../../../src/bot/views/alerts/alerts-notice-view.ts";
import { alertKindView, alertsView } from "../../../src/bot/views/alerts/alerts-view.ts";
import { ALERT_KINDS } from "../../../src/domain/alerts/alert-kind.ts";
import type { AlertChange } from "../../../src/domain/alerts/alert-settings.ts";
import { DEFAULT_ALERTS } from "../../../src/domain/alerts/alert-settings.ts";
import type { AlertLine, Notice } from "../../../src/usecases/ports/chat.ts";
import { makeAccount, makeUser, NOW } from "../../support/make.ts";

const bank = { bankName: "Nubank" };
const bill = {
  kind: "bill-due",
  bank,
  accounts: [makeAccount({ type: "CREDIT", name: "Gold" })],
  dueDay: "2026-11-25",
  daysLeft: 3,
  minor: 120_000,
  currency: "BRL",
} as const;
const budget = makeBudgetState({ spentMinor: 64_000 });
const row = { name: "Tok & Stok", minor: 90_000, currency: "BRL", day: "2026-11-20" } as const;

const LINES: readonly AlertLine[] = [
  bill,
  { ...bill, daysLeft: 1, minor: null },
  { ...bill, daysLeft: 0 },
  { kind: "low", bank, account: makeAccount(), minor: 15_000, limit: 20_000 },
  { kind: "budget", budget, threshold: 80 },
  { kind: "budget", budget: { ...budget, spentMinor: 90_000 }, threshold: 100 },
  { kind: "large", ...row },
  { kind: "income", size: "salary", ...row },
  { kind: "income", size: "large", ...row },
  { kind: "price-rise", name: "Netflix", before: 999, now: 1299, currency: "USD", day: row.day },
  { kind: "large-proposal", minor: 45_000 },
];

type AlertsNotice = Extract<Notice, { kind: "alerts" }>;

function told(
  lines: readonly AlertLine[],
  given: Partial<AlertsNotice> = {},
  language: "pt" | "en" = "pt",
) {
  const ages = [{ bank, at: NOW }];
  const notice = { kind: "alerts", lines, ages, amounts: "shown", now: NOW, ...given } as const;
  const user = makeUser({ chosenLanguage: language });
  return alertsNoticeView(notice, user);
}

test.each(["pt", "en"] as const)("each alert in %s", (language) => {
  const texts = LINES.map((line) => {
    const { text, buttons } = told([line], {}, language);
    return [text, ...buttons.map((labels) => labels.map(({ label }) => label).join(" | "))];
  });
  expect(texts).toMatchSnapshot();
});

test("the buttons under several kinds name them, and those under one do not", () => {
  const labels = (lines: readonly AlertLine[]) =>
    told(lines).buttons.map((row) => row.map(({ label }) => label).join(" | "));
  expect(labels(LINES.filter(({ kind }) => kind === "large" || kind === "bill-due"))).toEqual([
    "Silenciar faturas | Silêncio: 30 dias",
    "Silenciar compras grandes | Silêncio: 30 dias",
    "Mudar o limite: compras grandes",
  ]);
  expect(labels(LINES.filter(({ kind }) => kind === "large"))).toEqual([
    "Silenciar este tipo | Silêncio: 30 dias",
    "Mudar o limite",
  ]);
});

test("a message has five lines, and how many more there are", () => {
  const many = LINES.concat(LINES).slice(0, 12);
  expect(told(many).text.split("\n\n")[0]?.split("\n")).toHaveLength(6);
  expect(told(many).text).toContain("e mais 7");
  expect(told(many.slice(0, 5)).text).not.toContain("mais");
});

test("it says how old the data are, and never that it is now", () => {
  for (const language of ["pt", "en"] as const) {
    const { text } = told(LINES.slice(0, 5), {}, language);
    expect(text).toMatch(/(?:hoje|today), 12:00/);
    expect(text).not.toMatch(/\b(?:agora|now)\b/i);
  }
  expect(told([bill], { ages: [{ bank, at: null }] }).text).not.toContain("Dados");
});

test("amounts are hidden where the user hides them, on buttons too", () => {
  for (const line of LINES) {
    const { text, buttons } = told([line], { amounts: "hidden" });
    const open = text.replaceAll(/<tg-spoiler>.*?<\/tg-spoiler>/g, "");
    expect(
      `${open} ${JSON.stringify(buttons.map((labels) => labels.map(({ label }) => label)))}`,
    ).not.toMatch(/\d{2},\d\d|R\$.?\d/);
  }
});

describe("/alerts", () => {
  const alerts = {
    silenced: [
      { kind: "bill-due", until: new Date("2026-12-22T15:00:00.000Z") },
      { kind: "budget", until: null },
    ] as const,
    large: 50_000,
    low: 20_000,
  };

  test.each(["pt", "en"] as const)("in %s", (language) => {
    const state = { user: makeUser({ alerts }), now: NOW, language };
    const off = { ...state, user: makeUser({ quietHours: null }) };
    expect([alertsView(state), alertsView(off, "!").text]).toMatchSnapshot("all");
    const kinds = ALERT_KINDS.map((kind) => alertKindView(kind, state, 35_000));
    expect(kinds).toMatchSnapshot("each");
    expect(alertKindView("low", off, null)).toMatchSnapshot("off");
  });

  const CHANGES: readonly AlertChange[] = [
    { kind: "tell", alerts: ["large"] },
    { kind: "tell", alerts: ALERT_KINDS },
    { kind: "silence", alerts: ["income"], days: null },
    { kind: "silence", alerts: ["income"], days: 30 },
    { kind: "silence", alerts: ALERT_KINDS, days: null },
    { kind: "limit", alert: "large", minor: 50_000 },
    { kind: "limit", alert: "low", minor: 20_000 },
    { kind: "limit", alert: "low", minor: null },
  ];

  test.each(["pt", "en"] as const)("what was changed, in %s", (language) => {
    const state = { user: makeUser({ alerts: DEFAULT_ALERTS }), now: NOW, language };
    expect(CHANGES.map((change) => alertsChangedText(change, state))).toMatchSnapshot();
  });
});
