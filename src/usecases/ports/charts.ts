import type { Drawing } from "../../domain/drawing.ts";
import type { Look } from "../../domain/look.ts";

/** Pictures for a phone, as PNG bytes, 1080 pixels wide. */
export interface Charts {
  draw(drawing: Drawing, look: Look): Promise<Uint8Array>;
}
