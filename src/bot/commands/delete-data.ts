import { reply } from "../messages/reply.ts";
import { confirmDeletionView } from "../views/delete-data-view.ts";
import type { RunCommand } from "./command.ts";

/** `/delete_data`: explains and asks; its button does it. */
export const deleteDataCommand: RunCommand = (ctx) => reply(ctx, confirmDeletionView(ctx.language));
