/** The HTTP status of a link by its state, as the page and its API answer it. */
export const LINK_STATUS = {
  open: 200,
  "not-yours": 403,
  unknown: 404,
  expired: 410,
  used: 410,
  replaced: 410,
} as const;
