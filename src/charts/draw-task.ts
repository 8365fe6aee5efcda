import type { Drawing } from "../domain/drawing.ts";
import type { PictureOptions } from "../domain/picture-options.ts";
import { createDrawing, type DrawPicture } from "./draw-picture.ts";
import { createMeasure, registerFonts } from "./fonts.ts";
import { createLegible } from "./legible.ts";
import { isOnlyFinite } from "./only-finite.ts";
import type { Page } from "./page.ts";
import { pictureOf } from "./picture-of.ts";
import { THEMES } from "./theme.ts";

/** What a drawing process gets: what to draw, and its language and theme. */
export interface DrawTask {
  readonly drawing: Drawing;
  readonly options: PictureOptions;
}

interface Tools extends Pick<Page, "measure" | "legible"> {
  readonly draw: DrawPicture;
}

let tools: Tools | undefined;

/** Loads the fonts, once. */
export function prepare(): Tools {
  return (tools ??= loadTools());
}

/** Draws a picture as a PNG file. Runs in a drawing process. */
export async function draw({ drawing, options }: DrawTask): Promise<Uint8Array> {
  const { measure, legible, draw: drawPicture } = prepare();
  const page = { language: options.language, theme: THEMES[options.theme], measure, legible };
  const picture = pictureOf(drawing, page);
  if (!isOnlyFinite(picture)) throw new Error(`"${drawing.kind}" was laid out beyond all bounds`);
  return await drawPicture(picture);
}

function loadTools(): Tools {
  registerFonts();
  return { draw: createDrawing(), measure: createMeasure(), legible: createLegible() };
}
