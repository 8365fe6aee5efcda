/** The address of the Connect page for a personal link's token. */
export type ConnectUrl = (token: string) => string;

export function connectUrlAt(publicUrl: string): ConnectUrl {
  const root = publicUrl.replace(/\/+$/, "");
  return (token) => `${root}/connect/${token}`;
}
