/** What `/schedule` and the summaries say. */
export interface ScheduleTexts {
  readonly title: string;
}
