import { buildTeaching, type TaughtByUser } from "../../domain/understanding/build-teaching.ts";
import type { Teaching } from "../../domain/understanding/teaching.ts";
import type { Ports } from "../ports.ts";

export type TeachingPorts = Pick<Ports, "choices" | "rules" | "merchants" | "recurrences">;

interface LoadedTeaching {
  readonly said: TaughtByUser;
  readonly teaching: Teaching;
  /** Differs after every change of what the user said. */
  readonly version: string;
}

/** What holds of a user's transactions by what the user said. */
export async function loadTaught(ports: TeachingPorts, userId: string): Promise<LoadedTeaching> {
  const [choices, rules, merchants, recurrences] = await Promise.all([
    ports.choices.ofUser(userId),
    ports.rules.ofUser(userId),
    ports.merchants.ofUser(userId),
    ports.recurrences.ofUser(userId),
  ]);
  const said = { choices, rules, merchants, recurrences };
  return {
    said,
    teaching: { ...buildTeaching(said), learned: new Map() },
    version: versionOf(said),
  };
}

export async function loadTeaching(ports: TeachingPorts, userId: string): Promise<Teaching> {
  return (await loadTaught(ports, userId)).teaching;
}

function versionOf({ choices, rules, merchants, recurrences }: TaughtByUser): string {
  return [
    ...choices.map(({ changeId, transactionId }) => `${changeId} ${transactionId}`),
    ...[...rules, ...merchants, ...recurrences].map(({ changeId }) => changeId),
  ]
    .sort()
    .join("\n");
}
