import { createBank } from "../../src/pluggy/bank.ts";
import type { ScriptedPluggy } from "./scripted-pluggy.ts";

export const bank = (pluggy: ScriptedPluggy) => createBank(pluggy.client());
export const invalidResponse = { name: "BankError", code: "unreachable" };
