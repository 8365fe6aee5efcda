/**
 * CNPJ roots of marketplaces, acquirers and payment services: the shop behind them is another, and
 * only the name says which.
 */
const PLATFORMS: Readonly<Record<string, string>> = {
  "03007331": "Mercado Livre",
  "10573521": "Mercado Pago",
  "14380200": "iFood",
  "08561701": "PagSeguro",
  "16501555": "Stone",
  "18727053": "Pagar.me",
  "01027058": "Cielo",
  "01425787": "Rede",
  "10440482": "Getnet",
  "16668076": "SumUp",
  "15436940": "Amazon",
  "35635824": "Shopee",
  "22896431": "PicPay",
  "13236697": "EBANX",
  "10878448": "PayPal",
  "13427325": "Hotmart",
  "19540550": "Asaas",
  "18189547": "InfinitePay",
  "14796606": "Adyen",
  "25021356": "dLocal",
  "19468242": "Zoop",
};

export function isPlatform(cnpjRoot: string): boolean {
  return Object.hasOwn(PLATFORMS, cnpjRoot);
}
