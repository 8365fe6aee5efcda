import type { Language } from "../domain/language.ts";
import type { Catalog } from "./catalog.ts";
import { en } from "./en.ts";
import { ptBr } from "./pt-br.ts";

const CATALOGS: Readonly<Record<Language, Catalog>> = { pt: ptBr, en };

export function catalogFor(language: Language): Catalog {
  return CATALOGS[language];
}
