/** What stands in pictures and nowhere else. */
export interface PictureTexts {
  readonly days: string;
}
