import { getHolidays } from "@brazilian-utils/brazilian-utils/get-holidays";
import type { Day } from "../domain/day.ts";
import type { WorkingDays } from "../usecases/ports/working-days.ts";

/**
 * The working days of banks in Brazil (Resolução CMN 4.880/2020): no Saturday, Sunday or national
 * holiday, no Monday or Tuesday of Carnival, no Corpus Christi. Local holidays do not count, since
 * banks settle payments on them. 31 December is a working day though no branch opens: regulation
 * calls it "o último dia útil do ano" (Resolução 2.596/1999), and salaries are paid on it.
 */
export function createWorkingDays(): WorkingDays {
  return {
    includes: (day) => {
      const at = new Date(`${day}T00:00:00Z`);
      const isWeekend = [0, 6].includes(at.getUTCDay());
      return !isWeekend && !holidaysOf(at.getUTCFullYear()).has(day);
    },
  };
}

const CARNIVAL = "Carnaval (terça-feira)";

function holidaysOf(year: number): Set<Day> {
  return new Set(
    getHolidays(year).flatMap(({ name, date }) =>
      // The library has Carnival's Tuesday only; banks also close on its Monday.
      name === CARNIVAL ? [civilDay(date, -1), civilDay(date, 0)] : [civilDay(date, 0)],
    ),
  );
}

/** The library returns midnights in the machine's own time zone. */
function civilDay(local: Date, daysLater: number): Day {
  const at = Date.UTC(local.getFullYear(), local.getMonth(), local.getDate() + daysLater);
  return new Date(at).toISOString().slice(0, 10);
}
