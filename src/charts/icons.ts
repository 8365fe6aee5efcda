import { OTHER } from "../domain/category.ts";
import type { LeftOutReason } from "../domain/left-out.ts";

/** Strokes of an icon as SVG path data, on a grid of 24 by 24. A stroke without length is a dot. */
export type IconName = keyof typeof ICONS;

/** The width of every stroke, in units of the grid. */
export const ICON_STROKE = 2;

export const ICONS = {
  bag: "M5.5 8h13l1 12h-15z M9 10.5V7a3 3 0 0 1 6 0v3.5",
  bank: "M4 9.5L12 4l8 5.5z M6.5 13v4 M12 13v4 M17.5 13v4 M4 20.5h16",
  briefcase: "M4 8.5h16V19H4z M9 8.5V5h6v3.5 M4 13.5h16",
  calendar: "M4.5 6h15v14h-15z M4.5 10.5h15 M8.5 3.5v3 M15.5 3.5v3",
  car: "M4 16.5v-4L6.3 7h11.4l2.3 5.5v4z M4 12.5h16 M7 16.5V19 M17 16.5V19",
  card: "M3.5 6h17v12h-17z M3.5 10.5h17 M7 14.5h3",
  cart: "M3 4.5h2.5l2.3 11h9.7l2-8H6.2 M9 19.8h.01 M16.5 19.8h.01",
  cash: "M3 6.5h18v11H3z M14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z M6.3 12h.01 M17.7 12h.01",
  chart: "M4 17l5-5.5 4 3.5 7-8.5 M15 6.5h5v5",
  cross: "M9.3 4h5.4v5.3H20v5.4h-5.3V20H9.3v-5.3H4V9.3h5.3z",
  cutlery: "M7 12v8 M4.5 4v5a2.5 2.5 0 0 0 5 0V4 M7 4v8 M17 20V4c-2.3 1.5-3.5 4.5-3.5 9.5H17",
  die: "M5 5h14v14H5z M9 9h.01 M15 9h.01 M12 12h.01 M9 15h.01 M15 15h.01",
  dots: "M6 12h.01 M12 12h.01 M18 12h.01",
  heart: "M12 20l-7.4-7.6a4.6 4.6 0 0 1 6.5-6.5l.9.9.9-.9a4.6 4.6 0 0 1 6.5 6.5z",
  hidden: "M3 12c2.5-4 5.5-6 9-6s6.5 2 9 6c-2.5 4-5.5 6-9 6s-6.5-2-9-6z M5 19.5L19 4.5",
  house: "M3.5 11.5L12 4l8.5 7.5 M6 9.5V20h12V9.5 M10 20v-6h4v6",
  moon: "M20 14.3A8.5 8.5 0 1 1 9.7 4a6.8 6.8 0 0 0 10.3 10.3z",
  note: "M9.5 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z M9.5 17.5v-12l10-2v12 M19.5 15.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
  percent:
    "M9.5 7.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0z M18.5 16.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0z M18 6L6 18",
  plane:
    "M12 3c1 0 1.6 1 1.6 2.5V10l7.2 4v2l-7.2-2v4l2.2 1.6V21L12 20l-3.8 1v-1.4L10.4 18v-4l-7.2 2v-2l7.2-4V5.5C10.4 4 11 3 12 3z",
  receipt: "M6 3.5h12v17l-3-2-3 2-3-2-3 2z M9.5 8.5h5 M9.5 12.5h5",
  returned: "M9 5.5L4.5 10 9 14.5 M4.5 10H15a4.5 4.5 0 0 1 0 9h-4",
  scales: "M12 4v16 M8 20h8 M5.5 7h13 M5.5 7L3 13h5z M18.5 7L16 13h5z",
  screen: "M3.5 5h17v11h-17z M8 20h8 M10.5 8v5l4-2.5z",
  sent: "M20.5 3.5L3.5 10.3l6.7 3.5 3.5 6.7z M20.5 3.5L10.2 13.8",
  shield:
    "M12 3.5l7.5 2.7v5.3c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V6.2z M8.7 12l2.3 2.3 4.3-4.6",
  shopfront: "M3.5 10h17 M5.5 10v10h13V10 M3.5 10L6 4h12l2.5 6 M10 20v-5.5h4V20",
  swap: "M4 8.5h15l-3.5-3.5 M20 15.5H5L8.5 19",
  tag: "M4 4h8l8.5 8.5-8 8L4 12z M8.5 8.5h.01",
  tray: "M12 4v10 M7.5 9.5L12 14l4.5-4.5 M4.5 16v4h15v-4",
} as const;

/** The icon of each top-level category. */
const OF_CATEGORY: Readonly<Record<string, IconName>> = {
  "01000000": "tray", // income
  "02000000": "percent", // loans
  "03000000": "chart", // investments
  "04000000": "swap", // own transfers
  "05000000": "sent", // transfers
  "06000000": "scales", // legal obligations
  "07000000": "briefcase", // services
  "08000000": "bag", // shopping
  "09000000": "screen", // digital services
  "10000000": "cart", // groceries
  "11000000": "cutlery", // food and drinks
  "12000000": "plane", // travel
  "13000000": "heart", // donations
  "14000000": "die", // gambling
  "15000000": "receipt", // taxes
  "16000000": "bank", // bank fees
  "17000000": "house", // housing
  "18000000": "cross", // healthcare
  "19000000": "car", // transportation
  "20000000": "shield", // insurance
  "21000000": "note", // leisure
  [OTHER]: "tag",
};

export function categoryIcon(topCategoryId: string): IconName {
  return OF_CATEGORY[topCategoryId] ?? "tag";
}

/** The icon of each reason for which money counts as neither spent nor received. */
export const LEFT_OUT_ICONS: Readonly<Record<LeftOutReason, IconName>> = {
  "bill-payment": "card",
  "own-transfer": "swap",
  withdrawal: "cash",
  returned: "returned",
  investment: "chart",
  loan: "percent",
  ignored: "hidden",
  "future-instalment": "calendar",
};
