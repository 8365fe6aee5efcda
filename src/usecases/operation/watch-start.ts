import { sawAway, type Absence } from "../../domain/operation/absence.ts";
import type { Clock } from "../ports/clock.ts";
import { tellAbsence, type TellAbsencePorts } from "./tell-absence.ts";

export interface StartWatch {
  /** The start could not reach the database, once more. */
  sawAway(): void;
  /** The database is there: what was seen until then; null where it was there at once. Never rejects. */
  end(): Promise<Absence | null>;
}

/** Nobody knows which processes run: one that ran when the database went away tells before this one. */
const RANK = 1;

/**
 * Tells the owner that the database is away while a process waits for it to start. Whether another process has
 * told cannot be known: an owner who is told twice is better off than one who never is. Null for nobody.
 */
export function createStartWatch(
  owner: TellAbsencePorts["owner"] | null,
  { clock, logError }: { readonly clock: Clock } & Pick<TellAbsencePorts, "logError">,
): StartWatch {
  let absence: Absence | null = null;
  let telling = Promise.resolve();
  const follow = async (): Promise<void> => {
    const seen = sawAway(absence, clock.now());
    absence = owner ? await tellAbsence({ owner, logError }, seen, RANK) : seen;
  };
  return {
    sawAway: () => {
      telling = telling.then(follow);
    },
    end: async () => {
      await telling;
      return absence;
    },
  };
}
