import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import {
  CANCEL_CALLBACK,
  CONNECT_CALLBACK,
  DELETE_DATA_CALLBACK,
  DISCONNECT_CALLBACK,
  DISCONNECT_CHOICE,
  REFRESH_CALLBACK,
} from "../../src/bot/views/item-codec.ts";
import { MENU } from "../../src/i18n/catalog.ts";
import { COMMAND_WORDS } from "../../src/i18n/command-word.ts";
import { hashToken } from "../../src/usecases/connect/link-token.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { makeAccount, makeItem, NOW } from "../support/make.ts";

import { chatWithAna, labelsOf } from "./chat-with-ana.ts";
import { seedBank } from "./seed-bank.ts";

import type { ItemState } from "../../src/domain/item-state.ts";

const LANGUAGES = ["pt", "en"] as const;

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

function addBank(id: string, bank: string): Promise<void> {
  const linkedAt = new Date(NOW.getTime() + 60_000);
  return chat.run.world.items.add(makeItem({ id, bankName: bank, linkedAt }));
}

test("callback data has at most 64 bytes", () => {
  const id = randomUUID();
  for (const data of [
    CANCEL_CALLBACK,
    CONNECT_CALLBACK,
    DELETE_DATA_CALLBACK,
    REFRESH_CALLBACK,
    DISCONNECT_CALLBACK.dataFor(id),
    DISCONNECT_CHOICE.dataFor(id),
  ])
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
});

describe("reconnecting", () => {
  test.each(["/accounts", "/connect"])("%s offers it for a broken bank", async (command) => {
    await withBrokenBank();
    const answer = await answerTo(command);
    expect(labelsOf(answer)[0]).toBe("Reconectar Nubank");
    expect(labelsOf(answer).at(-1)).toBe("Conectar outro banco");
    expect(await purposeOf(ana(), "Reconectar Nubank")).toEqual({
      kind: "update",
      itemId: "item-1",
    });
  });

  test("/connect offers to renew a consent that ends soon", async () => {
    await seedBank(chat.run.world);
    const soon = new Date(NOW.getTime() + 6 * 24 * 3_600_000);
    await chat.run.world.items.update("item-1", { consentExpiresAt: soon });
    expect(labelsOf(await answerTo("/connect", "en"))).toEqual([
      "Renew Nubank",
      "Connect another bank",
    ]);
    const later = new Date(NOW.getTime() + 8 * 24 * 3_600_000);
    await chat.run.world.items.update("item-1", { consentExpiresAt: later });
    expect(labelsOf(await answerTo("/connect", "en"))).toEqual(["Connect my bank"]);
  });

  test("a bank that recovers by itself gets no button", async () => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", {
      state: { kind: "outdated", code: "SITE_NOT_AVAILABLE" },
    });
    const answer = await answerTo("/accounts");
    expect(answer.text).toContain("fora do ar");
    expect(labelsOf(answer)).toEqual(["Atualizar agora", "Conectar outro banco"]);
  });
});

describe("/accounts", () => {
  test("lists an account once that was connected anew", async () => {
    await seedBank(chat.run.world);
    await addBank("item-2", "Nubank");
    await chat.run.world.accounts.upsertAll([makeAccount({ id: "account-2", itemId: "item-2" })]);
    await chat.run.world.accounts.setSupersededBy("account-1", "account-2");
    const { text } = await answerTo("/accounts");
    expect(text?.match(/Nubank/g)).toHaveLength(1);
    expect(text?.match(/Conta Corrente/g)).toHaveLength(1);
  });

  test("shows only that a bank is being deleted", async () => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", { deletionRequestedAt: NOW });
    expect((await answerTo("/accounts")).text).toBe("Suas contas\n\nNubank\nApagando…");
  });
});

test.each(LANGUAGES)("the menu in %s names its commands in that language", async (language) => {
  const call = await chat.run.telegram.waitForCall(
    ({ method, params }) => method === "setMyCommands" && params["language_code"] === language,
  );
  expect(JSON.stringify(call.params["commands"]).match(/"command":"\w+"/g)).toEqual(
    MENU.map((name) => `"command":"${COMMAND_WORDS[name][language]}"`),
  );
});

describe("two banks of one name", () => {
  beforeEach(async () => {
    await withBrokenBank();
    await chat.run.world.items.add(
      makeItem({
        id: "item-2",
        linkedAt: new Date(NOW.getTime() + 60_000),
        state: { kind: "login-error", code: null },
      }),
    );
    await chat.run.world.accounts.upsertAll([
      makeAccount({ id: "account-2", itemId: "item-2", lastDigits: "5678" }),
    ]);
  });

  test.each([
    ["pt-br", "Nubank (final 1234)", "Nubank (final 5678)"],
    ["en", "Nubank (ending 1234)", "Nubank (ending 5678)"],
  ])("in %s are distinguished in texts and buttons", async (code, one, other) => {
    const accounts = await answerTo("/accounts", code);
    const reconnect = code === "en" ? "Reconnect" : "Reconectar";
    expect(accounts.text).toContain(`${one}\n`);
    expect(accounts.text).toContain(`${other}\n`);
    const labels = [`${reconnect} ${one}`, `${reconnect} ${other}`];
    expect(labelsOf(accounts).slice(0, 2)).toEqual(labels);
    expect(labelsOf(await answerTo("/connect", code)).slice(0, 2)).toEqual(labels);
    const refresh = await answerTo("/refresh", code);
    expect(labelsOf(refresh)).toEqual(labels);
    expect(refresh.text).toContain(`${one}\n`);
    expect(labelsOf(await answerTo("/disconnect", code)).slice(0, 2)).toEqual([one, other]);
    const person = ana(code);
    await person.press(other);
    const question = await chat.run.telegram.waitForCall(
      ({ method }) => method === "editMessageText",
    );
    expect(question.params["text"]).toContain(other);
  });
});

describe("a report of a bank whose access ended", () => {
  const REVOKED: ItemState = { kind: "login-error", code: "USER_AUTHORIZATION_REVOKED" };
  const WORKING: ItemState = { kind: "working" };

  test.each([
    ["a consent that was withdrawn", { state: REVOKED }, "a autorização terminou", "update"],
    [
      "a consent that ran out",
      { state: WORKING, consentExpiresAt: new Date(NOW.getTime() - 1) },
      "a autorização terminou",
      "update",
    ],
    ["one that Pluggy lost", { state: { kind: "removed" } }, "o acesso foi encerrado", "connect"],
    [
      "a login that is required",
      { state: { kind: "login-error", code: null } },
      "falta entrar de novo",
      "update",
    ],
  ] as const)("says %s, with a button that mends it", async (_what, change, text, kind) => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", change);
    const report = await answerTo("/report");
    expect(report.caption).toContain(`⚠️ Nubank: ${text}`);
    const person = ana();
    await person.press("Reconectar Nubank");
    await person.nextMessage();
    const label = kind === "update" ? "Conectar Nubank" : /Conectar/;
    expect(await purposeOf(person, label)).toMatchObject({ kind });
  });

  test("does not mention a bank that works or recovers by itself", async () => {
    await seedBank(chat.run.world);
    await chat.run.world.items.update("item-1", { state: { kind: "outdated", code: null } });
    const report = await answerTo("/report", "en");
    expect(report.caption).not.toContain("⚠️");
    expect(labelsOf(report).join(" ")).not.toContain("Reconnect");
  });
});
