import type { Language } from "./language.ts";

export type ThemeName = "light" | "dark";

/** How a picture is to look. */
export interface PictureOptions {
  readonly language: Language;
  readonly theme: ThemeName;
}
