import type { QuietHours, Rhythm, SummaryPlan } from "../../domain/summary-plan.ts";
import type { User } from "../../domain/user.ts";
import { rescheduleSummaries, type SchedulePorts } from "./reschedule-summaries.ts";

export type SummaryChange =
  | { readonly kind: "rhythm"; readonly rhythm: Rhythm; readonly isOn: boolean }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "hour"; readonly hour: number }
  | {
      readonly kind: "when-nothing-happened";
      readonly what: SummaryPlan["whenNothingHappened"];
    }
  | { readonly kind: "quiet-hours"; readonly quietHours: QuietHours | null };

const RHYTHMS: readonly Rhythm[] = ["weekly", "monthly"];

/** Changes the user's summary plan or quiet hours and reschedules; returns the stored user. */
export async function changeSummaries(
  ports: SchedulePorts,
  user: User,
  change: SummaryChange,
): Promise<User> {
  await ports.users.update(user.id, changed(user, change));
  await rescheduleSummaries(ports, user);
  return (await ports.users.byId(user.id)) ?? user;
}

function changed(
  { summaries }: User,
  change: SummaryChange,
): Partial<Pick<User, "summaries" | "quietHours">> {
  switch (change.kind) {
    case "rhythm":
      return { summaries: { ...summaries, rhythms: withRhythm(summaries, change) } };
    case "weekday":
      return { summaries: { ...summaries, weekday: change.weekday } };
    case "hour":
      return { summaries: { ...summaries, hour: change.hour } };
    case "when-nothing-happened":
      return { summaries: { ...summaries, whenNothingHappened: change.what } };
    case "quiet-hours":
      return { quietHours: change.quietHours };
  }
}

function withRhythm(
  { rhythms }: SummaryPlan,
  { rhythm, isOn }: { rhythm: Rhythm; isOn: boolean },
): Rhythm[] {
  return RHYTHMS.filter((one) => (one === rhythm ? isOn : rhythms.includes(one)));
}
