import { setImmediate } from "node:timers/promises";
import type { Drawing } from "../domain/drawing.ts";
import type { PictureOptions } from "../domain/picture-options.ts";
import { createDrawing, type DrawPicture } from "./draw-picture.ts";
import { createMeasure, registerFonts } from "./fonts.ts";
import { createLegible } from "./legible.ts";
import { isOnlyFinite } from "./only-finite.ts";
import type { Page } from "./page.ts";
import { pictureOf } from "./picture-of.ts";
import { THEMES } from "./theme.ts";

/** What is asked of a drawing process. */
export interface DrawTask {
  readonly drawing: Drawing;
  readonly look: PictureOptions;
}

interface Tools extends Pick<Page, "measure" | "legible"> {
  readonly draw: DrawPicture;
}

let tools: Tools | undefined;

/** Draws a picture as PNG. Belongs into a process of its own; the first call there loads the fonts. */
export async function draw({ drawing, look }: DrawTask): Promise<Uint8Array> {
  tools ??= loadTools();
  const { measure, legible } = tools;
  const page = { language: look.language, theme: THEMES[look.theme], measure, legible };
  const picture = pictureOf(drawing, page);
  if (!isOnlyFinite(picture)) throw new Error(`"${drawing.kind}" was laid out beyond all bounds`);
  const bytes = await tools.draw(picture);
  // The pixels read from a canvas are given back only when the loop turns; with one picture right after
  // the other it would not, and a burst of them would take gigabytes.
  await setImmediate();
  return bytes;
}

function loadTools(): Tools {
  registerFonts();
  return { draw: createDrawing(), measure: createMeasure(), legible: createLegible() };
}
