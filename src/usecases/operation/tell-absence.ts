import { isDueToTell, type Absence } from "../../domain/operation/absence.ts";
import type { LogError } from "../ports/log-error.ts";
import type { OwnerChat } from "../ports/operation.ts";

export interface TellAbsencePorts {
  readonly owner: Pick<OwnerChat, "notify">;
  readonly logError: LogError;
}

/** Tells the owner that the database is away once this process is due to, and returns what is so then; never throws. */
export async function tellAbsence(
  { owner, logError }: TellAbsencePorts,
  absence: Absence,
  rank: number,
): Promise<Absence> {
  if (!isDueToTell(absence, rank)) return absence;
  const { since, lastAt } = absence;
  try {
    await owner.notify({ kind: "began", incident: "database-away", since });
    return { ...absence, toldAt: lastAt };
  } catch (error) {
    logError(error, "telling the owner that the database is away");
    return absence;
  }
}
