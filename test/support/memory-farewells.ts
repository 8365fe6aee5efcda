import type { Farewell } from "../../src/domain/farewell.ts";
import type { Farewells } from "../../src/usecases/ports/farewells.ts";
import { copyOf } from "./memory-rows.ts";

/** The last words in memory, by the contract of the real store. Null is one that was taken. */
export function memoryFarewells(): Farewells {
  const farewells = new Map<string, Farewell | null>();
  return {
    promise: async (farewell) => {
      if (!farewells.has(farewell.id)) farewells.set(farewell.id, structuredClone(farewell));
    },
    byId: async (id) => copyOf(farewells.get(id) ?? undefined),
    take: async (id) => {
      const farewell = farewells.get(id) ?? null;
      if (farewell) farewells.set(id, null);
      return farewell;
    },
    putBack: async (farewell) => void farewells.set(farewell.id, structuredClone(farewell)),
    owed: async () => [...farewells].flatMap(([id, farewell]) => (farewell ? [id] : [])),
  };
}
