import type { Language } from "./language.ts";

export type ThemeName = "light" | "dark";

/** How a picture is rendered. */
export interface PictureOptions {
  readonly language: Language;
  readonly theme: ThemeName;
}
