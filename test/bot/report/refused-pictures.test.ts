import { expect, test } from "vitest";
import { labelsOf } from "../chat-with-ana.ts";
import { reportChat } from "./report-chat.ts";

const chat = reportChat();

test("a deleted message is sent again", async () => {
  await chat.report();
  chat.run.telegram.faults.next({
    kind: "400",
    description: "Bad Request: message to edit not found",
    method: "editMessageMedia",
  });
  await chat.ana.press("Ano");
  await chat.ana.sees(({ caption }) => caption?.includes("Este ano") ?? false);
  expect(chat.own()).toHaveLength(2);
});

/** Descriptions of refusals of file ids and pictures. */
const PICTURE_REFUSALS = [
  "wrong file identifier/HTTP URL specified",
  "wrong remote file identifier specified: Wrong character in the string",
  "FILE_REFERENCE_EXPIRED",
  "FILE_REFERENCE_0_EXPIRED",
  "MEDIA_EMPTY",
  "PHOTO_INVALID",
  "IMAGE_PROCESS_FAILED",
  "PHOTO_SAVE_FILE_INVALID",
];

test.each(PICTURE_REFUSALS)(
  "a file id that is refused with “%s” is dropped, and the picture is drawn and sent again",
  async (words) => {
    await chat.report();
    await chat.press("◀ Outubro", "outubro de 2026");
    chat.run.telegram.expireFileIds(words);
    await chat.press("Novembro ▶", "novembro de 2026");
    expect(chat.drawn).toEqual(["report", "report", "report"]);
    expect(chat.own()).toHaveLength(1);
    await chat.press("◀ Outubro", "outubro de 2026");
    await chat.press("Novembro ▶", "novembro de 2026");
    // October's file id was refused too; November's new one is reused.
    expect(chat.drawn).toHaveLength(4);
    expect(chat.run.reported).toEqual([]);
  },
);

test.each([...PICTURE_REFUSALS, "MESSAGE_ID_INVALID", "an unknown description"])(
  "an edit that is refused with “%s” becomes a new message with the picture and the figures",
  async (words) => {
    await chat.report();
    chat.run.telegram.faults.next({
      kind: "400",
      description: `Bad Request: ${words}`,
      method: "editMessageMedia",
    });
    await chat.ana.press("Ano");
    const anew = await chat.ana.nextMessage();
    expect(anew.caption).toContain("Este ano");
    expect(anew.photo).toBeDefined();
    expect(anew.reply_markup).toBeDefined();
    expect(chat.own()).toHaveLength(2);
  },
);

test("the figures are sent as text when Telegram refuses every picture", async () => {
  await chat.report();
  for (const method of ["editMessageMedia", "sendPhoto"])
    chat.run.telegram.faults.next({
      kind: "400",
      description: "Bad Request: IMAGE_PROCESS_FAILED",
      method,
    });
  await chat.ana.press("Ano");
  const anew = await chat.ana.nextMessage();
  expect(anew.text).toContain("Este ano");
  expect(labelsOf(anew)).toContain("Categorias");
});

test("a refused edit of a text becomes a new message", async () => {
  chat.isBroken = true;
  await chat.report();
  chat.run.telegram.faults.next({
    kind: "400",
    description: "Bad Request: MESSAGE_ID_INVALID",
    method: "editMessageText",
  });
  await chat.ana.press("Dia a dia");
  expect((await chat.ana.nextMessage()).text).toContain("Dia mais caro");
});

test.each(PICTURE_REFUSALS)(
  "a second /report, whose file id is refused with “%s”, has its picture",
  async (words) => {
    await chat.report();
    chat.run.telegram.expireFileIds(words);
    const second = await chat.report();
    expect(second.photo).toBeDefined();
    expect(second.caption).toContain("novembro de 2026");
    expect(chat.drawn).toEqual(["report", "report"]);
    expect(chat.run.reported).toEqual([]);
  },
);

test("figures without a picture are a new message, so that no old picture is above them", async () => {
  const first = await chat.report();
  chat.isBroken = true;
  await chat.press("Ano", "Este ano");
  expect(chat.own()[0]?.caption).toBe(first.caption);
  expect(chat.ana.messages().at(-1)).toMatchObject({ text: expect.stringContaining("Este ano") });
  expect(chat.run.reported).toMatchObject([{ error: { message: "No canvas" } }]);
});

test("a report that cannot be drawn is a text with the same buttons", async () => {
  chat.isBroken = true;
  const text = await chat.report();
  expect(text.text).toContain("novembro de 2026");
  await chat.press("◀ Outubro", "outubro de 2026");
  expect(chat.ana.messages().filter((message) => message.text?.includes("Gasto"))).toHaveLength(1);
});
