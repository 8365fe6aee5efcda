import { reply } from "../messages/reply.ts";
import { helpView } from "../views/help-view.ts";
import type { RunCommand } from "./command.ts";

/** `/help`: every command. */
export const helpCommand: RunCommand = (ctx) => reply(ctx, helpView(ctx.language));
