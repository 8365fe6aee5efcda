import type { IncidentKind, IncidentState } from "../../domain/operation/incident.ts";
import type { Incidents, OwnerChat, OwnerNotice } from "../ports/operation.ts";

/**
 * Tells the owner of a step that is stored already. Where the notice counts as not sent, the state is again
 * as it was, so that the next minute tells it; then this throws.
 */
export async function tellOrUndo(
  { owner, incidents }: { owner: OwnerChat; incidents: Pick<Incidents, "swap"> },
  step: {
    readonly kind: IncidentKind;
    readonly seen: IncidentState;
    readonly next: IncidentState;
  },
  notice: OwnerNotice,
): Promise<void> {
  try {
    await owner.notify(notice);
  } catch (error) {
    await incidents.swap(step.kind, step.next, step.seen);
    throw error;
  }
}
