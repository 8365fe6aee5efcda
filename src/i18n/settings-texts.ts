/** What `/settings` says. */
export interface SettingsTexts {
  readonly title: string;
}
