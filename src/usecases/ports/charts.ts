import type { Drawing } from "../../domain/drawing.ts";
import type { PictureOptions } from "../../domain/picture-options.ts";

/** Pictures for a phone, as PNG bytes, 1080 pixels wide. */
export interface Charts {
  /** Starts what the first picture would wait for, where it is not running; returns at once, and never throws. */
  prepare(): void;
  draw(drawing: Drawing, options: PictureOptions): Promise<Uint8Array>;
}
