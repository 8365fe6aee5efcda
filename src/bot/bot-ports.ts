import type { Ports } from "../usecases/ports.ts";

/** The ports of the bot's use cases. Without `chat`, which the bot itself provides. */
export type BotPorts = Omit<Ports, "chat" | "events">;
