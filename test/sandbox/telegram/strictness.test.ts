import { GrammyError, InputFile } from "grammy";
import type { Api } from "grammy";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Telegram } from "./start-telegram.ts";
import { testPng } from "./test-png.ts";
import { chat, strictTelegram } from "./strict-telegram.ts";

let telegram: Telegram;
let api: Api;

beforeAll(async () => {
  ({ telegram, api } = await strictTelegram());
});

afterAll(() => telegram.close());

type Refused = readonly [what: string, ask: () => Promise<unknown>, words: string];

const html = (text: string) => () => api.sendMessage(chat, text, { parse_mode: "HTML" });
const markdown = (text: string) => () => api.sendMessage(chat, text, { parse_mode: "MarkdownV2" });
const button = (fields: object) => () =>
  api.sendMessage(chat, "x", {
    reply_markup: { inline_keyboard: [[{ text: "b", ...fields } as never]] },
  });
function damaged(png: Buffer): Buffer {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf("IDAT") + 12;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}
const photo = (bytes: Uint8Array) => () => api.sendPhoto(chat, new InputFile(bytes, "p.png"));
const entity = (fields: object) => () =>
  api.sendMessage(chat, "hello", { entities: [fields as never] });

const refusals: readonly Refused[] = [
  ["no text", () => api.sendMessage(chat, ""), "message text is empty"],
  ["blank text", () => api.sendMessage(chat, "  \n "), "text must be non-empty"],
  ["4097 units", () => api.sendMessage(chat, "x".repeat(4097)), "message is too long"],
  ["no chat", () => api.sendMessage("", "x"), "chat_id is empty"],
  ["unknown chat", () => api.sendMessage(999, "x"), "chat not found"],
  [
    "unknown parse mode",
    () => api.sendMessage(chat, "x", { parse_mode: "BBCode" as never }),
    "unsupported parse_mode",
  ],
  [
    "unclosed tag",
    html("<b>x"),
    `can't parse entities: Can't find end tag corresponding to start tag "b"`,
  ],
  [
    "foreign tag",
    html("á <script>"),
    `can't parse entities: Unsupported start tag "script" at byte offset 3`,
  ],
  ["lone <", html("1 < 2"), `can't parse entities: Unsupported start tag "" at byte offset 2`],
  [
    "crossed tags",
    html("<b><i>test</b></i>"),
    `can't parse entities: Unmatched end tag at byte offset 10, expected "</i>", found "</b>"`,
  ],
  ["stray end tag", html("x</b>"), "can't parse entities: Unexpected end tag at byte offset 1"],
  ["cut start tag", html("<b"), "can't parse entities: Unclosed start tag at byte offset 0"],
  [
    "span of another class",
    html('<span class="x">y</span>'),
    `can't parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0`,
  ],
  [
    "unescaped dot",
    markdown("hello."),
    String.raw`can't parse entities: Character '.' is reserved and must be escaped with the preceding '\'`,
  ],
  [
    "open bold",
    markdown("*unclosed"),
    "can't parse entities: Can't find end of Bold entity at byte offset 0",
  ],
  [
    "entity behind the text",
    entity({ type: "bold", offset: 100, length: 1 }),
    "entity begins after the end of the text at UTF-16 offset 100",
  ],
  [
    "entity past the end",
    entity({ type: "bold", offset: 0, length: 100 }),
    "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
  ],
  [
    "entity of no known type",
    entity({ type: "blink", offset: 0, length: 1 }),
    "can't parse MessageEntity: Unsupported type specified",
  ],
  [
    "entity with a bad link",
    entity({ type: "text_link", offset: 0, length: 5, url: "not-a-url" }),
    "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
  ],
  ["65 bytes of data", button({ callback_data: "é".repeat(33) }), "BUTTON_DATA_INVALID"],
  [
    "no text",
    button({ text: "", callback_data: "x" }),
    "inline keyboard button text must be non-empty",
  ],
  [
    "no data",
    button({ callback_data: "" }),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    "localhost",
    button({ url: "http://localhost:3000/x" }),
    "inline keyboard button URL 'http://localhost:3000/x' is invalid: Wrong HTTP URL",
  ],
  [
    "relative address",
    button({ url: "/connect" }),
    "inline keyboard button URL '/connect' is invalid: Wrong HTTP URL",
  ],
  [
    "another protocol",
    button({ url: "ftp://example.com" }),
    "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
  ],
  [
    "web app without https",
    button({ web_app: { url: "http://example.com" } }),
    "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
  ],
  ["nothing to copy", button({ copy_text: { text: "" } }), "BUTTON_COPY_TEXT_INVALID"],
  [
    "reply to nothing",
    () => api.sendMessage(chat, "x", { reply_parameters: { message_id: 999_999 } }),
    "message to be replied not found",
  ],
  ["no photo", () => api.sendPhoto(chat, ""), "there is no photo in the request"],
  ["text for a photo", photo(Buffer.from("this is not a picture")), "IMAGE_PROCESS_FAILED"],
  ["half a photo", photo(testPng(90, 90).subarray(0, 60)), "IMAGE_PROCESS_FAILED"],
  ["a photo with a damaged byte", photo(damaged(testPng(90, 90))), "IMAGE_PROCESS_FAILED"],
  ["a strip", photo(testPng(2001, 100)), "PHOTO_INVALID_DIMENSIONS"],
  ["a giant", photo(testPng(9000, 1001)), "PHOTO_INVALID_DIMENSIONS"],
  [
    "photo from the web",
    () => api.sendPhoto(chat, "https://example.com/a.png"),
    "failed to get HTTP URL content",
  ],
  [
    "unknown file_id",
    () => api.sendPhoto(chat, "AgACno"),
    "wrong file identifier/HTTP URL specified",
  ],
  [
    "1025 units of caption",
    () => api.sendPhoto(chat, new InputFile(testPng(9, 9)), { caption: "x".repeat(1025) }),
    "message caption is too long",
  ],
  [
    "album of one",
    () =>
      api.sendMediaGroup(chat, [{ type: "photo", media: new InputFile(testPng(9, 9)) }] as never),
    "there must be 2-10 messages to send as an album",
  ],
  ["unknown edit", () => api.editMessageText(chat, 999_999, "x"), "message to edit not found"],
  ["unknown deletion", () => api.deleteMessage(chat, 999_999), "message to delete not found"],
  [
    "unknown query",
    () => api.answerCallbackQuery("1"),
    "query is too old and response timeout expired or query ID is invalid",
  ],
  [
    "long answer",
    () => api.answerCallbackQuery("1", { text: "x".repeat(201) }),
    "MESSAGE_TOO_LONG",
  ],
  [
    "odd action",
    () => api.sendChatAction(chat, "dancing" as never),
    "wrong parameter action in request",
  ],
  ["unknown file", () => api.getFile("x"), "invalid file_id"],
  [
    "capital command",
    () => api.setMyCommands([{ command: "Report", description: "x" }]),
    "BOT_COMMAND_INVALID",
  ],
  [
    "command without words",
    () => api.setMyCommands([{ command: "report", description: "" }]),
    "BOT_COMMAND_DESCRIPTION_INVALID",
  ],
  [
    "language of five letters",
    () => api.setMyCommands([], { language_code: "pt-br" as never }),
    "LANG_CODE_INVALID",
  ],
  [
    "description of 513",
    () => api.setMyDescription("x".repeat(513)),
    "bot description is too long",
  ],
  [
    "webhook without https",
    () => api.setWebhook("http://example.com/x"),
    "bad webhook: An HTTPS URL must be provided for webhook",
  ],
  [
    "webhook on port 3000",
    () => api.setWebhook("https://example.com:3000/x"),
    "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
  ],
  [
    "odd webhook secret",
    () => api.setWebhook("https://example.com/x", { secret_token: "a b" }),
    "secret token contains unallowed characters",
  ],
];

test.each(refusals)("refuses %s", async (_, ask, words) => {
  const error = await ask().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(GrammyError);
  expect(error).toMatchObject({ error_code: 400, description: `Bad Request: ${words}` });
});

const accepted: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["4096 units of text behind tags", html(`<b>${"x".repeat(4096)}</b>`)],
  ["64 bytes of data", button({ callback_data: "é".repeat(32) })],
  ["a button to 127.0.0.1", button({ url: "http://127.0.0.1:3000/connect/x" })],
  ["a button into Telegram", button({ url: "tg://resolve?domain=x" })],
  ["a web app over https", button({ web_app: { url: "https://example.com" } })],
  ["a photo of ratio 20", photo(testPng(2000, 100))],
  ["a photo of 10,000 in sum", photo(testPng(9000, 1000))],
];

test.each(accepted)("accepts %s", async (_, ask) => {
  expect(await ask()).toMatchObject({ chat: { id: chat } });
});
