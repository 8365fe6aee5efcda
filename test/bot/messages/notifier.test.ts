import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectUrlAt } from "../../../src/bot/views/connect-url.ts";
import { createLowPriorityQueue } from "../../../src/bot/telegram-api/low-priority-queue.ts";
import { fetchResponse } from "../../../src/bot/telegram-api/fetch-answer.ts";
import {
  installLowPriorityGateway,
  installGateway,
} from "../../../src/bot/telegram-api/gateway.ts";
import { createPictures } from "../../../src/bot/messages/pictures.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { createRateLimits } from "../../../src/bot/telegram-api/rate-limits.ts";
import { createNotifier } from "../../../src/bot/messages/notifier.ts";
import { progressView } from "../../../src/bot/views/progress-view.ts";
import type { DatedReport, Report } from "../../../src/domain/report.ts";
import { ChatBlockedError } from "../../../src/errors.ts";
import type { Chat, Notice, SyncProgress } from "../../../src/usecases/ports/chat.ts";
import type { Person } from "../../sandbox/telegram/person.ts";
import { startTelegram, type Telegram } from "../../sandbox/telegram/start-telegram.ts";
import { testPng } from "../../sandbox/telegram/test-png.ts";
import { makeReport, makeSection } from "../../support/make-report.ts";
import { makeUser, NOW } from "../../support/make.ts";
import { instantTimers, type InstantTimers } from "../../support/instant-timers.ts";

const user = makeUser();
const waiting: SyncProgress = { kind: "waiting", bankName: "Nubank" };
const slow: SyncProgress = { kind: "slow", bankName: "Nubank" };
const done: SyncProgress = { kind: "done", bankName: "Nubank", transactions: 2500 };

function fetching(transactions: number): SyncProgress {
  return { kind: "fetching", bankName: "Nubank", transactions };
}

function said(progress: SyncProgress): string {
  return progressView(progress, "pt").text;
}

let telegram: Telegram;
let api: Api;
let timers: InstantTimers;
let now: Date;
let drawn: number;
let ana: Person;
let chat: Chat;
let reported: unknown[];

beforeEach(async () => {
  telegram = await startTelegram({ limits: "none" });
  ana = telegram.person({ id: user.chatId, firstName: "Ana", met: true });
  timers = instantTimers();
  reported = [];
  const client = { apiRoot: telegram.apiRoot, timeoutSeconds: 1, fetch: fetchResponse } as never;
  api = new Api(telegram.token, client);
  const lowPriorityApi = new Api(telegram.token, client);
  const rateLimits = createRateLimits(timers);
  installGateway(api, { timers, rateLimits, purpose: "notice", onBlocked: async () => {} });
  installLowPriorityGateway(lowPriorityApi, { onBlocked: async () => {} });
  now = NOW;
  drawn = 0;
  const draw = async () => {
    drawn += 1;
    return testPng(40, 30);
  };
  const keep = (error: unknown) => void reported.push(error);
  chat = createNotifier({
    api,
    lowPriorityApi,
    queue: createLowPriorityQueue({ timers, rateLimits }),
    clock: { now: () => now },
    timers,
    connectUrl: connectUrlAt("https://quanto.example/"),
    pictures: createPictures({ draw }, keep),
    logError: keep,
  });
});

afterEach(async () => {
  await telegram.close();
});

function texts(): (string | undefined)[] {
  return ana.messages().map(({ text }) => text);
}

const yes = async () => true;

function dated(change: Partial<Report> = {}): DatedReport {
  return { report: makeReport(change), calendar: makeCalendar() };
}

describe("progress", () => {
  test("is one message, which is edited", async () => {
    const id = await chat.showProgress(user, null, waiting);
    expect(texts()).toEqual([said(waiting)]);
    timers.advance(1000);
    expect(await chat.showProgress(user, id, fetching(1240))).toBe(id);
    expect(texts()).toEqual([said(fetching(1240))]);
    expect(await chat.showProgress(user, id, done)).toBe(id);
    expect(texts()).toEqual([said(done)]);
  });

  test("skips counts within a second of the last edit, but never the end", async () => {
    const id = await chat.showProgress(user, null, waiting);
    for (let count = 1; count <= 20; count += 1) {
      timers.advance(100);
      expect(await chat.showProgress(user, id, fetching(count * 50))).toBe(id);
    }
    expect(telegram.calls("editMessageText").map(({ params }) => params["text"])).toEqual([
      said(fetching(500)),
      said(fetching(1000)),
    ]);
    await chat.showProgress(user, id, done);
    expect(texts()).toEqual([said(done)]);
    expect(timers.slept).toEqual([]);
  });

  test("shows the end last, though a count is delayed or comes after it", async () => {
    const id = await chat.showProgress(user, null, waiting);
    timers.advance(1000);
    telegram.faults.next({ kind: "500", method: "editMessageText" });
    await Promise.all([
      chat.showProgress(user, id, fetching(50)),
      chat.showProgress(user, id, done),
      chat.showProgress(user, id, fetching(60)),
    ]);
    timers.advance(1000);
    await chat.showProgress(user, id, fetching(70));
    expect(texts()).toEqual([said(done)]);
    expect(reported).toEqual([]);
  });

  test("treats “message is not modified” as success", async () => {
    const id = await chat.showProgress(user, null, waiting);
    const { message_id } = await api.sendMessage(user.chatId, said(slow));
    expect(await chat.showProgress(user, message_id, slow)).toBe(message_id);
    expect(telegram.calls("editMessageText")[0]?.outcome).toMatchObject({ ok: false, code: 400 });
    expect(reported).toEqual([]);
    expect(await chat.showProgress(user, id, slow)).toBe(id);
  });

  test("skips a text that the message has already", async () => {
    const id = await chat.showProgress(user, null, waiting);
    timers.advance(3000);
    expect(await chat.showProgress(user, id, waiting)).toBe(id);
    expect(telegram.calls("editMessageText")).toEqual([]);
  });

  test("shows at once, with a button, what the bank requires and that the attempt failed", async () => {
    const id = await chat.showProgress(user, null, waiting);
    await chat.showProgress(user, id, {
      kind: "asked",
      bankName: "Nubank",
      itemId: "item-1",
      requiredAction: "code",
    });
    expect(texts()).toEqual([
      "Nubank: o banco pediu um código. Continue na página em que você está conectando ou, se ela se fechou, por aqui.",
    ]);
    expect(ana.messages()[0]?.reply_markup?.inline_keyboard.flat()).toEqual([
      { text: "Continuar", callback_data: "reconnect:1:item-1" },
    ]);
    await chat.showProgress(user, id, {
      kind: "failed",
      bankName: "Nubank",
      itemId: "item-1",
      code: "INVALID_CREDENTIALS",
    });
    const [shown] = ana.messages();
    expect(shown?.text).toBe("Nubank: não deu certo. O banco recusou o usuário ou a senha.");
    expect(shown?.reply_markup?.inline_keyboard.flat()).toEqual([
      { text: "Tentar de novo", callback_data: "reconnect:1:item-1" },
    ]);
    timers.advance(1000);
    await chat.showProgress(user, id, waiting);
    expect(texts()).toEqual([said(waiting)]);
    expect(ana.messages()[0]?.reply_markup).toBeUndefined();
  });

  test("starts a new message where the user deleted the old one", async () => {
    expect(await chat.showProgress(user, 4711, done)).toEqual(expect.any(Number));
    expect(texts()).toEqual([said(done)]);
    expect(reported).toEqual([]);
  });

  test("logs a failure and resolves with null", async () => {
    telegram.faults.next({ kind: "400", method: "sendMessage" });
    expect(await chat.showProgress(user, null, waiting)).toBeNull();
    expect(reported).toMatchObject([{ name: "TelegramError", code: 400 }]);
  });

  test("does not log that a user blocked the bot", async () => {
    ana.block();
    expect(await chat.showProgress(user, null, waiting)).toBeNull();
    expect(reported).toEqual([]);
  });
});

describe("a notice", () => {
  const notices: readonly Notice[] = [
    {
      kind: "broken",
      bankName: "Nubank",
      issue: { requiredAction: "login", code: "INVALID_CREDENTIALS", until: null, since: NOW },
      lastUpdatedAt: NOW,
      linkToken: "s3cret",
    },
    { kind: "mended", bankName: "Nubank" },
    { kind: "consent-ending", bankName: "Nubank", on: "2026-11-29", linkToken: "s3cret" },
    { kind: "disconnected", bankName: "Nubank" },
    { kind: "data-deleted" },
  ];
  const [broken] = notices as [Notice];
  const mended: Notice = { kind: "mended", bankName: "Nubank" };

  test.each(notices)("is one message: $kind", async (notice) => {
    await chat.notify(user, notice);
    expect(ana.messages()).toHaveLength(1);
    expect(telegram.calls().map(({ method }) => method)).toEqual(["sendMessage"]);
  });

  test("has one button with the personal link, and no preview of it", async () => {
    await chat.notify(user, broken);
    expect(ana.buttonUrl("Reconectar Nubank")).toBe("https://quanto.example/connect/s3cret");
    expect(telegram.calls()[0]?.params).toMatchObject({
      link_preview_options: { is_disabled: true },
    });
  });

  test("is in the language that the user chose", async () => {
    await chat.notify(makeUser({ chosenLanguage: "en" }), mended);
    expect(texts()).toEqual(["Nubank is working again."]);
  });

  test.each(["no-answer", "cut-answer"] as const)(
    "whose outcome is unknown (%s) counts as sent, and is there once",
    async (kind) => {
      telegram.faults.next({ kind, method: "sendMessage" });
      await chat.notify(user, mended);
      expect(texts()).toEqual(["Nubank voltou a funcionar."]);
      expect(reported).toMatchObject([{ name: "TelegramError", code: null }]);
    },
  );

  test.each(["reset", "html", "502", "500"] as const)(
    "is retried where Telegram fails or the connection breaks (%s)",
    async (kind) => {
      telegram.faults.next({ kind, method: "sendMessage", times: 3 });
      await chat.notify(user, mended);
      expect(texts()).toEqual(["Nubank voltou a funcionar."]);
      expect(reported).toEqual([]);
      expect(timers.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(10_000);
    },
  );

  test.each(["reset", "html", "502"] as const)(
    "that always fails (%s) rejects, so that its job is retried",
    async (kind) => {
      telegram.faults.next({ kind, method: "sendMessage", times: 9 });
      await expect(chat.notify(user, mended)).rejects.toMatchObject({ mayBeExecuted: false });
      expect(telegram.calls("sendMessage")).toHaveLength(4);
    },
  );

  test("that Telegram refuses counts as not sent", async () => {
    telegram.faults.next({ kind: "400", method: "sendMessage" });
    await expect(chat.notify(user, mended)).rejects.toMatchObject({ code: 400 });
    expect(texts()).toEqual([]);
    expect(reported).toEqual([]);
  });

  test("that never reached Telegram counts as not sent", async () => {
    await telegram.close();
    await expect(chat.notify(user, mended)).rejects.toMatchObject({ description: "ECONNREFUSED" });
    expect(reported).toEqual([]);
  });

  test("to a user who blocked the bot rejects with ChatBlockedError", async () => {
    ana.block();
    await expect(chat.notify(user, mended)).rejects.toBeInstanceOf(ChatBlockedError);
  });
});

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
    await chat.sendReport(user, report(["BRL"]), yes);
    expect(ana.messages()).toHaveLength(1);
    expect(ana.messages()[0]?.photo?.[0]).toMatchObject({ width: 40, height: 30 });
    expect(ana.messages()[0]?.caption).toContain("R$\u00A0300,00");
    expect(telegram.calls().map(({ method }) => method)).toEqual(["sendChatAction", "sendPhoto"]);
  });

  test("is not sent where another process began it", async () => {
    await chat.sendReport(user, report(["BRL"]), async () => false);
    expect(ana.messages()).toEqual([]);
  });

  test("is a photo and a message where the figures are too long for a caption", async () => {
    const currencies = ["BRL", "USD", "EUR", "GBP", "ARS", "CLP", "CHF", "CAD", "AUD", "JPY"];
    await chat.sendReport(user, report(currencies), yes);
    const [photo, ...messages] = ana.messages();
    expect(photo?.photo).toBeDefined();
    expect(photo?.caption).toContain("na próxima mensagem");
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toContain("CHF");
  });

  test("whose outcome is unknown counts as sent, which is logged", async () => {
    telegram.faults.next({ kind: "cut-answer", method: "sendPhoto" });
    await chat.sendReport(user, report(["BRL"]), yes);
    expect(ana.messages()).toHaveLength(1);
    expect(reported).toMatchObject([{ method: "sendPhoto", code: null }]);
  });

  test("of which only the photo was sent is not retried; the error is logged", async () => {
    telegram.faults.next({ kind: "500", method: "sendMessage", times: 9 });
    const currencies = ["BRL", "USD", "EUR", "GBP", "ARS", "CLP", "CHF", "CAD", "AUD", "JPY"];
    await chat.sendReport(user, report(currencies), yes);
    expect(ana.messages()).toHaveLength(1);
    expect(reported).toMatchObject([{ method: "sendMessage", code: 500 }]);
  });

  test("rejects where Telegram asks for a long pause", async () => {
    telegram.faults.next({ kind: "429", method: "sendPhoto", retryAfter: 3600 });
    await expect(chat.sendReport(user, report(["BRL"]), yes)).rejects.toMatchObject({ code: 429 });
    expect(ana.messages()).toEqual([]);
  });

  test("is sent although “sending a photo…” fails", async () => {
    telegram.faults.next({ kind: "429", method: "sendChatAction" });
    await chat.sendReport(user, report(["BRL"]), yes);
    expect(ana.messages()).toHaveLength(1);
    expect(reported).toEqual([]);
  });
});

describe("a summary", () => {
  const summary = { rhythm: "weekly", ...dated(), isSilent: false, game: null } as const;

  test("is a report that begins with the answer", async () => {
    expect(await chat.sendSummary(user, summary, yes)).toEqual({ kind: "sent" });
    const starts = ana.messages().map(({ caption }) => caption?.split("\n").slice(0, 2));
    expect(starts).toEqual([["Nada gasto em novembro", "1–22 de novembro de 2026"]]);
    expect(telegram.calls("sendChatAction")).toEqual([]);
  });

  test("has a button to the card of its month, and none below that of a week", async () => {
    await chat.sendSummary(user, summary, yes);
    await chat.sendSummary(user, { ...summary, rhythm: "monthly" }, yes);
    const labels = ana
      .messages()
      .map(({ reply_markup }) => reply_markup?.inline_keyboard.flat().map(({ text }) => text));
    expect(labels.map((all) => all?.includes("Cartão do mês"))).toEqual([false, true]);
  });

  test("is begun once its picture is drawn, and not sent where another process began it", async () => {
    const no = async () => {
      expect(drawn).toBe(1);
      return false;
    };
    expect(await chat.sendSummary(user, summary, no)).toEqual({ kind: "not-begun" });
    expect(telegram.calls()).toEqual([]);
  });

  test.each([
    ["cut-answer", {}, { kind: "sent" }],
    ["no-answer", {}, { kind: "sent" }],
    ["reset", {}, { kind: "not-sent", pause: null }],
    ["html", {}, { kind: "not-sent", pause: null }],
    ["429", { retryAfter: 7 }, { kind: "not-sent", pause: 7000 }],
    ["502", {}, { kind: "not-sent", pause: null }],
  ] as const)("after %s is %o %o, without a second try", async (kind, given, outcome) => {
    telegram.faults.next({ kind, method: "sendPhoto", ...given });
    expect(await chat.sendSummary(user, summary, yes)).toEqual(outcome);
    expect(telegram.calls("sendPhoto")).toHaveLength(1);
    expect(reported).toHaveLength(1);
  });

  test("to a user who blocked the bot has the outcome `blocked`, which is not logged", async () => {
    ana.block();
    expect(await chat.sendSummary(user, summary, yes)).toEqual({ kind: "blocked" });
    expect(reported).toEqual([]);
  });

  test("whose `begin` rejects rejects too", async () => {
    const away = () => Promise.reject(new Error("the database is away"));
    await expect(chat.sendSummary(user, summary, away)).rejects.toThrow("away");
    expect(telegram.calls()).toEqual([]);
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
    await chat.sendSummary(user, long, yes);
    expect(ana.messages()).toHaveLength(2);
    telegram.faults.next({ kind: "502", method: "sendMessage" });
    expect(await chat.sendSummary(user, long, yes)).toEqual({ kind: "sent" });
    expect(ana.messages()).toHaveLength(3);
    expect(reported).toHaveLength(1);
  });
});

describe("quiet hours", () => {
  const night = new Date("2026-11-23T03:00:00.000Z");
  const summary = { rhythm: "weekly", ...dated(), isSilent: false, game: null } as const;
  const soundsOff = () =>
    telegram
      .calls()
      .filter(({ method }) => method !== "sendChatAction")
      .map(({ params }) => /true/.test(JSON.stringify(params["disable_notification"] ?? false)));

  async function sayEverything(): Promise<void> {
    await chat.notify(user, { kind: "mended", bankName: "Nubank" });
    await chat.sendReport(user, dated(), yes);
    await chat.showProgress(user, null, waiting);
  }

  test("send notices without a sound", async () => {
    now = night;
    await sayEverything();
    expect(soundsOff()).toEqual([true, true, true]);
  });

  test("do not apply by day", async () => {
    await sayEverything();
    expect(soundsOff()).toEqual([false, false, false]);
  });

  test("do not apply to a user without them", async () => {
    now = night;
    await chat.notify(makeUser({ quietHours: null }), { kind: "mended", bankName: "Nubank" });
    expect(soundsOff()).toEqual([false]);
  });

  test("do not apply to a summary, which comes at the chosen hour", async () => {
    now = night;
    await chat.sendSummary(user, summary, async () => true);
    await chat.sendSummary(user, { ...summary, isSilent: true }, async () => true);
    expect(soundsOff()).toEqual([false, true]);
  });
});
