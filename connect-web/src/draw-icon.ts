import type { IconName } from "./screen.ts";

/** Strokes on a grid of 24 × 24, in the text's colour. */
const PATHS: Readonly<Record<IconName, string>> = {
  bank: "M3 9.5 12 4l9 5.5M5 10v8M10 10v8M14 10v8M19 10v8M3 20h18",
  box: "M5 8v9c0 1.7 3.1 3 7 3s7-1.3 7-3V7M5 7c0 1.7 3.1 3 7 3s7-1.3 7-3-3.1-3-7-3-7 1.3-7 3ZM5 12c0 1.7 3.1 3 7 3s7-1.3 7-3",
  check: "m5 12.5 4.7 4.7L19.5 7",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 1 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 1 0 11 18.7l1-1",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v2",
  spinner: "M12 3a9 9 0 1 1-9 9",
  warning: "M12 8v5M12 16.5v.01M12 3 2.5 20h19Z",
};

const SVG = "http://www.w3.org/2000/svg";

/** Draws an icon as an SVG element. It is hidden from screen readers: the text beside it says the same. */
export function drawIcon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
