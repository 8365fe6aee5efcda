import { cnpj, cpf } from "./documents.ts";
import type { Ledger } from "./read-ledger.ts";

/** A teacher in Recife, mother of a student, with Caixa, Santander, Inter, C6 and PicPay. */
export const ROSA: Ledger = {
  user: "rosa",
  holder: { name: "Rosa Maria Cavalcanti Dias", document: cpf("735019284") },
  accounts: {
    caixa: { bank: "Caixa", type: "BANK", number: "0867/00021934-7", tellsHolder: true },
    santander: { bank: "Santander", type: "BANK", number: "3312/01077450-2", tellsHolder: true },
    "santander-card": { bank: "Santander", type: "CREDIT", number: "9014", tellsHolder: true },
    inter: { bank: "Inter", type: "BANK", number: "0001/8810447-1", tellsHolder: true },
    "c6-card": { bank: "C6", type: "CREDIT", number: "2751", tellsHolder: true },
    picpay: { bank: "PicPay", type: "BANK", number: "0001/3140095-5", tellsHolder: false },
  },
  parties: {
    state: { name: "GOVERNO DO ESTADO DE PERNAMBUCO", document: cnpj("10572048") },
    uni: { name: "FACULDADE CAPIBARIBE DE ENSINO SUPERIOR", document: cnpj("07418293") },
    igor: { name: "Igor Cavalcanti Dias", document: cpf("158203947") },
    marta: { name: "Marta Renner Queiroz", document: cpf("920174835") },
    zelia: { name: "Zélia Claro dos Anjos", document: cpf("483920175") },
    owner: { name: "Benedito Luz Pereira", document: cpf("362718490") },
    acude: { name: "SUPERMERCADO ACUDE LTDA", document: cnpj("31872094") },
    farma: { name: "FARMACIA BOA VISTA LTDA", document: cnpj("12709384") },
    otica: { name: "OTICA VISAO RECIFE LTDA", document: cnpj("29018374") },
    turismo: { name: "AGRESTE VIAGENS E TURISMO LTDA", document: cnpj("40192837") },
    salon: { name: "SALAO DE BELEZA DONA FLOR LTDA", document: cnpj("51827390") },
    academia: { name: "ACADEMIA CORPO LIVRE LTDA", document: cnpj("23918470") },
    vet: { name: "CLINICA VETERINARIA BICHO BOM LTDA", document: cnpj("37182904") },
    shop: { name: "MOVEIS PLANEJADOS NORDESTE LTDA", document: cnpj("19283746") },
  },
  rows: `
09-02 10-01 11-03; caixa; +6218.44; salary; FOLHA_PAGAMENTO @state; CRED SALARIO GOV PE
11-20; caixa; +3109.22; salary; FOLHA_PAGAMENTO @state; CRED 13O SALARIO GOV PE
09-25 10-26 11-25; caixa; +1890.10; pension; OUTROS; Crédito INSS >> CRED INSS BENEFICIO
10-15; caixa; +600.00; aid; OUTROS; CRED BOLSA FAMILIA NIS
09-03 10-02 11-04; caixa; -2600.00; own; PIX @self; ENVIO PIX ROSA M C DIAS
09-03 10-02 11-04; santander; +2600.00; own; PIX @self; PIX RECEBIDO ROSA MARIA CAVALCANTI
09-12 10-13 11-12; caixa; -1286.77; home-loan; OPERACAO_CREDITO; PREST HAB 0081277349
09-08 11-09; caixa; -200.00; cash; SAQUE; SAQUE ATM
10-22; caixa; -150.00; cash; SAQUE; SAQUE LOTERICO
09-19 10-21 11-16; caixa; -48.60 -62.15 -55.30; groceries; CARTAO; COMPRA ELO MERCADO CASA FORTE
10-30; caixa; -37.90; pharmacy; CARTAO; COMPRA ELO PAGUE MENOS 0213
09-30 10-30; caixa; +7.61 +7.83; proceeds; RENDIMENTO_APLIC_FINANCEIRA; CRED JUROS
09-30 10-30; caixa; +1.12 +1.17; proceeds; OUTROS; REM BASICA
09-10 10-09 11-10; caixa; -36.00; account-fee; PACOTE_TARIFA_SERVICOS; MANUT CTA CESTA SERVICOS
10-20 11-20; caixa; -21.00 -12.50; lottery; OUTROS; LOTERIAS ONLINE CAIXA MEGA SENA
09-15 10-15 11-16; caixa; -98.42; iptu; CONVENIO_ARRECADACAO; PAG IPTU PREF RECIFE
10-05; santander; +4500.00; loan; OPERACAO_CREDITO; CREDITO EMPRESTIMO CONSIGNADO
11-05; santander; -197.35; loan-part; OPERACAO_CREDITO; PAGTO PARCELA EMPRESTIMO CONSIGNADO
09-05 10-06 11-05; santander; -1380.00; university; BOLETO @uni; PAGAMENTO DE BOLETO FACULDADE CAPIBARIBE
09-10 10-10 11-10; santander; -187.54 -201.33 -192.48; power; CONVENIO_ARRECADACAO; DEBITO AUT. CONTA LUZ NEOENERGIA PERNAMBUCO
09-12 10-13 11-12; santander; -64.80 -61.05 -66.72; water; CONVENIO_ARRECADACAO; DEBITO AUT. CONTA AGUA COMPESA
09-18 10-19 11-18; santander; -99.90; internet; CONVENIO_ARRECADACAO; DEBITO AUT. OI FIBRA
09-08 10-08 11-09; santander; -812.30; health-plan; BOLETO; PAGAMENTO DE BOLETO HAPVIDA ASSISTENCIA MEDICA
09-20 10-20 11-20; santander; -44.30; account-fee; PACOTE_TARIFA_SERVICOS; TARIFA MENSALIDADE PACOTE SERVICOS
09-15 10-15 11-13; santander; -1148.20 -1366.91 -1204.55; bill; CARTAO; DEBITO AUT. FAT.CARTAO MASTER 9014
09-15 10-15 11-13; santander-card; +1148.20 +1366.91 +1204.55; bill; ; PAGAMENTO DE FATURA >> PAGAMENTO DE FATURA-INTERNET
09-24; santander; -1000.00; invest; OUTROS; APLICACAO FUNDO SANTANDER RF REF DI
11-12; santander; +600.00; invest; RESGATE_APLIC_FINANCEIRA; RESGATE FUNDO SANTANDER RF REF DI
10-19; santander; -250.00; invest; OUTROS; PREVIDENCIA PRIVADA PGBL
09-22 10-22 11-23; santander; -300.00; person; PIX @igor; PIX ENVIADO Igor Cavalcanti Dias
10-12; santander; -140.00; person; PIX @marta; PIX ENVIADO Marta Renner Queiroz
11-07; santander; +90.00; person; PIX @zelia; PIX RECEBIDO Zelia Claro dos Anjos
11-19; santander; -520.00; person; PIX @owner; PIX ENVIADO Benedito Luz Pereira
09-27; santander; -66.34; groceries; CARTAO; COMPRA CARTAO DEB MC {d} BOMPRECO RECIFE
10-24; santander; -29.80; restaurant; CARTAO; COMPRA CARTAO DEB MC {d} TAPIOCARIA DA PRACA
09-14 10-14 11-14; inter; -900.00 -850.00 -950.00; bill; BOLETO; Pagamento efetuado: "Fatura cartão C6 Bank"
09-15 10-15 11-16; c6-card; +900.00 +850.00 +950.00; bill; ; Inclusao de Pagamento >> INCLUSAO DE PAGAMENTO
09-06 10-07 11-06; santander; -1200.00; own; TED; TED ENVIADA MESMA TITULARIDADE INTER
09-06 10-07 11-06; inter; +1200.00; own; TED @self; TED recebida: "ROSA MARIA CAVALCANTI DIAS"
10-03; inter; -80.00; person; PIX @zelia; Pix enviado: "Cp :60746948-Zelia Claro dos Anjos"
11-13; inter; +260.00; person; PIX @marta; Pix recebido: "Cp :00360305-MARTA RENNER QUEIROZ"
09-26 10-31 11-21; inter; -143.20 -128.75 -155.60; groceries; PIX @acude; Pix enviado: "Cp :90400888-SUPERMERCADO ACUDE LTDA"
10-16; inter; -72.45; pharmacy; PIX @farma; Pix enviado: "Cp :00000000-FARMACIA BOA VISTA LTDA"
11-17; inter; -410.00; glasses; PIX @otica; Pix enviado: "Cp :60701190-OTICA VISAO RECIFE LTDA"
10-09; inter; -1250.00; travel; PIX @turismo; Pix enviado: "Cp :18236120-AGRESTE VIAGENS E TURISMO LTDA"
09-13 11-14; inter; -85.00 -110.00; beauty; PIX @salon; Pix enviado: "Cp :18236120-SALAO DE BELEZA DONA FLOR LTDA"
09-11 10-11 11-11; inter; -99.90; gym; PIX @academia; Pix enviado: "Cp :31872495-ACADEMIA CORPO LIVRE LTDA"
10-27; inter; -230.00; pets; PIX @vet; Pix enviado: "Cp :60746948-CLINICA VETERINARIA BICHO BOM LTDA"
11-04; inter; -700.00; houseware; PIX @shop; Pix enviado: "Cp :60746948-MOVEIS PLANEJADOS NORDESTE LTDA"
11-09; inter; +300.00; refund:houseware; PIX @shop; Pix recebido devolvido: "Cp :60746948-MOVEIS PLANEJADOS NORDESTE LTDA"
09-17; inter; -500.00; invest; OUTROS; Aplicacao: "CDB LIQUIDEZ DIARIA"
11-10; inter; +350.00; invest; RESGATE_APLIC_FINANCEIRA; Resgate: "LCI DI"
10-30; inter; +2.14; proceeds; OUTROS; Pagamento de rendimentos: "CONTA REMUNERADA"
11-23; inter; +4.80; refund:cashback; OUTROS; Cashback Inter Shop
09-28; inter; -33.00; restaurant; CARTAO; Compra no debito: "No estabelecimento CAFETERIA SAO BRAZ"
10-20; inter; -56.00; fuel; CARTAO; Compra no debito: "No estabelecimento POSTO PETROBRAS BV"
11-02; inter; -30.00; mobile; OUTROS; Recarga efetuada: "CLARO"
09-09 10-08; inter; -150.00 -120.00; own; PIX; PIX ENVIADO ROSA MARIA CAVALCANTI DIAS >> Pix enviado: "Cp :22896431-ROSA MARIA CAVALCANTI DIAS"
09-09 10-08; picpay; +150.00 +120.00; own; PIX; Pix recebido >> -
09-21; picpay; -45.00; person; PIX @igor; Pix enviado Igor Cavalcanti Dias
10-18; picpay; -60.00; invest; OUTROS; Dinheiro guardado no Cofrinho Natal
11-24; picpay; +35.00; invest; OUTROS; Dinheiro retirado do Cofrinho Natal
10-31; picpay; +0.93; proceeds; RENDIMENTO_APLIC_FINANCEIRA; Rendimento da conta
11-15; picpay; -25.00; donation; OUTROS; Doação GRAACC
11-18; picpay; -28.90; delivery; OUTROS; Compra realizada IFOOD
09-01 09-14 10-04 10-18 11-01 11-15; santander-card; -241.88 -219.47 -256.30 -228.14 -249.75 -233.61; groceries; 5411; BOMPRECO 117 RECIFE
09-07 10-25 11-08; santander-card; -162.34 -178.90 -154.26; groceries; 5411; ATACADAO 214 RECIFE
10-10; santander-card; -58.00; groceries; 5451; QUEIJARIA DO SERTAO
09-10 10-15 11-11; santander-card; -94.62 -71.38 -88.05; pharmacy; 5912; DROGASIL 2204
09-12 10-17 11-22; santander-card; -68.40 -84.90 -77.20; restaurant; 5812; PARRAXAXA RECIFE
11-16; santander-card; -41.50; restaurant; 5814; Bobs >> BOBS SHOPPING RECIFE
10-02; santander-card; -53.70; restaurant; 5812; SUMUP *ACAIDOMAR
09-05 10-05 11-05; santander-card; -27.90; video; 4899; DISNEY PLUS
09-13 10-13 11-13; santander-card; -12.90; video; ; PAYPAL *GLOBOPLAY
09-19 10-19 11-19; santander-card; -89.90; mobile; 4814; CLARO *PLANO CONTROLE
09-21 10-21 11-21; santander-card; -159.90; clothing; 5651 1/3; RIACHUELO {n}
10-14 11-14; santander-card; -212.45; electronics; 5732 1/2; FAST SHOP {n}
11-27; santander-card; -389.00; shopping; 5311; LOJAS AMERICANAS 0412
09-24; santander-card; -73.20; books; 5942; SARAIVA LIVREIROS
09-16; santander-card; -320.00; dentist; 8021; ODONTO MARIA ESTELA
11-09; santander-card; -280.00; clinic; 8062; HOSP ESPERANCA RECIFE
10-08; santander-card; -84.60; coach; 4131; VIACAO PROGRESSO PASSAGENS
09-29 11-03; santander-card; -42.00 -38.50; transit; 4111; VEM RECARGA RECIFE
10-22; santander-card; -46.90; kids; 5945; PBKIDS RECIFE
09-20; santander-card; -33.50; insurance; 6300; SEGURO PERDA E ROUBO
10-28; santander-card; +71.38; refund:pharmacy; 5912; ESTORNO DE COMPRA DROGASIL 2204
11-24; santander-card; -9.90; card-fee; fee:SMS; AVISO SMS CARTAO
09-04 09-25 10-12 10-29 11-10 11-26; c6-card; -17.35 -21.90 -14.80 -26.45 -19.20 -23.75; ride; 4121; UBER *TRIP HELP.UBER.COM
09-11 10-09 11-07; c6-card; -52.90 -61.40 -47.30; delivery; 5812; IFD*TEMPERO DA TERRA
11-20; c6-card; -58.20; delivery; 5814; ZE DELIVERY
09-18 10-18 11-18; c6-card; -21.90; music; ; DL*GOOGLE SPOTIFY
09-08 10-23; c6-card; -134.80 -97.60; online; 5999; Amazon >> AMAZON MKTPLC*LARFACIL
11-12; c6-card; -88.40; online; ; ALIEXPRESS.COM
10-11; c6-card; -1120.00; flight; 3240; GOL LINHAS AEREAS
10-16; c6-card; -684.30; hotel; 7011; AIRBNB * HMJ8KQKX2P
10-17; c6-card; -96.00; leisure; 7996; PARQUE MIRABILANDIA
09-22; c6-card; -148.00; houseware; 5719; CASA E COR UTILIDADES
10-05 11-05; c6-card; -172.30; sports; 5655 1/2; NETSHOES {n}
09-30; c6-card; -66.00; beauty; 7298; SPA URBANO RECIFE
11-14; c6-card; -250.00; donation; 8398; UNICEF BRASIL
10-24; c6-card; -87.90; course; 8299; UDEMY *CURSOS
11-06; c6-card; -35.00; miles; ; CLUBE SMILES
11-21; c6-card; +97.60; refund:online; 5999; AMAZON MKTPLC*LARFACIL - Estorno
11-23; c6-card; -62.70; pets; 5995; COBASI RECIFE
10-07; c6-card; -12.00; parking; 7523; ZONA AZUL DIGITAL
`,
};
