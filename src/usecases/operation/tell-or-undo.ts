import type { IncidentKind, IncidentState } from "../../domain/operation/incident.ts";
import type { Incidents, OwnerChat, OwnerNotice } from "../ports/operation.ts";

interface Step {
  readonly kind: IncidentKind;
  readonly seen: IncidentState;
  readonly next: IncidentState;
}

/**
 * Tells the owner of a step that is stored already. Where the notice counts as not sent, the step counts as not
 * told, whatever other processes saw meanwhile, so that the next minute tells it; then this throws.
 */
export async function tellOrUndo(
  { owner, incidents }: { owner: OwnerChat; incidents: Pick<Incidents, "state" | "swap"> },
  step: Step,
  notice: OwnerNotice,
): Promise<void> {
  try {
    await owner.notify(notice);
  } catch (error) {
    await undo(incidents, step);
    throw error;
  }
}

/** Where another process told or ended the incident meanwhile, that stays. */
async function undo(
  incidents: Pick<Incidents, "state" | "swap">,
  { kind, seen, next }: Step,
): Promise<void> {
  for (;;) {
    const now = await incidents.state(kind);
    const isOurs = now.toldAt?.getTime() === next.toldAt?.getTime();
    if (!isOurs) return;
    const told = { ...now, toldAt: seen.toldAt, badSince: now.badSince ?? seen.badSince };
    if (await incidents.swap(kind, now, told)) return;
  }
}
