import type { Names } from "../../src/domain/questions/names.ts";
import { INSTITUTIONS, MERCHANTS } from "./invented-bank.ts";

/** The names of the invented user, as the product has them. */
export const INVENTED_NAMES: Names = {
  merchants: Object.entries(MERCHANTS).map(([key, { name }]) => ({ key, name })),
  places: Object.entries(INSTITUTIONS).map(([key, { name }]) => ({ name, accountIds: [key] })),
};
