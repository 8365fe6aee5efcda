import type { Drawing } from "../../domain/drawing.ts";
import type { PictureOptions } from "../../domain/picture-options.ts";

/** Pictures for a phone, as PNG bytes, 1080 pixels wide. */
export interface Charts {
  draw(drawing: Drawing, options: PictureOptions): Promise<Uint8Array>;
}
