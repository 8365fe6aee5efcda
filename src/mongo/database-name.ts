/** The name of the database in a connection string; null where it has none, which the driver takes for `test`. */
export function databaseNameIn(uri: string): string | null {
  const name = /^[^:]+:\/\/[^/?]+\/([^?]+)/.exec(uri)?.[1];
  return name === undefined ? null : decodeURIComponent(name);
}
