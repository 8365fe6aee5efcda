import { describe, expect, test } from "vitest";

import { BankError } from "../../src/errors.ts";
import { hashToken } from "../../src/usecases/connect/link-token.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeAccount, makeItem, makeUser, NOW } from "../support/make.ts";

import { chatWithAna, fromBot, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";
import { allOf } from "../support/batches.ts";

const chat = chatWithAna();
const { ana, answerTo } = chat;

/** The purpose of the link behind a button. */
async function purposeOf(person: Person, label: string | RegExp): Promise<unknown> {
  const url = person.buttonUrl(label);
  expect(url).toMatch(/^https:\/\/quanto\.example\/connect\/token-\d+$/);
  return (await chat.run.world.links.byHash(hashToken(url.split("/").at(-1) ?? "")))?.purpose;
}

async function withBrokenBank(): Promise<void> {
  await seedBank(chat.run.world);
  await chat.run.world.items.update("item-1", {
    state: { kind: "login-error", code: "INVALID_CREDENTIALS" },
  });
}

/** The pending refresh, once its job was enqueued. */
async function pendingRefresh() {
  const { jobs, refreshes } = chat.run.world;
  await expect.poll(() => jobs.pushed.map(({ job }) => job.kind)).toContain("answer-refresh");
  return (await allOf(refreshes.pending()))[0];
}

function addBank(id: string, bank: string): Promise<void> {
  const linkedAt = new Date(NOW.getTime() + 60_000);
  return chat.run.world.items.add(makeItem({ id, bankName: bank, linkedAt }));
}

describe("/refresh", () => {
  test.each([
    ["pt-br", "Você ainda não conectou nenhum banco."],
    ["en", "You haven't connected a bank yet."],
  ])("says in %s that there is no bank", async (code, text) => {
    expect((await answerTo("/refresh", code)).text).toContain(text);
  });

  test.each([
    ["pt-br", "Pedi novidades ao banco."],
    ["en", "I've asked the bank for updates."],
  ])("in %s requests an update and enqueues the sync after it", async (code, text) => {
    await seedBank(chat.run.world);
    const answer = await answerTo("/refresh", code);
    expect(answer.text).toContain(`Nubank\n${text}`);
    expect(answer.reply_markup).toBeUndefined();
    expect(chat.run.world.refreshed).toEqual(["item-1"]);
    const refresh = await pendingRefresh();
    const now = chat.run.world.jobs.pushed.filter(({ at }) => at === null);
    expect(now.map(({ job }) => job)).toEqual([
      { kind: "sync-item", itemId: "item-1" },
      { kind: "answer-refresh", refreshId: refresh?.id, userId: "user-1" },
    ]);
  });

  test.each([
    ["pt-br", "Toque em “Reconectar Nubank”", "Reconectar Nubank"],
    ["en", "Tap “Reconnect Nubank”", "Reconnect Nubank"],
  ])("in %s a bank that needs the user gets a link in update mode", async (code, text, label) => {
    await withBrokenBank();
    const answer = await answerTo("/refresh", code);
    expect(answer.text).toContain(text);
    expect(labelsOf(answer)).toEqual([label]);
    expect(await purposeOf(ana(code), label)).toEqual({ kind: "update", itemId: "item-1" });
    expect(chat.run.world.refreshed).toEqual([]);
  });

  test("a bank stored as working gets a reconnect button where Pluggy needs the user", async () => {
    await seedBank(chat.run.world);
    chat.run.world.refreshAnswer = { kind: "needs-user" };
    const answer = await answerTo("/refresh");
    expect(answer.text).toContain("O banco pede que você entre de novo.");
    expect(await purposeOf(ana(), "Reconectar Nubank")).toEqual({
      kind: "update",
      itemId: "item-1",
    });
  });

  test("a removed connection gets a button to connect anew", async () => {
    await seedBank(chat.run.world);
    chat.run.world.refreshAnswer = { kind: "removed" };
    const answer = await answerTo("/refresh");
    expect(answer.text).toContain("O acesso a este banco foi encerrado.");
    expect(await purposeOf(ana(), "Reconectar Nubank")).toEqual({ kind: "connect" });
  });

  test("each bank is shown as unreachable when Pluggy is", async () => {
    await seedBank(chat.run.world);
    chat.run.world.bank.refresh = () => Promise.reject(new BankError("unreachable", "No answer"));
    expect((await answerTo("/refresh")).text).toContain("Não consegui falar com a Pluggy.");
    expect(chat.run.reported).toEqual([]);
  });

  test.each([
    ["pt-br", "Acabei de pedir novidades aos seus bancos."],
    ["en", "I asked your banks for updates just now."],
  ])("in %s a second request within a minute is refused", async (code, text) => {
    await seedBank(chat.run.world);
    await answerTo("/refresh", code);
    expect((await answerTo("/refresh", code)).text).toContain(text);
    expect(chat.run.world.refreshed).toEqual(["item-1"]);
  });

  test("the button under /accounts runs /refresh", async () => {
    await seedBank(chat.run.world);
    await answerTo("/accounts");
    const person = ana();
    await person.press("Atualizar agora");
    expect((await person.nextMessage()).text).toContain("Pedi novidades ao banco.");
  });

  test("banks that are being deleted or were connected anew are left out", async () => {
    await seedBank(chat.run.world);
    await addBank("item-2", "Inter");
    await chat.run.world.items.update("item-2", { deletionRequestedAt: NOW });
    await addBank("item-3", "Itaú");
    await chat.run.world.accounts.upsertAll([makeAccount({ id: "old", itemId: "item-3" })]);
    await chat.run.world.accounts.setSupersededBy("old", "account-1");
    expect((await answerTo("/refresh")).text).toMatch(/^Nubank\n[^\n]+\n\nQuando terminar/);
  });
});

test("a /refresh whose process was killed asks nothing again, and is answered in its message", async () => {
  const { world, quanto } = chat.run;
  await seedBank(world);
  await answerTo("/refresh");
  const refreshId = (await pendingRefresh())?.id ?? "";
  const from = { id: 1001, is_bot: false, first_name: "Ana", language_code: "pt-br" };
  const message = {
    message_id: 1,
    date: 0,
    chat: { id: 1001, type: "private" as const, first_name: "Ana" },
    from,
    text: "/refresh",
  };
  await quanto.bot.handleUpdate({ update_id: Number.parseInt(refreshId, 10), message });
  expect(world.jobs.pushed.at(-1)?.job).toMatchObject({ kind: "answer-refresh", refreshId });
  expect(world.refreshed).toEqual(["item-1"]);
  expect(fromBot(ana())).toHaveLength(1);
});

test("the results of /refresh replace its first answer", async () => {
  const { world, quanto } = chat.run;
  await seedBank(world);
  await answerTo("/refresh");
  const refresh = await world.refreshes.byId((await pendingRefresh())?.id ?? "");
  const result = { kind: "news", count: 3, spent: [{ currency: "BRL", minor: 12_000 }] } as const;
  await quanto.chat.showRefreshed(makeUser(), refresh?.messageId ?? 0, [
    { item: makeItem(), result },
  ]);
  const texts = ana()
    .messages()
    .map(({ text }) => text);
  expect(texts.at(-1)).toBe("Nubank\n3 movimentos novos, R$\u00A0120,00 gastos.");
  expect(texts).toHaveLength(2);
});
