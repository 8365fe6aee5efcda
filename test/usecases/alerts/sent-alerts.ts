import type { AlertsWorld } from "./alerts-world.ts";

export const sent = async (ana: AlertsWorld) => {
  await ana.sendAfter(10);
  return ana.kinds();
};
