import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/** Requests the deletion of everything of a user; the job repeats until nothing is left. */
export async function deleteMyData(
  ports: Pick<Ports, "users" | "jobs" | "clock">,
  user: User,
): Promise<void> {
  await ports.users.update(user.id, {
    deletionRequestedAt: user.deletionRequestedAt ?? ports.clock.now(),
  });
  await ports.jobs.push({ kind: "forget-user", userId: user.id });
}
