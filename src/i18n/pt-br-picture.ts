import type { PictureTexts } from "./picture-texts.ts";

export const ptBrPicture: PictureTexts = {
  days: "Dia a dia",
};
