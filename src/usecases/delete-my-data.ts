import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";

/** Begins to delete everything of a user; the job goes on until nothing is left. */
export async function deleteMyData(
  ports: Pick<Ports, "users" | "jobs" | "clock">,
  user: User,
): Promise<void> {
  await ports.users.update(user.id, {
    deletionRequestedAt: user.deletionRequestedAt ?? ports.clock.now(),
  });
  await ports.jobs.push({ kind: "forget-user", userId: user.id });
}
