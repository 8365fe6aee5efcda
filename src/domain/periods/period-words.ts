import type { Calendar, Period } from "../period.ts";

/** Words that `parsePeriod` reads as the period, in ASCII: for buttons. */
export function periodWords({ name, first, last }: Period, { months }: Calendar): string {
  switch (name) {
    case "last-week":
    case "last-month":
      return name.replace("-", " ");
    case "calendar-month":
      return months.of(first).name;
    case "calendar-year":
      return months.of(first).name.slice(0, 4);
    case "calendar-week":
    case "range":
      return `${first}..${last}`;
    case "week":
    case "month":
    case "year":
    case "7d":
    case "30d":
    case "90d":
      return name;
  }
}
