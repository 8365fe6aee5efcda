import type { Evidence, IncidentKind } from "../../domain/operation/incident.ts";
import { judgeDisk } from "../../domain/operation/disk.ts";
import { provingStretch } from "../../domain/operation/webhook-silence.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobStore } from "../ports/job-store.ts";
import type { Access, Heartbeat, Installation } from "../ports/operation.ts";
import type { WebhookRecords } from "../ports/webhook-records.ts";

export interface EvidencePorts {
  readonly access: Access;
  readonly installation: Installation;
  readonly webhookRecords: WebhookRecords;
  readonly jobStore: Pick<JobStore, "counts">;
  readonly clock: Clock;
}

/** The kinds whose evidence is in the database, or needs none. */
export type StoredKind = Exclude<IncidentKind, "database-away">;

/** What is known of a kind of incident now. */
export async function gatherEvidence(
  ports: EvidencePorts,
  kind: StoredKind,
  heartbeat: Heartbeat,
): Promise<Evidence> {
  const now = ports.clock.now();
  switch (kind) {
    case "keys-rejected":
      return ports.access.pluggyKeys();
    case "webhook-refused":
      return webhookAcceptance(ports);
    case "webhook-silent":
      return webhookSilence(ports, heartbeat.upSince, now);
    case "jobs-parked": {
      const { parked } = await ports.jobStore.counts();
      return { kind: parked > 0 ? "bad" : "good", at: now };
    }
    case "disk-full":
      return judgeDisk((await ports.installation.database()).disk, now);
  }
}

/** Without a public https address a refusal is no incident: README names it as the way to run at home. */
async function webhookAcceptance({ access, webhookRecords }: EvidencePorts): Promise<Evidence> {
  const check = access.hasPublicAddress ? await webhookRecords.lastCheck() : null;
  return check && { kind: check.kind === "refused" ? "bad" : "good", at: check.at };
}

async function webhookSilence(
  { access, webhookRecords, installation }: EvidencePorts,
  upSince: Date,
  now: Date,
): Promise<Evidence> {
  const heard = access.hasPublicAddress ? await webhookRecords.lastHeard() : null;
  if (heard === null) return null;
  const stretch = provingStretch(heard, upSince, now);
  if (stretch === null) return { kind: "good", at: heard };
  return (await installation.wasUpdatedWithin(stretch)) ? { kind: "bad", at: now } : null;
}
