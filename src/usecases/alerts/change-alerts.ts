import { changedSettings, type AlertChange } from "../../domain/alerts/alert-settings.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/** Changes what the user is told by itself; returns the user with the change. */
export async function changeAlerts(
  { users, clock }: Pick<Ports, "users" | "clock">,
  user: User,
  change: AlertChange,
): Promise<User> {
  const alerts = changedSettings(user.alerts, change, clock.now());
  await users.update(user.id, { alerts });
  return { ...user, alerts };
}
