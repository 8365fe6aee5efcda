import { element } from "./element.ts";

const hues = [212, 265, 24, 145, 340, 186];

/** A round avatar with an initial, in a colour that is stable for a user. */
export function avatar(name: string, id: number): HTMLElement {
  const hue = hues[id % hues.length] ?? 212;
  return element(
    "span",
    {
      class: "avatar",
      "aria-hidden": "true",
      style: `background:linear-gradient(hsl(${hue} 90% 68%),hsl(${hue} 75% 50%))`,
    },
    (name[0] ?? "?").toUpperCase(),
  );
}
