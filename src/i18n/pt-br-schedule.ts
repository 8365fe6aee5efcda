import type { ScheduleTexts } from "./schedule-texts.ts";

export const ptBrSchedule: ScheduleTexts = {
  title: "Resumos automáticos",
};
