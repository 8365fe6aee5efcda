/** Where `/metrics` is served. */
export type MetricsPlace =
  | { readonly kind: "nowhere" }
  /** On the port of the other routes. */
  | { readonly kind: "public-port" }
  /** On a port of its own; 0 for any free one. */
  | { readonly kind: "own-port"; readonly port: number };
