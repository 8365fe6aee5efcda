const paths = {
  send: "M3.400 20.400 20.850 12.900a1 1 0 0 0 0-1.800L3.400 3.600a.99.99 0 0 0-1.390.910L2 9.120c0 .5.370.930.870.990L17 12 2.870 13.880a1 1 0 0 0-.870 1l.010 4.610c0 .710.730 1.200 1.390.910z",
  more: "M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4m0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4m0 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
  menu: "M4 6.500h16v2H4zm0 4.750h16v2H4zM4 16h16v2H4z",
  close:
    "M18.300 5.710 12 12l6.300 6.300-1.410 1.410L10.590 13.410 4.290 19.710 2.880 18.300 9.170 12 2.880 5.710 4.290 4.300l6.300 6.300 6.290-6.300z",
  down: "m12 16.300-7.150-7.150 1.700-1.700L12 12.900l5.450-5.450 1.700 1.700z",
  pin: "M12 2a7 7 0 0 0-7 7c0 5.250 7 13 7 13s7-7.750 7-13a7 7 0 0 0-7-7m0 9.500a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5",
  reply: "M10 9V5.200L3 12l7 6.800v-3.900c5 0 8.500 1.600 11 5.100-1-5-4-10-11-11z",
  file: "M14 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V8zm4 18H6V4h7v5h5z",
  link: "M7 17 15.600 8.400H9.500V6.500h9.400v9.400H17V9.800l-8.600 8.600z",
  check: "m9.550 17.600-5.700-5.700 1.430-1.430 4.270 4.280 9.180-9.180 1.420 1.430z",
  panel:
    "M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6c0-1.100.9-2 2-2m0 2v12h9V6zm11 0v12h5V6z",
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon; the label of its button says what it means. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
