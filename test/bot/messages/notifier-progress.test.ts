import { describe, expect, test } from "vitest";
import { progressView } from "../../../src/bot/views/progress-view.ts";
import type { SyncProgress } from "../../../src/usecases/ports/chat.ts";
import { notifierParts, user } from "./notifier-parts.ts";

const made = notifierParts();

const waiting: SyncProgress = { kind: "waiting", bankName: "Nubank" };
const slow: SyncProgress = { kind: "slow", bankName: "Nubank" };
const done: SyncProgress = { kind: "done", bankName: "Nubank", transactions: 2500 };

function fetching(transactions: number): SyncProgress {
  return { kind: "fetching", bankName: "Nubank", transactions };
}

function said(progress: SyncProgress): string {
  return progressView(progress, "pt").text;
}

function texts(): (string | undefined)[] {
  return made.ana.messages().map(({ text }) => text);
}

describe("progress", () => {
  test("is one message, which is edited", async () => {
    const id = await made.chat.showProgress(user, null, waiting);
    expect(texts()).toEqual([said(waiting)]);
    made.timers.advance(1000);
    expect(await made.chat.showProgress(user, id, fetching(1240))).toBe(id);
    expect(texts()).toEqual([said(fetching(1240))]);
    expect(await made.chat.showProgress(user, id, done)).toBe(id);
    expect(texts()).toEqual([said(done)]);
  });

  test("skips counts within a second of the last edit, but never the end", async () => {
    const id = await made.chat.showProgress(user, null, waiting);
    for (let count = 1; count <= 20; count += 1) {
      made.timers.advance(100);
      expect(await made.chat.showProgress(user, id, fetching(count * 50))).toBe(id);
    }
    expect(made.telegram.calls("editMessageText").map(({ params }) => params["text"])).toEqual([
      said(fetching(500)),
      said(fetching(1000)),
    ]);
    await made.chat.showProgress(user, id, done);
    expect(texts()).toEqual([said(done)]);
    expect(made.timers.slept).toEqual([]);
  });

  test("shows the end last, though a count before it is delayed", async () => {
    const id = await made.chat.showProgress(user, null, waiting);
    made.timers.advance(1000);
    made.telegram.faults.next({ kind: "500", method: "editMessageText" });
    await Promise.all([
      made.chat.showProgress(user, id, fetching(50)),
      made.chat.showProgress(user, id, done),
    ]);
    expect(texts()).toEqual([said(done)]);
    expect(made.reported).toEqual([]);
  });

  test("treats “message is not modified” as success", async () => {
    const id = await made.chat.showProgress(user, null, waiting);
    const { message_id } = await made.api.sendMessage(user.chatId, said(slow));
    expect(await made.chat.showProgress(user, message_id, slow)).toBe(message_id);
    expect(made.telegram.calls("editMessageText")[0]?.outcome).toMatchObject({
      ok: false,
      code: 400,
    });
    expect(made.reported).toEqual([]);
    expect(await made.chat.showProgress(user, id, slow)).toBe(id);
  });

  test("skips a text that the message has already", async () => {
    const id = await made.chat.showProgress(user, null, waiting);
    made.timers.advance(3000);
    expect(await made.chat.showProgress(user, id, waiting)).toBe(id);
    expect(made.telegram.calls("editMessageText")).toEqual([]);
  });

  test("shows at once, with a button, what the bank requires and that the attempt failed", async () => {
    const id = await made.chat.showProgress(user, null, waiting);
    await made.chat.showProgress(user, id, {
      kind: "asked",
      bankName: "Nubank",
      itemId: "item-1",
      requiredAction: "code",
    });
    expect(texts()).toEqual([
      "Nubank: o banco pediu um código. Continue na página em que você está conectando ou, se ela se fechou, por aqui.",
    ]);
    expect(made.ana.messages()[0]?.reply_markup?.inline_keyboard.flat()).toEqual([
      { text: "Continuar", callback_data: "reconnect:1:item-1" },
    ]);
    await made.chat.showProgress(user, id, {
      kind: "failed",
      bankName: "Nubank",
      itemId: "item-1",
      code: "INVALID_CREDENTIALS",
    });
    const [shown] = made.ana.messages();
    expect(shown?.text).toBe("Nubank: não deu certo. O banco recusou o usuário ou a senha.");
    expect(shown?.reply_markup?.inline_keyboard.flat()).toEqual([
      { text: "Tentar de novo", callback_data: "reconnect:1:item-1" },
    ]);
    made.timers.advance(1000);
    await made.chat.showProgress(user, id, waiting);
    expect(texts()).toEqual([said(waiting)]);
    expect(made.ana.messages()[0]?.reply_markup).toBeUndefined();
  });

  test("starts a new message where the user deleted the old one", async () => {
    expect(await made.chat.showProgress(user, 4711, done)).toEqual(expect.any(Number));
    expect(texts()).toEqual([said(done)]);
    expect(made.reported).toEqual([]);
  });

  test("logs a failure and resolves with null", async () => {
    made.telegram.faults.next({ kind: "400", method: "sendMessage" });
    expect(await made.chat.showProgress(user, null, waiting)).toBeNull();
    expect(made.reported).toMatchObject([{ name: "TelegramError", code: 400 }]);
  });

  test("does not log that a user blocked the bot", async () => {
    made.ana.block();
    expect(await made.chat.showProgress(user, null, waiting)).toBeNull();
    expect(made.reported).toEqual([]);
  });
});
