/**
 * Words and names of shops by category, plain lower case. They match whole words, the longest first;
 * a star stands for any end of a word. Short names that are also common words or surnames (`bar`,
 * `gol`, `renner`) match only as the whole name, or not at all.
 */
type Words = Readonly<Record<string, string>>;

/**
 * Delivery services, marketplaces and digital services, whose merchant category codes are those of
 * their sellers, or of shops for software.
 */
export const PLATFORM_WORDS: Words = {
  "09000000":
    "google*, google one, google storage, google play, apple com bill, apple com*, applecombill, apple services, itunes*, icloud*, microsoft*, office 365, adobe*, dropbox*, openai*, chatgpt*, anthropic*, claude ai, claude*, canva*, notion*, zoom, zoom us, github*, godaddy*, hostinger*, registro br, locaweb*, uol*, hostgator*, digitalocean*, aws, amazon web services, linkedin*, tinder*, bumble*, badoo, nordvpn*, expressvpn, 1password, lastpass, evernote*, trello, slack*, figma*, midjourney*, cursor*, vercel*, cloudflare*, wix*, wordpress*, mailchimp*, kindle*, audible*, patreon*, onlyfans*, privacy*, telegram*, discord*, medium com, substack*, folha assinatura, estadao*, o globo, uol host, nytimes*, scribd*, meli mais, meli, grammarly, docusign",
  "11020000":
    "ifood, ifd, rappi, ze delivery, zedelivery, aiqfome, uber eats, ubereats, 99food, 99 food, keeta, daki, james delivery, delivery much, goomer, anota ai, pedidos ja",
  "08010000":
    "shpp, mercadolivre, mercado livre, mercadol*, amazon br, amazon com, amazon marketplace, amazonmkt*, amazonbr*, amazon, amzn mktp, shopee*, shein*, aliexpress*, temu*, magalu*, magazine luiza, magazineluiza, americanas*, casas bahia, casasbahia, ponto frio, kabum*, submarino, netshoes, dafiti, enjoei, olx*, elo7, shoptime, extra com, wish com, ebay, alibaba",
  "10000000":
    "amazon fresh, carrefour com, ifood mercado, cornershop, shopper com, mercado livre supermercado",
  "09020000": "amazon prime*, amazonprime*, prime video, amazon digital, prime canais",
};

export const SHOP_WORDS: Words = {
  "07010001":
    "internet, fibra, vivo fibra, claro net, net servicos, oi fibra, brisanet, unifique, desktop sigmanet, algar, ligga, sumicity, giga mais, provedor, starlink, copel telecom, valenet, tely",
  "07010002":
    "recarga*, vivo, vivo easy, vivo sa, claro celular, claro movel, claro sa, claro s a, tim celular, tim sa, tim s a, tim brasil, tim, telefonica, nextel, celular, oi celular, oi movel, correios celular, telefone",
  "07010003": "sky servicos, sky brasil, claro tv, net tv, directv, oi tv",
  "07010000": "claro, claroflex, claro flex, oi sa, oi s a, telecom*, telemar",
  "07020001":
    "udemy*, coursera*, alura*, hotmart*, duolingo*, edx, rocketseat*, domestika, ebac*, descomplica, gran cursos, estrategia concursos, wizard*, cultura inglesa, ccaa, fisk, kumon, cna idiomas, curso*, idiomas, busuu, babbel, preply, italki, eduzz, kiwify",
  "07020002":
    "faculdade*, universidade*, unip, estacio, anhanguera*, unopar*, uninove, puc, pucrs, pucsp, pucpr, pucminas, mackenzie, unicesumar, uninter, fgv, unifor, centro universitario, ensino superior, univ, unicsul, insper",
  "07020003":
    "escola*, colegio*, mensalidade escolar, educacao, educacional, ensino, sesi, senac, senai, objetivo, instituto educacional",
  "07020004": "creche*, escola infantil, colegio infantil, bercario*, educacao maternal",
  "07030001":
    "academia*, smart fit, smartfit*, bluefit, bio ritmo, bodytech, selfit, skyfit, gympass*, wellhub*, totalpass*, crossfit*, pilates, just fit, panobianco",
  "07030002":
    "natacao, futebol society, quadra, tenis clube, jiu jitsu, judo, beach tennis, surf, escalada",
  "07030003":
    "barbearia*, barber*, salao*, cabelei*, cabele*, espaco laser, espacolaser*, estetica*, manicure, esmalteria, beleza, spa, massagem*, depil*, sobrancelha*, hair, studio beleza, tatuagem, tattoo, nail*",
  "07040001": "ingresso futebol, estadio*, arena*, fiel torcedor, socio torcedor, allianz parque",
  "07040002":
    "museu*, masp, aquario, zoologico, jardim botanico, parque estadual, parque nacional, beto carrero, hopi hari",
  "07040003":
    "cinema*, cinemark, cinepolis, kinoplex, uci cinemas, cine*, ingresso*, ingresso com, sympla*, eventim*, ticketmaster*, ticket360, ticket 360, livepass, bilheteria*, teatro*, show, eventbrite, cinesystem, moviecom",
  "07000000":
    "lavanderia*, costur*, sapateiro, chaveiro*, cartorio*, correios, ect correios, despachante*, advocacia, advogad*, contabil*, contador, grafica*, encanador, eletricista, dedetiz*, diarista, faxina, transportadora, frete*, jadlog, loggi, lalamove, getninjas, assistencia tecnica, manutencao, tabelionato, consultoria",
  "08020000":
    "fast shop, fastshop, apple store, samsung*, dell*, motorola, xiaomi*, terabyte*, pichau*, eletronic*, informatica, celulares, iplace, multilaser, positivo, lenovo, kalunga info, info store, games store, eletro*",
  "08030000":
    "petz*, cobasi*, petlove*, pet shop, petshop*, pet, veterinari*, agropet, casa de racao, racoes, zee dog, banho e tosa, clinica veterinaria, hospital veterinario",
  "08040000":
    "lojas renner, renner lj, renner*, riachuelo*, cea modas, c a modas, lojas cea, marisa lojas, lojas marisa, zara*, hering*, usereserva, centauro moda, calcados*, sapataria*, arezzo*, havaianas*, melissa, anacapri, vestuario, modas*, moda*, boutique*, roupas*, lupo, farm rio, animale, levis, levi s, calvin klein, youcom, pernambucanas, torra torra, besni, track field, insider*, malwee, dudalina, aramis, brecho, lingerie, bijuteria*, vivara*, pandora*, oticas e joias, relojoaria, joalheria, joias, riachu, le lis, shoulder, colcci, cotton on, forever 21, caedu, avenida moda",
  "08050000":
    "ri happy, rihappy*, pbkids, tricae, brinquedo*, toys*, alo bebe, baby*, bebe, carters, lego*, puket, infantil",
  "08060000":
    "livraria*, saraiva, estante virtual, editora*, livros, sebo*, travessa, banca de jornal, leitura",
  "08070000":
    "decathlon*, centauro*, nike*, adidas*, puma*, olympikus, mizuno, asics, esportes, esportivo*, under armour, the north face, bike*, bicicletaria*, fila brasil, speedo, nautica",
  "08080000": "papelaria*, kalunga*, papel, grafite, gimba, le biscuit, material escolar",
  "08000000":
    "shopping*, lojas*, loja*, bazar*, havan*, floric, floricultura*, flores, giuliana flores, presentes, perfumaria*, boticario*, o boticario, natura, natura cosmet*, avon*, eudora, sephora*, quem disse berenice, cosmetic*, mac cosmetics, l occitane, loccitane, jequiti, mary kay, tabacaria*, armarinho*, embalagens, fotografia, instrumentos musicais, casa das aliancas, duty free, polishop, multicoisas, daiso*, miniso*, 1 99, variedades, utilidades",
  "09010000":
    "steam*, steamgames*, playstation*, psn, xbox*, nintendo*, epic games, riot*, blizzard*, roblox*, garena, ea games, electronic arts, level up, nuuvem, twitch*, supercell, activision, ubisoft, game, games",
  "09020000":
    "netflix*, hbo*, hbo max, max com, disney*, disneyplus*, star plus, globoplay*, paramount*, apple tv, telecine, crunchyroll*, youtube premium, youtubepremium, youtube*, mubi, discovery, looke, premiere, starz, clarovideo, pluto",
  "09030000": "spotify*, deezer*, apple music, youtube music, tidal*, soundcloud",
  "10000000":
    "supermerc*, mercado*, mercearia*, minimercado*, hortifruti*, hortifrut*, hortifr*, sacolao*, quitanda*, acougue*, acoug*, mercadinho*, supermarket, superm, pao de acucar, paodeacucar*, carrefour*, carref*, extra hiper, extra super, extra supermercado, hiper*, assai*, atacadao*, atacad*, sams club, sam s club, makro*, dia brasil, supermercado dia, big bompreco, bompreco*, bom preco, zaffari*, angeloni, condor super, muffato*, super, st marche, oba hortifruti, mambo, sonda supermercados, savegnago, tenda atacado, mateus supermercados, grupo mateus, supermercados guanabara, guanabara super, mundial super, prezunic*, zona sul, verdemar*, epa super, bh super, supernosso, super nosso, bistek, giassi, supermercados koch, fort atacadista, max atacado, spani, roldao*, swift, seara, casa de carnes, casas de carne, peixaria*, emporio*, rotisserie, feira*, feira livre, natural da terra, hirota*, coop, covabra, comper, bretas*, nagumo, shibata, confianca super, barbosa super, sao vicente, pague menos super, boa super, atakadao, armazem*, adega*, bebidas, distribuidora de bebidas, vinhos, wine*, evino, laticinio*, ovos, hippo, festval, tauste, jau serve, enxuto, oxxo*, hortisabor, mercantil*, conveniencia, am pm, br mania, cesta basica, varejao*",
  "11010000":
    "padaria*, panific*, restaurante*, restaurant*, rest, lanchonete*, lanches*, lanche*, pizzaria*, pizza*, pizz*, hamburgueria*, hamb, hamburguer*, burger*, burguer*, mc donald*, mcdonald*, mcd*, arcos dourados, burger king, bk brasil, bobs, bob s, subway*, habibs, habib s, giraffas*, spoleto*, outback*, coco bambu, madero*, starbucks*, kfc*, popeyes*, dominos*, domino s, pizza hut, china in box, sushi*, temaki*, yakisoba*, churrascaria*, churr, churrasc*, espetinho*, espeto*, cafe*, cafeteria*, coffee*, confeitaria*, doceria*, doces, bolos*, sorvet*, gelato*, acai*, sucos*, pastel*, pastelaria*, tapioca*, boteco*, botequim*, bar e, bar do, bar da, bar dos, pub, cervej*, chopp*, choperia*, cantina*, bistro*, gastrobar*, gourmet, grill*, steak*, galeteria*, galeto*, marmit*, self service, comida*, cozinha*, buffet*, food*, fogao, forneria*, trattoria*, ristorante*, padoca, cacau show, kopenhagen*, brasil cacau, chocolat*, casa do pao de queijo, pao de queijo, rei do mate, fran s, frans cafe, oakberry*, creperia*, esfiha*, esfirra*, ragazzo, jeronimo, paris 6, bacio di latte, cookies, donut*, brigaderia, quiosque*, tacos, mexicano, taverna, saideira, petiscaria, rodizio, delicatessen",
  "12010000":
    "latam*, gol linhas, gol lin*, voegol*, azul linhas, azul, azul viagens, tam linhas, aeroporto*, avianca*, tap air, tap portugal, american air*, united air*, delta air*, emirates, air france, airfrance, iberia*, copa air*, klm, lufthansa, ita airways, infraero, jetsmart, flybondi, sky airline",
  "12020000":
    "hotel*, hotels*, hospedagem, pousada*, hostel*, booking*, airbnb*, ibis, accor, accorhotels, resort*, trivago, hoteis*, motel*, chale*, flat, hurb*, inn",
  "12030000":
    "smiles*, livelo*, latam pass, tudoazul, esfera, dotz*, clube smiles, maxmilhas*, 123 milhas, 123milhas",
  "12040000":
    "clickbus*, buser*, viacao*, rodoviaria*, viacao cometa, itapemirim*, catarinense, guerino, aguia branca, flixbus*, wemobi, expresso guanabara, quero passagem, onibus",
  "12000000":
    "cvc*, decolar*, agencia de viagens, viagens*, viagem*, turismo*, passagens, expedia*, submarino viagens, viajanet, cruzeiro, costa cruzeiros, msc cruzeiros, get your guide, civitatis",
  "13000000":
    "doacao*, doacoes, unicef*, medicos sem fronteiras, msf*, greenpeace*, aacd, graacc, apae*, igreja*, dizimo*, paroquia*, santuario, vakinha*, ong, cruz vermelha, instituto ayrton, wwf*, teto brasil, legiao da boa, lbv, cancao nova, assembleia de deus",
  "14010000": "loteria*, lotericas*, loterica*, mega sena, lotofacil, loterias online, bolao*",
  "14020000":
    "bet365*, betano*, sportingbet*, betfair*, blaze*, pixbet*, betnacional*, kto, estrela bet, estrelabet*, superbet*, novibet*, esportes da sorte, esporte da sorte, bet, betsson*, galera bet, vaidebet*, kaizen gaming, cassino*, casino*, pokerstars*, apostas, aposta ganha, hiperbet, br4bet",
  "17010000":
    "aluguel*, imobiliaria*, imobil*, imoveis*, quinto andar, quintoandar*, locacao de imovel, lopes imoveis, condominio*, condom, cond ed*, cond, administradora de condominios, housi",
  "17020001":
    "sabesp*, copasa*, sanepar*, caesb*, embasa*, casan*, cedae*, saneago*, compesa*, corsan*, cagece*, cosanpa, aguas*, agua e esgoto, conta de agua, brk ambiental, saneamento*, dmae, saae*, semae, agua, igua saneamento",
  "17020002":
    "enel*, cemig*, copel*, cpfl*, light s*, light serv*, celpe*, coelba*, cosern*, celesc*, edp, elektro*, energisa*, equatorial*, neoenergia*, eletropaulo*, ceee*, conta de conta luz, energia*, eletric*, luz, rge, ceb, amazonas energia, eflul",
  "17020003":
    "comgas*, ceg rio, naturgy*, gas natural, ultragaz*, liquigas*, supergasbras*, nacional gas, copagaz*, conta de gas, gas, compagas*, gasmig*, sulgas*, bahiagas*, botijao",
  "17020000": "conta de consumo, contas de consumo, concessionaria*, utilidade publica",
  "17030000":
    "leroy merlin, leroy*, telhanorte*, telha norte, tok stok, tokstok*, tok e stok, etna, mobly*, madeiramadeira*, madeira madeira, c c casa, cec casa, casa e construcao, material de construcao, materiais*, mat construcao, construcao*, ferragens*, ferragista, tintas*, suvinil, moveis*, movelaria, colchoes*, colchao*, ortobom*, emma colch*, decor*, camicado*, westwing*, ikea, sodimac*, dicico*, balaroti, cassol*, quero quero, vidracaria*, marcenaria*, cortinas*, tapecaria*, iluminacao, brastemp*, consul, electrolux*, casa show, obramax*, joli, havan casa, jardinagem, utensilios, zelo, casa riachuelo, limpeza",
  "18010000":
    "dentista*, odont*, odonto*, ortodont*, sorridents*, oral sin, oralsin, implante*, dental*, orthopride*",
  "18020000":
    "drogaria*, drogasil*, droga raia, drogaraia*, raia, raiadrogasil*, farmacia*, farma*, farm, pague menos, paguemenos*, drogarias pacheco, panvel*, ultrafarma*, drogal*, droga*, nissei*, sao joao farm*, farmacias sao joao, extrafarma*, drogaria venancio, onofre*, drogaria araujo, manipulacao, ultra popular, preco popular, indiana, catarinense farm, rd saude, medicamentos",
  "18030000":
    "otica*, oticas*, chilli beans, chillibeans*, zerezes, lenscope, eotica, oculos, lentes",
  "18040000":
    "hospital*, hosp, clinica*, clin*, laboratorio*, lab, fleury*, delboni*, lavoisier*, dasa*, hermes pardini, pardini*, sabin*, einstein*, sirio libanes, rede dor, diagnostico*, medic*, medico*, medica, medicas, medicina, consultorio*, pediatr*, ortoped*, dermat*, cardio*, oftalm*, ginec*, fisio*, psico*, psiquiatr*, terap*, nutri*, radiologia, ultrassom*, exame*, vacina*, dr consulta, doutor, dr, dra, psiq, doctoralia, fonoaudio*, a cor da saude",
  "18000000": "saude*, bem estar",
  "200300000":
    "unimed*, amil*, bradesco saude, sulamerica saude, sul america saude, notredame*, notre dame, intermedica, hapvida*, prevent senior, plano de saude, golden cross, assim saude, geap*, cassi, saude caixa, porto saude, qualicorp*, alice saude, sami saude, odontoprev*, hapvida notredame, plano odonto*",
  "200100000":
    "seguro de vida seguro, prudential*, metlife*, mongeral*, mag seguros, icatu*, seguro vida, seg vida, bradesco vida, itau vida, caixa vida, bb vida, vida em grupo",
  "200200000": "seguro residencial, seguro residencia",
  "200400000":
    "seguro auto, seguro de veiculo*, porto seguro, azul seguros, tokio marine, allianz*, hdi seguros, mapfre*, liberty seguros, youse*, yelum, bradesco auto, itau auto, suhai, protecao veicular, seguro moto, zurich*, sompo*, darwin seguros, justos",
  "20000000":
    "seguro*, seguros*, segurador*, seg, corretora de seguros, sulamerica*, caixa seguradora, bb seguros, capitalizacao, assistencia funeral, funeral*",
  "19010000":
    "uber*, 99 corrida*, 99 ride*, 99 viagem, 99app*, 99 tecnologia, 99pop, 99 pop, 99taxi*, 99 taxis, cabify*, indrive*, indriver*, taxi*, lady driver, blablacar*, garupa",
  "19020000":
    "recarga cartao*, recarga bilhete, cartao bom, bilhete*, metro, metro sp, metrosp*, metro rio, metrorio*, cptm*, sptrans*, bilhete unico, autopass*, riocard*, bhbus, top mobilidade, recarga transporte, transporte publico, supervia*, ccr barcas, urbs*, transurb*, vlt, brt, cartao transporte, onibus urbano, jae, rio card, trensurb",
  "19030000":
    "localiza*, movida*, unidas loc*, unidas rent*, unidas aluguel, rent a car, rentcars*, kovi*, turbi*, aluguel de carro, locadora de veiculo*, hertz*, avis rent a car, alamo, zarp",
  "19040000": "tembici*, bike itau, bikeitau, yellow bike, patinete*, whoosh",
  "19050001":
    "posto, postos, auto posto, autoposto*, ipiranga*, shell*, petrobras*, br petrobras, ale combust*, combustivel*, combust*, gasolina*, abastec*, shell box, shellbox*, km de vantagens, ampm, abastece ai, abasteceai*, raizen*, vibra energia, gnv",
  "19050002":
    "estacion*, estapar*, parking*, park, parkshopping, zul digital, zona azul, zonaazul*, indigo estac*, indigo park*, multipark*, garage*, garagem*, valet*, estac*, parquimetro, area azul",
  "19050003":
    "sem parar, semparar*, veloe*, conectcar*, pedagio*, move mais, taggy*, c6 tag, autopista*, ccr, ecovias*, arteris*, ecorodovias*, rodovia*, concessionaria de rodovia*, nutag, tag itau",
  "19050005":
    "oficina*, mecanic*, auto center, autocenter*, auto pecas, autopecas*, pneu*, borracharia*, funilaria*, lava rapido, lava jato, lavajato*, lavacar*, car wash, dpaschoal*, troca de oleo, lubrific*, auto eletric*, motopecas, moto pecas, bosch car, vistoria*, concessionaria veic*, auto mec*, baterias*, retifica*, guincho*, alinhamento",
  "21000000":
    "clube*, parque aquatico, boliche*, karaoke*, escape*, paintball, kart*, ingressos parque, camping*, balada, festa*, lazer, hobby*, pesca*, airsoft, casa de festas, buffet infantil, sesc*, thermas*, dance, boate*",
};
