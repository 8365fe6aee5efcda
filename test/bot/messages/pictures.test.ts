import { beforeEach, expect, test } from "vitest";
import {
  createPictures,
  type PictureFile,
  type Pictures,
} from "../../../src/bot/messages/pictures.ts";
import type { Drawing } from "../../../src/domain/drawing.ts";
import type { PictureOptions } from "../../../src/domain/picture-options.ts";
import { makeReport } from "../../support/make-report.ts";

const MAX_FILE_IDS = 500;
const LIGHT: PictureOptions = { language: "pt", theme: "light" };
const report = makeReport();

let pictures: Pictures;
let drawn: number;
let fails: boolean;
let reported: { error: unknown; where: string }[];

beforeEach(() => {
  drawn = 0;
  fails = false;
  reported = [];
  const draw = async () => {
    if (fails) throw new Error("No canvas");
    drawn += 1;
    return new Uint8Array([drawn]);
  };
  pictures = createPictures(
    { prepare: () => undefined, draw },
    (error, where) => void reported.push({ error, where }),
  );
});

/** A drawing for each number. */
function drawing(number: number): Drawing {
  return { kind: "comparison", report, currency: `C${number}` };
}

function photo(...fileIds: readonly string[]) {
  return fileIds.map((file_id) => ({ file_id, file_unique_id: file_id, width: 1, height: 1 }));
}

async function found(number: number): Promise<PictureFile> {
  const picture = await pictures.find(drawing(number), LIGHT);
  if (!picture) throw new Error("There is no picture");
  return picture;
}

async function send(number: number): Promise<void> {
  (await found(number)).onSent(photo(`photo ${number}`));
}

async function isKept(number: number): Promise<boolean> {
  return (await found(number)).isReused;
}

test("a picture that was sent is not drawn again: the file id of its largest size is sent", async () => {
  const first = await found(1);
  expect(first.isReused).toBe(false);
  first.onSent(photo("small", "large"));
  expect(await found(1)).toMatchObject({ media: "large", isReused: true });
  expect(drawn).toBe(1);
});

test("a picture is drawn again until Telegram returned its file id", async () => {
  (await found(1)).onSent(undefined);
  (await found(1)).onSent([]);
  expect(await isKept(1)).toBe(false);
  expect(drawn).toBe(3);
});

test.each([
  ["another drawing", drawing(2), LIGHT],
  ["another theme", drawing(1), { ...LIGHT, theme: "dark" }],
  ["another language", drawing(1), { ...LIGHT, language: "en" }],
] as const)("%s is another picture", async (_, what, look) => {
  await send(1);
  expect(await pictures.find(what, look)).toMatchObject({ isReused: false });
  expect(drawn).toBe(2);
});

test("a picture whose file id is refused is drawn again, and cached anew", async () => {
  await send(1);
  const again = await pictures.drawAgain(drawing(1), LIGHT);
  expect(again).toMatchObject({ isReused: false });
  expect(await isKept(1)).toBe(false);
  again?.onSent(photo("new"));
  expect(await found(1)).toMatchObject({ media: "new", isReused: true });
});

test("500 file ids are cached; the next one replaces the one that was used longest ago", async () => {
  for (let number = 1; number <= MAX_FILE_IDS; number += 1) await send(number);
  // A picture without a file id takes no room in the cache.
  (await found(MAX_FILE_IDS + 1)).onSent(undefined);
  expect(await isKept(1)).toBe(true);
  await send(MAX_FILE_IDS + 1);
  expect(await isKept(2)).toBe(false);
  expect(await isKept(1)).toBe(true);
  expect(await isKept(3)).toBe(true);
  expect(await isKept(MAX_FILE_IDS + 1)).toBe(true);
});

test("a picture that was sent twice has the age of its second time", async () => {
  const twice = [await found(1), await found(1)];
  twice[0]?.onSent(photo("first time"));
  for (let number = 2; number <= MAX_FILE_IDS; number += 1) await send(number);
  twice[1]?.onSent(photo("second time"));
  await send(MAX_FILE_IDS + 1);
  expect(await found(1)).toMatchObject({ media: "second time" });
  expect(await isKept(2)).toBe(false);
});

test("a picture that cannot be drawn is null, and the error is logged", async () => {
  await send(1);
  fails = true;
  expect(await pictures.find(drawing(2), LIGHT)).toBeNull();
  expect(await pictures.drawAgain(drawing(1), LIGHT)).toBeNull();
  expect(reported).toMatchObject([
    { error: { message: "No canvas" }, where: expect.stringContaining("comparison") },
    { error: { message: "No canvas" } },
  ]);
  fails = false;
  expect(await isKept(1)).toBe(false);
});
