import { reply } from "../reply.ts";
import { privacyView } from "../views/privacy-view.ts";
import type { RunCommand } from "./command.ts";

/** `/privacy`: what is stored, and how to have it deleted. */
export const privacyCommand: RunCommand = (ctx) => reply(ctx, privacyView(ctx.language));
