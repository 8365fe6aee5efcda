import { createHash } from "node:crypto";
import { InputFile } from "grammy";
import { LRUCache } from "lru-cache";
import type { PhotoSize } from "grammy/types";
import type { Drawing } from "../../domain/drawing.ts";
import type { PictureOptions } from "../../domain/picture-options.ts";
import type { Charts } from "../../usecases/ports/charts.ts";
import type { LogError } from "../../usecases/ports/log-error.ts";

/** A picture to be sent: its bytes, or the file id of one that Telegram has already. */
export interface PictureFile {
  readonly media: InputFile | string;
  /** Whether `media` is a file id. Where Telegram refuses it, `drawAgain` makes a new picture. */
  readonly isReused: boolean;
  /** Caches the file id of the photo that was sent, so that the picture is not drawn again. */
  readonly onSent: (photo: readonly PhotoSize[] | undefined) => void;
}

export interface Pictures {
  /** Starts what the first picture would wait for; returns at once. */
  prepare(): void;
  /** The cached picture, or a new one. Null where drawing failed, which is logged: the figures are sent without it. */
  find(drawing: Drawing, options: PictureOptions): Promise<PictureFile | null>;
  /** A new picture; removes the cached file id, which Telegram refused. */
  drawAgain(drawing: Drawing, options: PictureOptions): Promise<PictureFile | null>;
}

/** A few hundred bytes each. */
const MAX_FILE_IDS = 500;

/** Draws pictures and caches their file ids, so that going back to a screen draws nothing. */
export function createPictures(charts: Charts, logError: LogError): Pictures {
  const fileIds = new LRUCache<string, string>({ max: MAX_FILE_IDS });

  function remember(key: string, photo: readonly PhotoSize[] | undefined): void {
    const fileId = photo?.at(-1)?.file_id;
    if (fileId !== undefined) fileIds.set(key, fileId);
  }

  async function drawAgain(drawing: Drawing, options: PictureOptions): Promise<PictureFile | null> {
    const key = keyOf(drawing, options);
    fileIds.delete(key);
    try {
      const media = new InputFile(await charts.draw(drawing, options), "report.png");
      return { media, isReused: false, onSent: (photo) => remember(key, photo) };
    } catch (error) {
      logError(error, `drawing "${drawing.kind}", whose figures go without a picture`);
      return null;
    }
  }

  return {
    prepare: () => charts.prepare(),
    find: async (drawing, options) => {
      const known = fileIds.get(keyOf(drawing, options));
      return known === undefined
        ? await drawAgain(drawing, options)
        : { media: known, isReused: true, onSent: () => undefined };
    },
    drawAgain,
  };
}

function keyOf(drawing: Drawing, options: PictureOptions): string {
  return createHash("sha256")
    .update(JSON.stringify([drawing, options]))
    .digest("base64url");
}
