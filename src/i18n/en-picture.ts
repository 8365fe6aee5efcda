import type { PictureTexts } from "./picture-texts.ts";

export const enPicture: PictureTexts = {
  days: "Day by day",
};
