import { OTHER } from "../domain/category.ts";
import type { BarColour, Theme } from "./theme.ts";

/**
 * The colour of each top-level category, the same in every picture. Those with the most spending have a
 * colour of their own; others share one, so a bar always has a name.
 */
const COLOURS: Readonly<Record<string, BarColour>> = {
  "01000000": "green", // income
  "02000000": "indigo", // loans
  "03000000": "indigo", // investments
  "04000000": "grey", // own transfers
  "05000000": "plum", // transfers
  "06000000": "maroon", // legal obligations
  "07000000": "indigo", // services
  "08000000": "maroon", // shopping
  "09000000": "sky", // digital services
  "10000000": "green", // groceries
  "11000000": "amber", // food and drinks
  "12000000": "sky", // travel
  "13000000": "pink", // donations
  "14000000": "pink", // gambling
  "15000000": "gold", // taxes
  "16000000": "grey", // bank fees
  "17000000": "blue", // housing
  "18000000": "pink", // healthcare
  "19000000": "gold", // transportation
  "20000000": "blue", // insurance
  "21000000": "plum", // leisure
  [OTHER]: "grey",
};

export function categoryColour(categoryId: string, theme: Theme): string {
  return theme.bars[COLOURS[categoryId] ?? "grey"];
}

/** Colours by index, so that neighbours differ most. */
const BY_PLACE: readonly BarColour[] = ["blue", "amber", "green", "plum", "pink", "gold", "sky"];

/**
 * A different colour for each part of a whole: that of its category, or a free one if the category has none or its
 * colour is taken.
 */
export function partColours(
  topCategoryIds: readonly (string | null)[],
  theme: Theme,
): readonly string[] {
  const taken = new Set<BarColour>();
  const own = topCategoryIds.map((id) => {
    const colour = id === null ? undefined : (COLOURS[id] ?? "grey");
    if (colour === undefined || taken.has(colour)) return undefined;
    taken.add(colour);
    return colour;
  });
  return own.map((colour) => theme.bars[colour ?? nextFree(taken)]);
}

/** Hues that are similar at a glance. */
const FAMILIES: readonly (readonly BarColour[])[] = [
  ["blue", "indigo", "sky"],
  ["amber", "gold", "maroon"],
  ["plum", "pink"],
];

function nextFree(taken: Set<BarColour>): BarColour {
  const free =
    BY_PLACE.find((colour) => !relatives(colour).some((one) => taken.has(one))) ??
    BY_PLACE.find((colour) => !taken.has(colour)) ??
    "grey";
  taken.add(free);
  return free;
}

function relatives(colour: BarColour): readonly BarColour[] {
  return FAMILIES.find((family) => family.includes(colour)) ?? [colour];
}

/** The colour of a part without a category, by its index. */
export function placeColour(place: number, theme: Theme): string {
  return theme.bars[BY_PLACE[place % BY_PLACE.length] ?? "grey"];
}
