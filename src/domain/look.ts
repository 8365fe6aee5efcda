import type { Language } from "./language.ts";

export type ThemeName = "light" | "dark";

/** How a picture is to look. */
export interface Look {
  readonly language: Language;
  readonly theme: ThemeName;
}
