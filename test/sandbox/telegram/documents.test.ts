import { Bot, GrammyError, InputFile } from "grammy";
import type { Api } from "grammy";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTelegram } from "./start-telegram.ts";
import type { Telegram } from "./start-telegram.ts";
import { testPng } from "./test-png.ts";

let telegram: Telegram;
let api: Api;
const chat = 43;
const MEGABYTE = 2 ** 20;

beforeAll(async () => {
  telegram = await startTelegram({ limits: "none" });
  api = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } }).api;
  telegram.person({ id: chat, firstName: "Ana", met: true });
});

afterAll(() => telegram.close());

async function download(fileId: string): Promise<Buffer> {
  const { file_path: path = "" } = await api.getFile(fileId);
  const response = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${path}`);
  return Buffer.from(await response.arrayBuffer());
}

/** A file that is written while it is sent. */
function streamed(bytes: number): InputFile {
  return new InputFile(async function* () {
    for (let sent = 0; sent < bytes; sent += MEGABYTE)
      yield Buffer.alloc(Math.min(MEGABYTE, bytes - sent), "x");
  }, "quanto-2026-10.csv");
}

test("a document keeps its name, its kind and every byte, line ends and boundaries too", async () => {
  const bytes = Buffer.from('\uFEFF"a";1\r\n--\r\n----------boundary--\r\n\0ação\r\n\r\n');
  const file = new InputFile(bytes, "quanto-2026-10-nubank.ofx");
  const { document, caption } = await api.sendDocument(chat, file, {
    caption: "<b>Outubro</b>",
    parse_mode: "HTML",
  });
  expect(document).toMatchObject({
    file_name: "quanto-2026-10-nubank.ofx",
    mime_type: "application/octet-stream",
    file_size: bytes.length,
  });
  expect(caption).toBe("Outubro");
  expect(await download(document.file_id)).toEqual(bytes);
  const again = await api.sendDocument(chat, document.file_id);
  expect(again.document.file_name).toBe("quanto-2026-10-nubank.ofx");
});

test("a document of 50 MB is accepted in a stream, a larger one is not", async () => {
  const { document } = await api.sendDocument(chat, streamed(50 * MEGABYTE));
  expect(document.file_size).toBe(50 * MEGABYTE);
  await expect(api.getFile(document.file_id)).rejects.toThrow("file is too big");
  await expect(api.sendDocument(chat, streamed(50 * MEGABYTE + 1))).rejects.toThrow(
    /too (big|large)/i,
  );
});

test("what is no document is refused", async () => {
  const { photo } = await api.sendPhoto(chat, new InputFile(testPng(9, 9), "p.png"));
  const before = telegram.world.chats.get(chat)?.messages.length;
  const refused = [
    [new InputFile(Buffer.alloc(0), "a.csv"), "file must be non-empty"],
    [photo[0]?.file_id ?? "", "can't use file of type Photo as Document"],
    ["attach://nothing", "wrong file identifier"],
    ["https://example.com/a.csv", "failed to get HTTP URL content"],
  ] as const;
  for (const [file, words] of refused) {
    const error = await api.sendDocument(chat, file).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(GrammyError);
    expect((error as GrammyError).description).toContain(words);
  }
  const long = { caption: "x".repeat(1025) };
  await expect(api.sendDocument(chat, streamed(9), long)).rejects.toThrow("caption is too long");
  expect(telegram.world.chats.get(chat)?.messages).toHaveLength(before ?? 0);
});
