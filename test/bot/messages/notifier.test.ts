import { describe, expect, test } from "vitest";
import { ChatBlockedError } from "../../../src/errors.ts";
import type { Notice, SyncProgress } from "../../../src/usecases/ports/chat.ts";

import { makeUser, NOW } from "../../support/make.ts";
import { dated, notifierParts, user, yes } from "./notifier-parts.ts";

const made = notifierParts();

const waiting: SyncProgress = { kind: "waiting", bankName: "Nubank" };
function texts(): (string | undefined)[] {
  return made.ana.messages().map(({ text }) => text);
}

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
    await made.chat.notify(user, notice);
    expect(made.ana.messages()).toHaveLength(1);
    expect(made.telegram.calls().map(({ method }) => method)).toEqual(["sendMessage"]);
  });

  test("has one button with the personal link, and no preview of it", async () => {
    await made.chat.notify(user, broken);
    expect(made.ana.buttonUrl("Reconectar Nubank")).toBe("https://quanto.example/connect/s3cret");
    expect(made.telegram.calls()[0]?.params).toMatchObject({
      link_preview_options: { is_disabled: true },
    });
  });

  test("is in the language that the user chose", async () => {
    await made.chat.notify(makeUser({ chosenLanguage: "en" }), mended);
    expect(texts()).toEqual(["Nubank is working again."]);
  });

  test.each(["no-answer", "cut-answer"] as const)(
    "whose outcome is unknown (%s) counts as sent, and is there once",
    async (kind) => {
      made.telegram.faults.next({ kind, method: "sendMessage" });
      await made.chat.notify(user, mended);
      expect(texts()).toEqual(["Nubank voltou a funcionar."]);
      expect(made.reported).toMatchObject([{ name: "TelegramError", code: null }]);
    },
  );

  test.each(["reset", "html", "502", "500"] as const)(
    "is retried where Telegram fails or the connection breaks (%s)",
    async (kind) => {
      made.telegram.faults.next({ kind, method: "sendMessage", times: 3 });
      await made.chat.notify(user, mended);
      expect(texts()).toEqual(["Nubank voltou a funcionar."]);
      expect(made.reported).toEqual([]);
      expect(made.timers.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(10_000);
    },
  );

  test.each(["reset", "html", "502"] as const)(
    "that always fails (%s) rejects, so that its job is retried",
    async (kind) => {
      made.telegram.faults.next({ kind, method: "sendMessage", times: 9 });
      await expect(made.chat.notify(user, mended)).rejects.toMatchObject({ mayBeExecuted: false });
      expect(made.telegram.calls("sendMessage")).toHaveLength(4);
    },
  );

  test("that Telegram refuses counts as not sent", async () => {
    made.telegram.faults.next({ kind: "400", method: "sendMessage" });
    await expect(made.chat.notify(user, mended)).rejects.toMatchObject({ code: 400 });
    expect(texts()).toEqual([]);
    expect(made.reported).toEqual([]);
  });

  test("that never reached Telegram counts as not sent", async () => {
    await made.telegram.close();
    await expect(made.chat.notify(user, mended)).rejects.toMatchObject({
      description: "ECONNREFUSED",
    });
    expect(made.reported).toEqual([]);
  });

  test("to a user who blocked the bot rejects with ChatBlockedError", async () => {
    made.ana.block();
    await expect(made.chat.notify(user, mended)).rejects.toBeInstanceOf(ChatBlockedError);
  });
});

describe("quiet hours", () => {
  const night = new Date("2026-11-23T03:00:00.000Z");
  const summary = { rhythm: "weekly", ...dated(), isSilent: false, game: null } as const;
  const soundsOff = () =>
    made.telegram
      .calls()
      .filter(({ method }) => method !== "sendChatAction")
      .map(({ params }) => /true/.test(JSON.stringify(params["disable_notification"] ?? false)));

  async function sayEverything(): Promise<void> {
    await made.chat.notify(user, { kind: "mended", bankName: "Nubank" });
    await made.chat.sendReport(user, dated(), yes);
    await made.chat.showProgress(user, null, waiting);
  }

  test("send notices without a sound", async () => {
    made.now = night;
    await sayEverything();
    expect(soundsOff()).toEqual([true, true, true]);
  });

  test("do not apply by day", async () => {
    await sayEverything();
    expect(soundsOff()).toEqual([false, false, false]);
  });

  test("do not apply to a user without them", async () => {
    made.now = night;
    await made.chat.notify(makeUser({ quietHours: null }), { kind: "mended", bankName: "Nubank" });
    expect(soundsOff()).toEqual([false]);
  });

  test("do not apply to a summary, which comes at the chosen hour", async () => {
    made.now = night;
    await made.chat.sendSummary(user, summary, async () => true);
    await made.chat.sendSummary(user, { ...summary, isSilent: true }, async () => true);
    expect(soundsOff()).toEqual([false, true]);
  });
});
