// Made by scripts/make-cities.mjs, which says from what and how. Names and zones: GeoNames (CC BY 4.0),
// Unicode CLDR (Unicode-3.0), @brazilian-utils/brazilian-utils (MIT).

/** The capitals, and the cities of more than 100,000 people: `state zone: names`, the capital first. */
export const BRAZILIAN_CITIES = `
AC America/Rio_Branco: Rio Branco, Cruzeiro do Sul
AL America/Maceio: Maceió, Arapiraca, Rio Largo, Marechal Deodoro
AM America/Manaus: Manaus, Itacoatiara, Parintins, Manacapuru, Coari
AM America/Eirunepe: Atalaia do Norte, Benjamin Constant, Boca do Acre, Eirunepé, Envira, Guajará, Ipixuna, Itamarati, Jutaí, Lábrea, Pauini, São Paulo de Olivença, Tabatinga
AP America/Belem: Macapá, Santana
BA America/Bahia: Salvador, Feira de Santana, Vitória da Conquista, Itabuna, Camaçari, Barreiras, Ilhéus, Lauro de Freitas, Jequié, Porto Seguro, Alagoinhas, Simões Filho, Eunápolis, Paulo Afonso, Santo Antônio de Jesus, Irecê, Valença, Itapetinga, Guanambi, Juazeiro, Teixeira de Freitas, Luís Eduardo Magalhães
CE America/Fortaleza: Fortaleza, Caucaia, Juazeiro do Norte, Maracanaú, Sobral, Crato, Iguatu, Aquiraz, Itapipoca, Pacatuba, Crateús, Cascavel, Horizonte, Maranguape, Quixadá, Quixeramobim, Tianguá
DF America/Sao_Paulo: Brasília, Águas Claras, Ceilândia, Samambaia, Taguatinga
ES America/Sao_Paulo: Vitória, Vila Velha, Serra, Cachoeiro de Itapemirim, Linhares, Colatina, Guarapari, São Mateus, Aracruz, Viana, Cariacica
GO America/Sao_Paulo: Goiânia, Aparecida de Goiânia, Anápolis, Rio Verde, Luziânia, Trindade, Planaltina, Formosa, Itumbiara, Jataí, Caldas Novas, Catalão, Senador Canedo, Cristalina, Águas Lindas de Goiás, Valparaíso de Goiás, Novo Gama, Cidade Ocidental
MA America/Fortaleza: São Luís, Imperatriz, Caxias, Timon, Barra do Corda, Codó, Bacabal, Balsas, Santa Inês, Paço do Lumiar, São José de Ribamar, Açailândia, Pinheiro
MG America/Sao_Paulo: Belo Horizonte, Contagem, Juiz de Fora, Uberlândia, Ribeirão das Neves, Betim, Montes Claros, Uberaba, Governador Valadares, Santa Luzia, Ipatinga, Sete Lagoas, Divinópolis, Poços de Caldas, Ibirité, Patos de Minas, Barbacena, Varginha, Pouso Alegre, Conselheiro Lafaiete, Esmeraldas, Teófilo Otoni, Coronel Fabriciano, Itabira, Passos, Ubá, Araguari, Vespasiano, Timóteo, Muriaé, Nova Lima, Ituiutaba, Araxá, Itajubá, Lavras, São João del Rei, Itaúna, Pará de Minas, João Monlevade, Patrocínio, Alfenas, Paracatu, Viçosa, São Sebastião do Paraíso, Curvelo, Ouro Preto, Três Corações, Cataguases, Unaí, Caratinga, Janaúba, Formiga, Manhuaçu, Pirapora, Sabará, Nova Serrana, BH
MS America/Campo_Grande: Campo Grande, Dourados, Corumbá, Três Lagoas, Ponta Porã
MT America/Cuiaba: Cuiabá, Várzea Grande, Rondonópolis, Sinop, Barra do Garças, Sorriso, Tangará da Serra, Cáceres, Primavera do Leste, Lucas do Rio Verde
PA America/Belem: Belém, Ananindeua, Parauapebas, Marabá, Castanhal, Redenção, Abaetetuba, Tucuruí, Paragominas, Bragança, Cametá, Barcarena, Marituba, Breves, Canaã dos Carajás, São Félix do Xingu
PA America/Santarem: Santarém, Altamira, Itaituba, Óbidos, Oriximiná
PB America/Fortaleza: João Pessoa, Campina Grande, Santa Rita, Patos, Bayeux, Cabedelo
PE America/Recife: Recife, Jaboatão dos Guararapes, Olinda, Paulista, Caruaru, Petrolina, Garanhuns, Vitória de Santo Antão, São Lourenço da Mata, Serra Talhada, Igarassu, Abreu e Lima, Santa Cruz do Capibaribe, Carpina, Gravatá, Arcoverde, Ipojuca, Bezerros, Camaragibe, Cabo de Santo Agostinho, Jaboatão
PE America/Noronha: Fernando de Noronha
PI America/Fortaleza: Teresina, Parnaíba, Picos
PR America/Sao_Paulo: Curitiba, Londrina, Maringá, Ponta Grossa, Foz do Iguaçu, Cascavel, Colombo, Guarapuava, Paranaguá, São José dos Pinhais, Toledo, Pinhais, Araucária, Umuarama, Apucarana, Arapongas, Campo Largo, Cambé, Almirante Tamandaré, Sarandi, Cianorte, Campo Mourão, Paranavaí, Pato Branco, Telêmaco Borba, Francisco Beltrão, Rolândia, Fazenda Rio Grande, Piraquara
RJ America/Sao_Paulo: Rio de Janeiro, Nova Iguaçu, Duque de Caxias, Campos dos Goytacazes, Belford Roxo, Niterói, São João de Meriti, Petrópolis, Volta Redonda, Nova Friburgo, Itaboraí, Barra Mansa, Angra dos Reis, Nilópolis, Macaé, Queimados, Teresópolis, Resende, Araruama, Cabo Frio, Itaguaí, Rio das Ostras, Japeri, Barra do Piraí, Itaperuna, Maricá, Três Rios, Saquarema, Valença, São Pedro da Aldeia, Seropédica, São Gonçalo, Magé, Mesquita, Rio
RN America/Fortaleza: Natal, Parnamirim, Mossoró, Caicó, São Gonçalo do Amarante, Macaíba, Ceará-Mirim
RO America/Porto_Velho: Porto Velho, Ji-Paraná, Vilhena, Ariquemes, Cacoal
RR America/Boa_Vista: Boa Vista
RS America/Sao_Paulo: Porto Alegre, Caxias do Sul, Canoas, Pelotas, Viamão, Santa Maria, Novo Hamburgo, Gravataí, Alvorada, São Leopoldo, Rio Grande, Passo Fundo, Uruguaiana, Cachoeirinha, Santa Cruz do Sul, Guaíba, Bagé, Erechim, Bento Gonçalves, Sant'Ana do Livramento, Alegrete, Esteio, Sapiranga, Cachoeira do Sul, Ijuí, Montenegro, Lajeado, Cruz Alta, Santo Ângelo, São Borja, Carazinho, Santa Rosa, Farroupilha, Vacaria, São Gabriel, Camaquã, Sapucaia do Sul, Venâncio Aires
SC America/Sao_Paulo: Florianópolis, Joinville, Blumenau, São José, Palhoça, Lages, Criciúma, Chapecó, Itajaí, Jaraguá do Sul, Brusque, São Bento do Sul, Tubarão, Caçador, Concórdia, Biguaçu, Rio do Sul, Içara, Balneário Camboriú, Camboriú, Navegantes, Itapema, Gaspar, Indaial, Araranguá, Floripa
SE America/Maceio: Aracaju, Nossa Senhora do Socorro, São Cristóvão, Itabaiana, Estância, Lagarto
SP America/Sao_Paulo: São Paulo, Guarulhos, Campinas, São Bernardo do Campo, São José dos Campos, Ribeirão Preto, Sorocaba, Osasco, Santo André, Mauá, Santos, Piracicaba, Diadema, Bauru, São José do Rio Preto, Carapicuíba, Franca, Itaquaquecetuba, Mogi das Cruzes, São Vicente, Guarujá, Jundiaí, Taubaté, Limeira, Sumaré, Suzano, Indaiatuba, Cotia, Barueri, Praia Grande, Itapevi, Marília, Hortolândia, Taboão da Serra, Jacareí, Presidente Prudente, São Carlos, Americana, Santa Bárbara d'Oeste, Rio Claro, Francisco Morato, Araçatuba, Araraquara, Ferraz de Vasconcelos, Itapecerica da Serra, Botucatu, Atibaia, Itu, São Caetano do Sul, Pindamonhangaba, Mogi Guaçu, Itapetininga, Bragança Paulista, Caraguatatuba, Tatuí, Itatiba, Salto, Jaú, Cubatão, Jandira, Paulínia, Ribeirão Pires, Várzea Paulista, Catanduva, Franco da Rocha, Araras, Poá, Guaratinguetá, Assis, Itanhaém, Birigui, Mairiporã, Barretos, Votorantim, Sertãozinho, Santana de Parnaíba, Ourinhos, Ubatuba, Arujá, Valinhos, Caieiras, Avaré, Leme, Vinhedo, Lins, Mogi Mirim, São João da Boa Vista, Lorena, São Sebastião, Embu-Guaçu, Amparo, Matão, Caçapava, Cruzeiro, Bebedouro, Votuporanga, Jaboticabal, Bertioga, Peruíbe, Itapeva, Boituva, Tupã, Fernandópolis, Itapira, Pirassununga, Mococa, Jaguariúna, Mongaguá, Lençóis Paulista, Cajamar, Penápolis, Porto Feliz, Andradina, Campos do Jordão, Batatais, São Roque, Taquaritinga, Embu das Artes, Campo Limpo Paulista, Itupeva, Ibiúna
TO America/Araguaina: Palmas, Araguaína, Gurupi
`;

/** Smaller municipalities that share the name of a listed city, found with their state: `state zone: names`. */
export const NAMESAKES = `
AL America/Maceio: Belém, Campo Grande, São Sebastião, Viçosa
BA America/Bahia: Filadélfia, Santa Inês, Santa Luzia, Santana, São Gabriel
CE America/Fortaleza: Aurora, Redenção, São Gonçalo do Amarante
GO America/Sao_Paulo: Panamá
MA America/Fortaleza: Guimarães, Nova Iorque, Rosário, Santa Luzia, Santa Rita, Viana
MG America/Sao_Paulo: Coimbra, Itapeva, Medina, Mesquita, Palma, Sacramento, São Francisco, Toledo
MT America/Cuiaba: Rio Branco
PA America/Belem: Aveiro, Faro, Viseu
PB America/Fortaleza: Amparo, Assunção, Belém, Boa Vista, Itabaiana, Paulista, Rio Tinto, Santa Inês, Santa Luzia, Santo André, São Francisco, Sertãozinho
PE America/Recife: Buenos Aires, Cachoeirinha, Parnamirim, Trindade
PI America/Fortaleza: Guadalupe, Porto, Várzea Grande
PR America/Sao_Paulo: Cruzeiro do Sul, Iguatu, Palmas, Santa Fé, Santa Inês, São Tomé
RJ America/Sao_Paulo: Rio Claro
RN America/Fortaleza: Alexandria, Barcelona, Campo Grande, Macau, Paraná, Santa Maria, São Tomé, São Vicente, Viçosa
RS America/Sao_Paulo: Braga, Cruzeiro do Sul, Santiago, Sarandi
SC America/Sao_Paulo: Aurora, Praia Grande, São Carlos
SE America/Maceio: Pacatuba, São Francisco
SP America/Sao_Paulo: Nantes, Queluz, São Francisco, Tabatinga, Valparaíso
TO America/Araguaina: Alvorada, Cachoeirinha, Filadélfia, Lajeado, Paranã
`;
