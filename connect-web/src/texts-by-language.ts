import type { Language } from "./language.ts";
import { textsEn } from "./texts-en.ts";
import { textsPt } from "./texts-pt.ts";
import type { Texts } from "./texts.ts";

export const textsByLanguage: Readonly<Record<Language, Texts>> = { pt: textsPt, en: textsEn };
