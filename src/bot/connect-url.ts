/** The address that a personal link's token opens. */
export type ConnectUrl = (token: string) => string;

export function connectUrlAt(publicUrl: string): ConnectUrl {
  const root = publicUrl.replace(/\/+$/, "");
  return (token) => `${root}/connect/${token}`;
}
