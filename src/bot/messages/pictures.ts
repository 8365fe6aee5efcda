import { createHash } from "node:crypto";
import { InputFile } from "grammy";
import type { PhotoSize } from "grammy/types";
import type { Drawing } from "../../domain/drawing.ts";
import type { PictureOptions } from "../../domain/picture-options.ts";
import type { Charts } from "../../usecases/ports/charts.ts";
import type { LogError } from "../bot-ports.ts";

/** A picture to be sent: its bytes, or what Telegram calls one that it has already. */
export interface Picture {
  readonly media: InputFile | string;
  /** Telegram has it already, or had it: where it no longer takes it, `drawAgain` helps. */
  readonly isReused: boolean;
  /** Keeps what Telegram calls it, so that it need not be drawn and sent again. */
  readonly sentAs: (photo: readonly PhotoSize[] | undefined) => void;
}

export interface Pictures {
  /** Null where drawing failed, which is reported: the figures must arrive without it. */
  find(drawing: Drawing, look: PictureOptions): Promise<Picture | null>;
  /** The same, drawn anew; what Telegram called it before is forgotten, because it refuses that. */
  drawAgain(drawing: Drawing, look: PictureOptions): Promise<Picture | null>;
}

/** A few hundred bytes each. */
const MOST_KEPT = 500;

/** Draws pictures, and remembers which of them Telegram has: going back and forth draws nothing twice. */
export function createPictures(charts: Charts, reportError: LogError): Pictures {
  const fileIds = new Map<string, string>();

  function remember(key: string, photo: readonly PhotoSize[] | undefined): void {
    const fileId = photo?.at(-1)?.file_id;
    if (fileId === undefined) return;
    // The newest stand last, so that the first is the one to forget.
    fileIds.delete(key);
    fileIds.set(key, fileId);
    const [oldest] = fileIds.keys();
    if (fileIds.size > MOST_KEPT && oldest !== undefined) fileIds.delete(oldest);
  }

  async function drawAgain(drawing: Drawing, look: PictureOptions): Promise<Picture | null> {
    const key = keyOf(drawing, look);
    fileIds.delete(key);
    try {
      const media = new InputFile(await charts.draw(drawing, look), "report.png");
      return { media, isReused: false, sentAs: (photo) => remember(key, photo) };
    } catch (error) {
      reportError(error, `drawing "${drawing.kind}", whose figures go without a picture`);
      return null;
    }
  }

  return {
    find: async (drawing, look) => {
      const known = fileIds.get(keyOf(drawing, look));
      return known === undefined
        ? await drawAgain(drawing, look)
        : { media: known, isReused: true, sentAs: () => undefined };
    },
    drawAgain,
  };
}

function keyOf(drawing: Drawing, look: PictureOptions): string {
  return createHash("sha256")
    .update(JSON.stringify([drawing, look]))
    .digest("base64url");
}
