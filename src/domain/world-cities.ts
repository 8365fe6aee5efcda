// Made by scripts/make-cities.mjs, which says from what and how. Names and zones: GeoNames (CC BY 4.0),
// Unicode CLDR (Unicode-3.0), @brazilian-utils/brazilian-utils (MIT).

/** Large cities outside Brazil: `zone: names`, the largest city first. */
export const WORLD_CITIES = `
Africa/Abidjan: Abidjan, Abobo, Yamoussoukro
Africa/Accra: Acra, Accra, Kumasi
Africa/Addis_Ababa: Adis Abeba, Addis Ababa
Africa/Algiers: Argel, Algiers
Africa/Asmara: Asmara
Africa/Bamako: Bamako
Africa/Bangui: Bangui
Africa/Banjul: Banjul
Africa/Bissau: Bissau
Africa/Blantyre: Lilongwe
Africa/Brazzaville: Brazzaville
Africa/Bujumbura: Bujumbura, Gitega
Africa/Cairo: Gizé, Cairo, Alexandria, Giza, Shubrā al Khaymah
Africa/Casablanca: Casablanca, Rabat
Africa/Conakry: Conacri, Camayenne, Conakry
Africa/Dakar: Dakar
Africa/Dar_es_Salaam: Dar es Salaam, Dodoma
Africa/Djibouti: Djibuti, Djibouti
Africa/Douala: Douala, Yaoundé
Africa/El_Aaiun: El Aaiún
Africa/Freetown: Freetown
Africa/Gaborone: Gaborone
Africa/Harare: Harare, Bulawayo
Africa/Johannesburg: Cidade do Cabo, Joanesburgo, Johannesburg, Cape Town, Durban, Soweto, Pretoria, Port Elizabeth, Pietermaritzburg, Benoni, Bloemfontein, Tembisa, East London, Vereeniging, Boksburg, Welkom, Newcastle, Krugersdorp, Randburg, Roodepoort, Botshabelo, Brakpan
Africa/Juba: Juba
Africa/Kampala: Kampala
Africa/Khartoum: Cartum, Khartoum, Omdurman
Africa/Kigali: Kigali
Africa/Kinshasa: Kinshasa
Africa/Lagos: Lagos, Kano, Ibadan, Port Harcourt, Benin City, Kaduna, Onitsha, Abuja
Africa/Libreville: Libreville
Africa/Lome: Lomé
Africa/Luanda: Luanda, N'dalatando, Huambo, Lobito
Africa/Lubumbashi: Lubumbashi
Africa/Lusaka: Lusaka
Africa/Malabo: Malabo
Africa/Maputo: Maputo, Matola, Nampula, Beira, Chimoio, Quelimane, Tete, Nacala, Lichinga, Pemba
Africa/Maseru: Maseru
Africa/Mbabane: Mbabane
Africa/Mogadishu: Mogadíscio, Mogadishu
Africa/Monrovia: Monróvia
Africa/Nairobi: Nairóbi, Kakamega, Mombasa
Africa/Ndjamena: N'Djamena
Africa/Niamey: Niamey
Africa/Nouakchott: Nouakchott
Africa/Ouagadougou: Ouagadougou
Africa/Porto-Novo: Porto Novo
Africa/Sao_Tome: São Tomé
Africa/Tripoli: Trípoli
Africa/Tunis: Túnis
Africa/Windhoek: Windhoek
America/Argentina/Buenos_Aires: Buenos Aires, Mar del Plata, Bahía Blanca, Merlo, Quilmes, José C. Paz
America/Argentina/Cordoba: Rosário, Córdoba, Santa Fe, Corrientes, Posadas, Resistencia, Santiago del Estero, Paraná, Puerto Iguazú
America/Argentina/Jujuy: San Salvador de Jujuy
America/Argentina/Mendoza: Mendoza
America/Argentina/Rio_Gallegos: Río Gallegos
America/Argentina/Salta: Bariloche, Salta, Neuquén, San Carlos de Bariloche
America/Argentina/Tucuman: San Miguel de Tucumán
America/Argentina/Ushuaia: Ushuaia
America/Asuncion: Assunção, Asunción, Ciudad del Este, San Lorenzo, Capiatá, Lambaré, Fernando de la Mora, Limpio, Nemby, Pedro Juan Caballero, Encarnación, Mariano Roque Alonso, Itauguá, Villa Elisa, Villa Hayes, Caacupé, Caaguazú, Presidente Franco, Coronel Oviedo, Villarrica, Salto del Guairá
America/Barbados: Bridgetown
America/Bogota: Bogotá, Cali, Medellín, Barranquilla, Cartagena, Cúcuta, Bucaramanga, Ibagué, Santa Marta, Montería, Valledupar, Pereira, Manizales, Buenaventura, Bello, Pasto, Neiva, Soledad, Villavicencio, Popayán, Soacha, Palmira, Armenia, Leticia
America/Cancun: Cancún, Playa del Carmen
America/Caracas: Caracas, Maracaibo, Maracay, Barquisimeto, Ciudad Guayana, Maturín, Ciudad Bolívar, Cumaná, Barinas, Puerto La Cruz, Petare, Turmero
America/Cayenne: Caiena, Cayenne
America/Chicago: Nova Orleans, Chicago, Houston, San Antonio, Dallas, Austin, Fort Worth, Nashville, Oklahoma City, Memphis, Milwaukee, Omaha, Kansas City, Tulsa, Minneapolis, Wichita, New Orleans, Arlington, Corpus Christi, St. Louis
America/Chihuahua: Chihuahua
America/Ciudad_Juarez: Ciudad Juárez
America/Curacao: Curaçao, Willemstad
America/Denver: Denver, El Paso, Albuquerque, Colorado Springs, Aurora, Salt Lake City
America/Detroit: Detroit
America/Edmonton: Calgary, Edmonton
America/El_Salvador: San Salvador
America/Guatemala: Guatemala City
America/Guayaquil: Guaiaquil, Quito, Guayaquil, Cuenca, Santo Domingo de los Colorados, Ambato, Portoviejo, Eloy Alfaro
America/Guyana: Guiana, Georgetown
America/Halifax: Halifax
America/Havana: La Habana, Havana
America/Hermosillo: Hermosillo, Ciudad Obregón
America/Indiana/Indianapolis: Indianápolis
America/Jamaica: Kingston
America/La_Paz: La Paz, Santa Cruz de la Sierra, Cochabamba, Sucre, Oruro
America/Lima: Lima, Callao, Arequipa, Trujillo, Chiclayo, Piura, Huancayo, Cusco, Iquitos, Pucallpa, Chimbote
America/Los_Angeles: São Francisco, Los Angeles, San Diego, San Jose, San Francisco, Seattle, Portland, Las Vegas, Fresno, Sacramento, Long Beach, Oakland, Bakersfield, Anaheim, Santa Ana, Riverside, Stockton
America/Managua: Manágua
America/Martinique: Martinica, Fort-de-France
America/Matamoros: Reynosa, Heroica Matamoros, Nuevo Laredo
America/Mazatlan: Mazatlán, Culiacán, Tepic
America/Merida: Mérida
America/Mexico_City: Cidade do México, Mexico City, Iztapalapa, León de los Aldama, Puebla, Ecatepec de Morelos, Santiago de Querétaro, Zapopan, Guadalajara, Gustavo Adolfo Madero, Ciudad Nezahualcoyotl, Naucalpan de Juárez, Morelia, San Luis Potosí, Aguascalientes, Acapulco de Juárez, Tlalnepantla, Coyoacán, Santa María Chimalhuacán, Tuxtla, Tlaquepaque, Tlalpan, Cuauhtémoc, Toluca, Ciudad López Mateos, Cuautitlán Izcalli, Veracruz, Xalapa de Enríquez, Azcapotzalco, Tonalá, Xochimilco, Iztacalco, Irapuato, Miguel Hidalgo, Uruapan, Xico, Benito Juarez, Villahermosa, Celaya, Cuernavaca, Soledad de Graciano Sánchez, Ixtapaluca, Tláhuac
America/Monterrey: Monterrey, Torreón, Saltillo, Guadalupe, Victoria de Durango, Ciudad Apodaca, San Nicolás de los Garza, Ciudad General Escobedo, Ciudad Victoria, Tampico
America/Montevideo: Montevidéu, Montevideo, Paysandú, Las Piedras, Rivera, Maldonado, Tacuarembó, Melo, Artigas, Colonia del Sacramento, Punta del Este
America/Nassau: Nassau
America/New_York: Nova York, New York, Nova Iorque, Filadélfia, Washington DC, New York City, Brooklyn, Queens, Philadelphia, Manhattan, The Bronx, Jacksonville, Columbus, Charlotte, Washington, Boston, Baltimore, Staten Island, Atlanta, Virginia Beach, Raleigh, Miami, Cleveland, Tampa, Lexington-Fayette, Cincinnati, Orlando, Pittsburgh, Newark, Danbury, Framingham, Key West
America/Panama: Panamá, San Miguelito
America/Paramaribo: Paramaribo
America/Phoenix: Phoenix, Tucson
America/Port-au-Prince: Porto Príncipe, Port-au-Prince
America/Port_of_Spain: Port of Spain
America/Puerto_Rico: San Juan
America/Santiago: Santiago, Puente Alto, Antofagasta, Viña del Mar, Valparaíso, Talcahuano, San Bernardo, Puerto Montt, Temuco, Concepción, Rancagua, La Pintana
America/Santo_Domingo: Santo Domingo, Santiago de los Caballeros
America/St_Johns: Saint John's
America/St_Thomas: Saint Thomas
America/Tegucigalpa: Tegucigalpa
America/Tijuana: Tijuana, Mexicali
America/Toronto: Montreal, Quebec, Toronto, Ottawa, Mississauga, Brampton, Hamilton, Laval, Markham, Vaughan
America/Vancouver: Vancouver, Surrey
America/Winnipeg: Winnipeg
Asia/Aden: Áden, Sanaa
Asia/Almaty: Almaty, Shymkent, Astana
Asia/Amman: Amã, Amman
Asia/Aqtau: Aktau
Asia/Aqtobe: Aktobe
Asia/Ashgabat: Asgabate, Ashgabat
Asia/Baghdad: Bagdá, Baghdad, Mosul, Erbil, Basrah, Karbala, Kirkuk
Asia/Bahrain: Bahrein, Manama
Asia/Baku: Baku
Asia/Bangkok: Hanoi, Bangkok
Asia/Beirut: Beirute, Beirut
Asia/Bishkek: Bishkek
Asia/Brunei: Bandar Seri Begawan
Asia/Damascus: Alepo, Damasco, Aleppo, Damascus
Asia/Dhaka: Dacca, Dhaka, Chattogram, Khulna, Rangpur, Comilla
Asia/Dili: Dili
Asia/Dubai: Abu Dabi, Dubai, Sharjah, Abu Dhabi
Asia/Dushanbe: Duchambe, Dushanbe
Asia/Ho_Chi_Minh: Cidade de Ho Chi Minh, Ho Chi Minh City
Asia/Hong_Kong: Hong Kong, Kowloon
Asia/Hovd: Khovd
Asia/Jakarta: Jacarta, Jakarta, Surabaya, Bekasi, Bandung, Medan, Depok, Tangerang, Palembang, Semarang, South Tangerang, Jepara, Bandar Lampung, Batam, Bogor, Pekanbaru
Asia/Jerusalem: Jerusalém, Tel Aviv
Asia/Kabul: Cabul, Kabul
Asia/Karachi: Karachi, Lahore, Faisalabad, Rawalpindi, Multan, Gujranwala, Peshawar, Islamabad
Asia/Kathmandu: Katmandu, Kathmandu
Asia/Kolkata: Bombaim, Bombay, Bangalore, Nova Délhi, Nova Deli, Calcutá, Mumbai, Delhi, Bengaluru, Hyderābād, Ahmedabad, Chennai, Kolkata, Surat, Pune, Kanpur, Jaipur, Lucknow, Nagpur, Coimbatore, Indore, Vadodara, Kallakurichi, Patna, Bhopāl, Ludhiāna, Madurai, Tirunelveli, Agra, Rājkot, Najafgarh, Jamshedpur, Gorakhpur, Nashik, Pimpri, Kalyān, Thāne, Meerut, Nowrangapur, Faridabad, Ghāziābād, Dhanbad, Dombivli, Varanasi, Ranchi, Amritsar, Allahābād, Visakhapatnam, Jabalpur, Hāora, Tiruchirappalli, Aurangabad, New Delhi
Asia/Krasnoyarsk: Krasnoyarsk
Asia/Kuala_Lumpur: Kuala Lumpur
Asia/Kuwait: Kuwait City
Asia/Macau: Macau
Asia/Makassar: Makassar
Asia/Manila: Quezon City, Davao, Manila, Caloocan City, Budta, Malingao
Asia/Muscat: Mascate, Muscat
Asia/Nicosia: Nicósia
Asia/Novosibirsk: Novosibirsk
Asia/Omsk: Omsk
Asia/Phnom_Penh: Phnom Penh
Asia/Pyongyang: Pionguiangue, Pyongyang
Asia/Qatar: Catar, Doha
Asia/Riyadh: Meca, Riade, Jeddah, Riyadh, Mecca, Medina, Dammam
Asia/Sakhalin: Sacalina
Asia/Samarkand: Samarcanda
Asia/Seoul: Seul, Seoul, Busan, Incheon, Daegu, Gwangju, Daejeon, Suwon, Goyang-si, Seongnam-si
Asia/Shanghai: Xangai, Pequim, Cantão, Nanquim, Shanghai, Beijing, Shenzhen, Guangzhou, Chengdu, Tianjin, Wuhan, Dongguan, Xi'an, Nanjing, Hangzhou, Foshan, Chongqing, Qingdao, Shenyang, Suzhou, Harbin, Hefei, Dalian, Changchun, Xiamen, Wuxi, Jinan, Taiyuan, Zhengzhou, Shijiazhuang, Kunming, Zhongshan, Nanning, Shantou, Fuzhou, Ningbo, Puyang, Shiyan, Tangshan, Changzhou, Zibo, Changsha, Guiyang, Lanzhou, Huizhou, Haikou, Linyi, Baoding, Wenzhou, Yunfu, Huai'an, Nanchang, Hohhot, Shaoxing, Nantong, Yantai, Zhuhai, Baotou, Kunshan, Weifang, Zunyi, Lianyungang, Ganzhou, Ordos, Jieyang, Jilin, Nanchong, Datong, Nanyang, Jiangmen, Jiangyin, Fuyang, Bayan Nur, Chaozhou, Qingyuan, Tai'an, Xining, Changshu, Huainan, Lu'an, Yancheng, Taizhou, Daqing, Wuhu, Dazhou, Yangzhou, Guilin, Zhaoqing, Mianyang, Putian, Shangqiu, Yinchuan, Yiwu, Quanzhou, Jinhua, Cixi, Changde, Kaifeng, Anshan, Baoji, Suqian, Liuzhou, Zhangjiagang, Jinjiang, Bozhou, Qujing, Zhanjiang, Fushun, Luoyang, Guankou, Handan, Yichang, Heze, Liupanshui, Maoming, Qinzhou, Luohe, Xiangyang, Yangjiang, Yixing, Xuchang, Zigong, Xuzhou, Neijiang, Yiyang, Jining, Xinyang, Liaocheng, Jinzhong, Changzhi, Tianshui, Weinan, Jiaxing, Jiujiang, Anyang, Bijie, Zhuzhou, Shangrao, Huaibei, Meishan, Guigang, Hengyang, Yulin, Jingzhou, Xinxiang, Yichun, Xianyang, Sanya, Shaoguan, Longyan, Yongzhou, Huzhou, Wuwei, Hanzhong, Hezhou, Zhu Cheng City
Asia/Singapore: Singapura, Singapore
Asia/Taipei: Taipei, Kaohsiung, Taichung
Asia/Tashkent: Tashkent, Namangan
Asia/Tbilisi: Tbilisi
Asia/Tehran: Teerã, Tehran, Mashhad, Isfahan, Karaj, Tabriz, Shiraz
Asia/Thimphu: Thimphu
Asia/Tokyo: Nagóia, Quioto, Hiroxima, Nagasáqui, Tóquio, Tokyo, Yokohama, Osaka, Nagoya, Sapporo, Fukuoka, Kawasaki, Kobe, Kyoto, Saitama, Hiroshima, Sendai, Chiba, Kitakyushu, Niigata, Hamamatsu, Sakai, Kumamoto, Okayama, Shizuoka, Kawaguchi, Kagoshima, Hachiōji, Himeji, Matsuyama, Matsudo, Higashi-ōsaka, Kurashiki, Ōita, Nishinomiya-hama, Fukuyama, Kanazawa, Utsunomiya, Amagasaki, Fujisawa, Kashiwa, Toyota, Takamatsu, Toyama, Yokosuka, Nagasaki, Hirakata, Gifu-shi, Machida, Miyazaki, Toyonaka, Ichinomiya, Toyohashi, Minato, Takasaki, Nara-shi, Nagano, Iwaki, Takatsuki, Okazaki, Suita, Wakayama, Koshigaya, Tokorozawa, Ōtsu, Kawagoe, Asahikawa, Kochi, Kōriyama, Naha, Akita, Kurume
Asia/Ulaanbaatar: Ulan Bator
Asia/Urumqi: Ürümqi
Asia/Vientiane: Vientiane
Asia/Yangon: Rangum, Yangon, Mandalay, Nay Pyi Taw
Asia/Yekaterinburg: Ecaterimburgo, Yekaterinburg, Chelyabinsk, Ufa
Asia/Yerevan: Yerevan
Atlantic/Azores: Ponta Delgada
Atlantic/Canary: Canárias, Las Palmas de Gran Canaria, Santa Cruz de Tenerife
Atlantic/Cape_Verde: Cidade da Praia
Atlantic/Madeira: Funchal
Atlantic/Reykjavik: Reykjavík
Australia/Adelaide: Adelaide
Australia/Brisbane: Brisbane, Gold Coast, Logan City
Australia/Melbourne: Melburne, Melbourne
Australia/Perth: Perth
Australia/Sydney: Camberra, Sydney, Canberra
Europe/Amsterdam: Roterdã, Haia, Amsterdã, Amsterdam, Rotterdam, The Hague, Utrecht
Europe/Astrakhan: Astracã
Europe/Athens: Tessalônica, Atenas, Athens, Thessaloníki
Europe/Belgrade: Belgrado, Belgrade, Pristina
Europe/Berlin: Hamburgo, Munique, München, Colônia, Cologne, Frankfurt, Dusseldorf, Dresda, Brêmen, Nuremberg, Nuremberga, Hanôver, Berlim, Berlin, Hamburg, Munich, Köln, Frankfurt am Main, Stuttgart, Essen, Dortmund, Dresden, Nürnberg, Hannover, Leipzig, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Mannheim
Europe/Bratislava: Bratislava
Europe/Brussels: Antuérpia, Antwerp, Bruxelas, Brussels, Antwerpen
Europe/Bucharest: Bucareste, Bucharest
Europe/Budapest: Budapeste, Budapest
Europe/Chisinau: Chișinău
Europe/Copenhagen: Copenhague, Copenhagen
Europe/Dublin: Dublin, Cork
Europe/Helsinki: Helsinque, Helsinki
Europe/Istanbul: Ancara, Esmirna, Izmir, Istambul, Istanbul, Ankara, Bursa, Gaziantep, Adana, Konya, Antalya, Kayseri
Europe/Kaliningrad: Kaliningrado
Europe/Kyiv: Kiev, Kyiv, Kharkiv, Odesa
Europe/Lisbon: Lisboa, Lisbon, Porto, Amadora, Braga, Setúbal, Coimbra, Queluz, Cacém, Vila Nova de Gaia, Algueirão, Loures, Felgueiras, Évora, Rio de Mouro, Odivelas, Aveiro, Amora, Corroios, Barreiro, Monsanto, Rio Tinto, São Domingos de Rana, Figueira da Foz, Leiria, Ponte de Lima, Faro, Sesimbra, Guimarães, Viseu
Europe/Ljubljana: Liubliana, Ljubljana
Europe/London: Edimburgo, Londres, London, Birmingham, Liverpool, Glasgow, Sheffield, Leeds, Edinburgh, Bristol, Cardiff, Manchester, Leicester, Bradford, Belfast, Coventry, Birkenhead, Nottingham, Islington, Reading, Kingston upon Hull, Preston, Newport, Swansea, Newcastle upon Tyne, Southend-on-Sea, Brighton, Derby, Southampton, Wolverhampton, Plymouth, Stoke-on-Trent, Milton Keynes, City of Westminster, Northampton, Oldham, Bexley, Luton, Archway, Portsmouth, Swindon, Oxford, Cambridge
Europe/Luxembourg: Luxemburgo, Luxembourg
Europe/Madrid: Valência, Sevilha, Seville, Saragoça, Múrcia, Palma de Maiorca, Madri, Madrid, Barcelona, Sevilla, Zaragoza, Málaga, Palma, Bilbao, Alicante, Valladolid, Vigo, Gijón, L'Hospitalet de Llobregat, A Coruña, Granada, Elche, Ciudad Lineal, Oviedo, Badalona, Terrassa, Pamplona, Jerez de la Frontera, Sabadell, Móstoles, Alcalá de Henares
Europe/Minsk: Minsk
Europe/Monaco: Mônaco
Europe/Moscow: São Petersburgo, Moscou, Moscow, Saint Petersburg, Nizhniy Novgorod, Kazan, Rostov-na-Donu, Voronezh
Europe/Oslo: Oslo
Europe/Paris: Marselha, Estrasburgo, Bordéus, Paris, Marseille, Lyon, Toulouse, Nice, Nantes, Strasbourg, Bordeaux, Montpellier, Rouen, Lille, Rennes
Europe/Podgorica: Podgorica
Europe/Prague: Praga, Prague, Brno
Europe/Riga: Riga
Europe/Rome: Milão, Milano, Nápoles, Napoli, Turim, Torino, Gênova, Bolonha, Florença, Firenze, Veneza, Venezia, Roma, Rome, Milan, Naples, Turin, Palermo, Genoa, Bologna, Florence, Bari, Catania, Verona, Messina, Trieste, Padova, Brescia, Pisa, Venice
Europe/Samara: Samara
Europe/Sarajevo: Sarajevo
Europe/Skopje: Skopje
Europe/Sofia: Sófia
Europe/Stockholm: Gotemburgo, Gothenburg, Estocolmo, Stockholm, Göteborg, Malmö
Europe/Tallinn: Tallinn
Europe/Tirane: Tirana
Europe/Ulyanovsk: Ulianovsk
Europe/Vienna: Viena, Vienna
Europe/Vilnius: Vilnius
Europe/Volgograd: Volgogrado, Volgograd
Europe/Warsaw: Cracóvia, Krakow, Varsóvia, Warsaw, Lodz, Wroclaw, Poznań, Gdańsk, Szczecin, Bydgoszcz, Lublin, Katowice
Europe/Zagreb: Zagreb
Europe/Zurich: Zurich, Genebra, Geneva, Basileia, Lausana, Berna, Zurique, Genève, Basel, Lausanne, Bern
Indian/Antananarivo: Antananarivo
Indian/Comoro: Comores, Moroni
Indian/Maldives: Maldivas
Indian/Mauritius: Maurício, Port Louis
Indian/Mayotte: Mamoudzou
Indian/Reunion: Reunião, Saint-Denis
Pacific/Apia: Apia
Pacific/Auckland: Auckland, Wellington, Christchurch, Manukau City
Pacific/Efate: Éfaté, Port-Vila
Pacific/Fiji: Suva
Pacific/Guadalcanal: Honiara
Pacific/Honolulu: Havaí, Honolulu
Pacific/Noumea: Nouméa
Pacific/Port_Moresby: Port Moresby
Pacific/Saipan: Saipan
Pacific/Tarawa: Taraua, Tarawa
`;
