import { describe, expect, it, test } from "vitest";
import { brokenNoticeView } from "../../../src/bot/views/broken-notice-view.ts";
import { noticeView } from "../../../src/bot/views/notice-view.ts";
import { refreshedView } from "../../../src/bot/views/refreshed-view.ts";
import { refreshView } from "../../../src/bot/views/refresh-view.ts";
import { STALLED } from "../../../src/domain/stalled.ts";
import type { ConnectionIssue } from "../../../src/domain/connection-issue.ts";
import type { Notice, RefreshedBank } from "../../../src/usecases/ports/chat.ts";
import type { RefreshOutcome } from "../../../src/usecases/refresh/refresh-items.ts";
import { makeItem, makeUser, NOW } from "../../support/make.ts";
import type { ItemState } from "../../../src/domain/item-state.ts";

const LANGUAGES = ["pt", "en"] as const;
const ZONE = "America/Sao_Paulo";

function broken(issue: Partial<ConnectionIssue>, linkToken: string | null = "s3cret"): Notice {
  return {
    kind: "broken",
    bankName: "Nubank",
    issue: { requiredAction: "login", code: null, until: null, since: NOW, ...issue },
    lastUpdatedAt: new Date("2026-11-20T12:00:00Z"),
    linkToken,
  };
}

const NOTICES: Readonly<Record<string, Notice>> = {
  "a wrong password": broken({ code: "INVALID_CREDENTIALS" }),
  "a withdrawn consent": broken({ code: "USER_AUTHORIZATION_REVOKED" }),
  "a login for a reason without words": broken({ code: "SOMETHING_NEW" }),
  "a code with its deadline": broken({
    requiredAction: "code",
    until: new Date("2026-11-22T15:05:00Z"),
  }),
  "a code without a deadline": broken({ requiredAction: "code" }),
  "an authorisation until tomorrow": broken({
    requiredAction: "authorisation",
    until: new Date("2026-11-23T03:30:00Z"),
  }),
  "a locked account": broken({ requiredAction: "patience", code: "ACCOUNT_LOCKED" }, null),
  "a bank that is down": broken({ requiredAction: "patience", code: "SITE_NOT_AVAILABLE" }, null),
  "a failure without a reason": broken({ requiredAction: "patience" }, null),
  "a silent bank": broken({ requiredAction: "patience", code: STALLED }, null),
  "a connection that is gone": broken({ requiredAction: "new-connection" }),
  mended: { kind: "mended", bankName: "Nubank" },
  "one of two banks of one name": {
    kind: "mended",
    bankName: "Nubank",
    qualifier: { kind: "ending", digits: "1234" },
  },
  "consent ending": {
    kind: "consent-ending",
    bankName: "Nubank",
    on: "2026-11-29",
    linkToken: "s3cret",
  },
  disconnected: { kind: "disconnected", bankName: "Nubank" },
  confirmation: { kind: "data-deleted" },
};

describe.each(Object.entries(NOTICES))("the notice of %s", (_name, notice) => {
  it.each(LANGUAGES)("reads well in %s", (language) => {
    const user = makeUser({ telegramLanguage: language });
    const { text, buttons } = noticeView(notice, user, (token) => `https://q.example/${token}`);
    expect(`${text}\n${JSON.stringify(buttons)}`).toMatchSnapshot();
    // One row to act, and one to silence what a connection tells.
    expect(buttons.length).toBeLessThanOrEqual(2);
  });
});

test("old data are not mentioned where there are none", () => {
  const notice = { ...broken({}), lastUpdatedAt: null } as Extract<Notice, { kind: "broken" }>;
  expect(brokenNoticeView(notice, null, ZONE, "pt").text).not.toContain("continua aqui");
});

test.each([
  "INVALID_CREDENTIALS",
  "INVALID_CREDENTIALS_MFA",
  "USER_AUTHORIZATION_REVOKED",
  "USER_AUTHORIZATION_NOT_GRANTED",
  "ACCOUNT_LOCKED",
  "ACCOUNT_CREDENTIALS_RESET",
  "ACCOUNT_NEEDS_ACTION",
  "ALREADY_LOGGED_IN",
  "USER_INPUT_TIMEOUT",
  "USER_NOT_SUPPORTED",
  "SITE_NOT_AVAILABLE",
  "CONNECTION_ERROR",
])("the user never reads %s, but what it means", (code) => {
  for (const language of LANGUAGES) {
    const textOf = (reason: string | null): string =>
      noticeView(broken({ code: reason }), makeUser({ telegramLanguage: language }), String).text;
    expect(textOf(code)).not.toContain(code);
    expect(textOf(code)).not.toBe(textOf(null));
  }
});

test("a bank's name is escaped", () => {
  const notice: Notice = { kind: "mended", bankName: "<b>Banco</b> & Cia" };
  expect(noticeView(notice, makeUser(), String).text).toContain(
    "&lt;b&gt;Banco&lt;/b&gt; &amp; Cia",
  );
});

describe("the answer to /refresh", () => {
  const outcome = (
    bank: string,
    answer: RefreshOutcome["answer"],
    state: ItemState = { kind: "working" },
  ): RefreshOutcome => ({ item: makeItem({ bankName: bank, state }), answer });

  const OUTCOMES: readonly RefreshOutcome[] = [
    outcome("Nubank", { kind: "started" }),
    outcome("Inter & Cia", { kind: "already-running" }),
    outcome("Itaú", { kind: "too-soon", again: new Date("2026-11-22T18:40:00Z") }),
    outcome("Caixa", { kind: "too-soon", again: null }),
    outcome("C6", { kind: "needs-user" }, { kind: "login-error", code: "INVALID_CREDENTIALS" }),
    outcome("BB", { kind: "needs-user" }, { kind: "waiting-input", until: null }),
    outcome("Neon", { kind: "needs-user" }, { kind: "waiting-action", until: null }),
    outcome("MeuPluggy", { kind: "by-pluggy-only" }),
    outcome("Bradesco", { kind: "not-now" }),
    outcome("Santander", { kind: "removed" }, { kind: "removed" }),
    outcome("PicPay", { kind: "unreachable" }),
  ];

  it.each(LANGUAGES)("shows in %s the outcome at each bank", (language) => {
    expect(refreshView(OUTCOMES, { now: NOW, zone: ZONE }, [], language).text).toMatchSnapshot();
  });

  it("promises news only where a bank is being updated", () => {
    const answers = OUTCOMES.slice(2);
    expect(refreshView(answers, { now: NOW, zone: ZONE }, [], "pt").text).not.toContain(
      "veja as novidades",
    );
  });
});

describe("the result of a /refresh", () => {
  const banks: readonly RefreshedBank[] = [
    {
      item: makeItem(),
      result: { kind: "news", count: 3, spent: [{ currency: "BRL", minor: 12_000 }] },
    },
    {
      item: makeItem({ bankName: "Itaú" }),
      result: {
        kind: "news",
        count: 1_240,
        spent: [
          { currency: "BRL", minor: 100 },
          { currency: "USD", minor: 700 },
        ],
      },
    },
    { item: makeItem({ bankName: "Caixa" }), result: { kind: "news", count: 1, spent: [] } },
    { item: makeItem({ bankName: "Inter" }), result: { kind: "nothing-new" } },
    { item: makeItem({ bankName: "C6 Bank" }), result: { kind: "busy" } },
    { item: makeItem({ bankName: "Santander" }), result: { kind: "broken" } },
    {
      item: makeItem({ bankName: "Bradesco", state: { kind: "login-error", code: null } }),
      result: { kind: "broken" },
    },
    {
      item: makeItem({ bankName: "MeuPluggy" }),
      result: { kind: "not-asked", answer: { kind: "by-pluggy-only" } },
    },
  ];

  it.each(LANGUAGES)("reads well in %s", (language) => {
    const reader = { language, amounts: "shown" } as const;
    const { text, buttons } = refreshedView(banks, { now: NOW, zone: ZONE }, reader);
    expect(`${text}\n${JSON.stringify(buttons)}`).toMatchSnapshot();
  });
});
