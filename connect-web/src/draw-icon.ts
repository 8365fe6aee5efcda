import { ICON_PATHS } from "./icons.ts";
import type { IconName } from "./icons.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Decoration only: hidden from screen readers, the words beside it say the same. */
export function drawIcon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICON_PATHS[name]);
  svg.append(path);
  return svg;
}
