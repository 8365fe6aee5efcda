import type { Ports } from "../usecases/ports.ts";

/** What the bot's use cases need. Not `chat`: that is what the bot itself provides. */
export type BotPorts = Omit<Ports, "chat" | "events">;

/** Where a failure is heard, once. `details` go into the log line. */
export type LogError = (
  error: unknown,
  where: string,
  details?: Readonly<Record<string, unknown>>,
) => void;
