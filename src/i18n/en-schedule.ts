import type { ScheduleTexts } from "./schedule-texts.ts";

export const enSchedule: ScheduleTexts = {
  title: "Automatic summaries",
};
