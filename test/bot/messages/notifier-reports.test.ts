import { describe, expect, test } from "vitest";
import type { DatedReport } from "../../../src/domain/report.ts";

import { makeReport, makeSection } from "../../support/make-report.ts";
import { dated, notifierParts, user, yes } from "./notifier-parts.ts";

const made = notifierParts();

describe("a report", () => {
  const categories = ["11000000", "08000000", "09000000"];
  const lines = categories.map((categoryId) => ({
    categoryId,
    minor: 10_000,
    share: 333,
    comparable: 10_000,
    before: null,
  }));
  const report = (currencies: readonly string[]): DatedReport =>
    dated({
      dataSince: "2025-11-23",
      sections: currencies.map((currency) =>
        makeSection({ currency, spent: 30_000, categories: lines }),
      ),
    });

  test("is one photo with its figures, after “sending a photo…”", async () => {
    await made.chat.sendReport(user, report(["BRL"]), yes);
    expect(made.ana.messages()).toHaveLength(1);
    expect(made.ana.messages()[0]?.photo?.[0]).toMatchObject({ width: 40, height: 30 });
    expect(made.ana.messages()[0]?.caption).toContain("R$\u00A0300,00");
    expect(made.telegram.calls().map(({ method }) => method)).toEqual([
      "sendChatAction",
      "sendPhoto",
    ]);
  });

  test("is not sent where another process began it", async () => {
    await made.chat.sendReport(user, report(["BRL"]), async () => false);
    expect(made.ana.messages()).toEqual([]);
  });

  test("is a photo and a message where the figures are too long for a caption", async () => {
    const currencies = ["BRL", "USD", "EUR", "GBP", "ARS", "CLP", "CHF", "CAD", "AUD", "JPY"];
    await made.chat.sendReport(user, report(currencies), yes);
    const [photo, ...messages] = made.ana.messages();
    expect(photo?.photo).toBeDefined();
    expect(photo?.caption).toContain("na próxima mensagem");
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toContain("CHF");
  });

  test("whose outcome is unknown counts as sent, which is logged", async () => {
    made.telegram.faults.next({ kind: "cut-answer", method: "sendPhoto" });
    await made.chat.sendReport(user, report(["BRL"]), yes);
    expect(made.ana.messages()).toHaveLength(1);
    expect(made.reported).toMatchObject([{ method: "sendPhoto", code: null }]);
  });

  test("of which only the photo was sent is not retried; the error is logged", async () => {
    made.telegram.faults.next({ kind: "500", method: "sendMessage", times: 9 });
    const currencies = ["BRL", "USD", "EUR", "GBP", "ARS", "CLP", "CHF", "CAD", "AUD", "JPY"];
    await made.chat.sendReport(user, report(currencies), yes);
    expect(made.ana.messages()).toHaveLength(1);
    expect(made.reported).toMatchObject([{ method: "sendMessage", code: 500 }]);
  });

  test("rejects where Telegram asks for a long pause", async () => {
    made.telegram.faults.next({ kind: "429", method: "sendPhoto", retryAfter: 3600 });
    await expect(made.chat.sendReport(user, report(["BRL"]), yes)).rejects.toMatchObject({
      code: 429,
    });
    expect(made.ana.messages()).toEqual([]);
  });

  test("is sent although “sending a photo…” fails", async () => {
    made.telegram.faults.next({ kind: "429", method: "sendChatAction" });
    await made.chat.sendReport(user, report(["BRL"]), yes);
    expect(made.ana.messages()).toHaveLength(1);
    expect(made.reported).toEqual([]);
  });
});

describe("a summary", () => {
  const summary = { rhythm: "weekly", ...dated(), isSilent: false, game: null } as const;

  test("is a report that begins with the answer", async () => {
    expect(await made.chat.sendSummary(user, summary, yes)).toEqual({ kind: "sent" });
    const starts = made.ana.messages().map(({ caption }) => caption?.split("\n").slice(0, 2));
    expect(starts).toEqual([["Nada gasto em novembro", "1–22 de novembro de 2026"]]);
    expect(made.telegram.calls("sendChatAction")).toEqual([]);
  });

  test("has a button to the card of its month, and none below that of a week", async () => {
    await made.chat.sendSummary(user, summary, yes);
    await made.chat.sendSummary(user, { ...summary, rhythm: "monthly" }, yes);
    const labels = made.ana
      .messages()
      .map(({ reply_markup }) => reply_markup?.inline_keyboard.flat().map(({ text }) => text));
    expect(labels.map((all) => all?.includes("Cartão do mês"))).toEqual([false, true]);
  });

  test("is drawn once nobody waits for an answer", async () => {
    let answered = () => {};
    made.untilNoAnswer = new Promise((resolve) => (answered = resolve));
    const sending = made.chat.sendSummary(user, summary, yes);
    await new Promise((resolve) => setImmediate(resolve));
    expect(made.drawn).toBe(0);
    answered();
    expect(await sending).toEqual({ kind: "sent" });
    expect(made.drawn).toBe(1);
  });

  test("is begun once its picture is drawn, and not sent where another process began it", async () => {
    const no = async () => {
      expect(made.drawn).toBe(1);
      return false;
    };
    expect(await made.chat.sendSummary(user, summary, no)).toEqual({ kind: "not-begun" });
    expect(made.telegram.calls()).toEqual([]);
  });

  test.each([
    ["cut-answer", {}, { kind: "sent" }],
    ["no-answer", {}, { kind: "sent" }],
    ["reset", {}, { kind: "not-sent", pause: null }],
    ["html", {}, { kind: "not-sent", pause: null }],
    ["429", { retryAfter: 7 }, { kind: "not-sent", pause: 7000 }],
    ["502", {}, { kind: "not-sent", pause: null }],
  ] as const)("after %s is %o %o, without a second try", async (kind, given, outcome) => {
    made.telegram.faults.next({ kind, method: "sendPhoto", ...given });
    expect(await made.chat.sendSummary(user, summary, yes)).toEqual(outcome);
    expect(made.telegram.calls("sendPhoto")).toHaveLength(1);
    expect(made.reported).toHaveLength(1);
  });

  test("to a user who blocked the bot has the outcome `blocked`, which is not logged", async () => {
    made.ana.block();
    expect(await made.chat.sendSummary(user, summary, yes)).toEqual({ kind: "blocked" });
    expect(made.reported).toEqual([]);
  });

  test("whose `begin` rejects rejects too", async () => {
    const away = () => Promise.reject(new Error("the database is away"));
    await expect(made.chat.sendSummary(user, summary, away)).rejects.toThrow("away");
    expect(made.telegram.calls()).toEqual([]);
  });

  test("counts as sent with its photo, though the following messages fail", async () => {
    const currencies = ["BRL", "USD", "EUR", "GBP", "ARS", "CLP", "CHF", "CAD", "AUD", "JPY"];
    const categories = ["11000000", "08000000", "09000000"].map((categoryId) => ({
      categoryId,
      minor: 10_000,
      share: 333,
      comparable: 10_000,
      before: null,
    }));
    const sections = currencies.map((currency) =>
      makeSection({ currency, spent: 30_000, categories }),
    );
    const long = { ...summary, report: makeReport({ sections }) };
    await made.chat.sendSummary(user, long, yes);
    expect(made.ana.messages()).toHaveLength(2);
    made.telegram.faults.next({ kind: "502", method: "sendMessage" });
    expect(await made.chat.sendSummary(user, long, yes)).toEqual({ kind: "sent" });
    expect(made.ana.messages()).toHaveLength(3);
    expect(made.reported).toHaveLength(1);
  });
});
