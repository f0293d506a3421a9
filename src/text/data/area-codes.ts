// Made by scripts/area-codes.ts from the geocoding data of libphonenumber; see README.md for its licence.
export const AREA_CODES = `=AR
1 Buenos Aires
221@Buenos_Aires La Plata
223@Buenos_Aires Mar del Plata
236@Buenos_Aires Junín
237@Buenos_Aires Moreno
249@Buenos_Aires Tandil
260@Mendoza San Rafael
261@Mendoza Mendoza
263@Mendoza San Martín
266@San_Luis San Luis
28@Chubut Rawson;Trelew
291@Buenos_Aires Bahía Blanca
299@Neuquén Neuquén
336@Buenos_Aires San Nicolás
341@Santa_Fe Rosario
342@Santa_Fe Santa Fe
351@Córdoba Córdoba
362@Chaco Resistencia
364@Chaco Presidencia Roque Sáenz Peña
370@Formosa Formosa
376@Misiones Posadas
379@Corrientes Corrientes
380@La_Rioja La Rioja
381@Tucumán San Miguel de Tucumán
=AT
1 Vienna;Wien
316 Graz
46 Klagenfurt
512 Innsbruck
662 Salzburg
732 Linz
=AU
2 Sydney;Newcastle;Albury;Liverpool;Parramatta;Bankstown;Wollongong;Dubbo;Blacktown;Sutherland;Gosford;Campbelltown;Penrith;Coffs Harbour
3 Melbourne;Geelong;Ballarat;Hobart;Bendigo;Dandenong;Clayton;Ringwood;Croydon;Mildura;Morwell;Sydenham;Launceston;Wangaratta
7 Brisbane;Southport;Mackay;Nambour;Townsville;Rockhampton;Caloundra;Toowoomba;Cairns;Beenleigh;Noosaville;Caboolture;Gladstone;Tweed Heads
8 Perth;Adelaide;Darwin;Geraldton;Kalgoorlie;Mandurah;Rockingham;Mclaren Vale;Mount Barker;Salisbury;Spearwood;Whaleback;Gairdner;Albany
=BA
30 Central Bosnia Canton
31 Posavina Canton
32 Zenica-Doboj Canton
33 Sarajevo Canton
34 Canton 10
35 Tuzla Canton
36 Herzegovina-Neretva Canton
37 Una-Sana Canton
38 Bosnian-Podrinje Canton Goražde
39 West Herzegovina Canton
4 Brčko District
50 Mrkonjić Grad
51 Banja Luka
52 Prijedor
53 Doboj
54 Šamac
55 Bijeljina
56 Zvornik
57 East Sarajevo
58 Foča
59 Trebinje
=BD
2 Dhaka
31 Chittagong
321 Chatkhil;Noakhali
331 Chagalnaiya;Daganbhuyan;Feni;Sonagazi
341 Cox's bazar;Eidgaon
351 Rangamati
352 Kaptai
36 Bandarban
371 Khagrachari
381 Laximpur;Ramganj
403 Dighalia
41 Khulna
421 Sharsa (Benapol)
431 Barisal
433 Banaripara
441 Patuakhali
442 Baufal;Mirjagonj
451 Horinakunda;Jhinaidah
461 Pirojpur
466 Mongla
468 Bagerhat;Mongla Port
47 Satkhira
481 Narail
482 Lohagara
485 Sreepur
488 Magura;Mohammadpur
491 Bhola
495 Nalcity
498 Jhalakati
51 Bogra;Gabtali;Nandigram;Sherpur
521 Rangpur
531 Dianjpur;Hakimpur (Hili);Parbitipur
541 Gabindaganj;Gaibandha
551 Domar;Nilphamari
552 Saidpur;Syedpur
561 Thakurgoan
565 Boda
568 Panchagar;Tetulia
571 Jhinaidah;Panchbibi
572 Panchbibi
581 Kurigram
582 Nageswari
59 Lalmonirhat
601 Shariatpur Naria
628 Narsingdi;Palash (Ghorasal);Shibpur
631 Faridpur
641 Rajbari
651 Daulatpur;Maninganj;Shibalaya;Singair
661 Madaripur
668 Gopalgonj
691 Munsigonj;Tongibari
70 Bheramara
71 Kushtia
721 Rajshahi
731 Pabna  Bera
732 Bera;Bhangura;Chatmohar;Faridpur;Ishwardi;Sathia;Shathiya;Sujanagar
741 Nagoan;Santahar
751 Sirajganj
752 Sirajgonj
761 Chuadanga
762 Alamdanga
771 Natore
781 Chapai Nobabganj;Rahanpur;Shibganj
79 Meherpur
802 Barura;Brahmanpara;Burichang;Chandiana;Chandina;Chauddagram;Daudkandi;Debidwar;Homna;Muradnagar
81 Comilla;Homna
823 Sylhet
831 Habiganj
832 Chunarughat;Madabpur;Nabiganj
833 Habiganj
841 Chandpur
842 Hajiganj;Kochua;Matlab;Shahrasti
851 Brahmanbaria;Nabinagar
852 Akhaura;Ashuganj;Bancharampur;Kashba;Nabinagar;Quashba;Sarail
861 Maulavibazar;Rajnagar
862 Baralekha;Komalgonj;Kulaura;Rajnagar;Sreemongal
871 Sunamganj
872 Chatak;Dharmapasha;Jaganathpur;Jagonnathpur
902 Bhaluka;Gafargaon;Goforgaon;Gouripur;Ishwargonj;Iswarganj;Muktagacha;Phulpur
903 Mymensingh
91 Mymensingh
921 Tangail
922 Kalihati;Bashail;Bhuapur;Elenga;Ghatail;Gopalpur;Mirzapur;Modhupur
93 Nakla;Nalitabari;Sherpur
941 Kishoreganj;Tarail
942 Bajitpur;Bhairabbazar;Itna;Kotiadhi
95 Netrokona
98 Dewanganj;Islampur;Jamalpur
=BE
10 Wavre;Waver
11 Hasselt
12 Tongeren;Tongres;Tongern
13 Diest
14 Herentals
15 Mechelen;Malines;Mecheln
16 Leuven;Louvain;Löwen
19 Waremme;Borgworm
2 Brussels;Bruxelles;Brussel;Brüssel
3 Antwerp;Anvers;Antwerpen
4 Liège;Luik;Lüttich
50 Bruges;Brugge;Brügge
51 Roeselare;Roulers
52 Dendermonde;Termonde
53 Aalst;Alost
54 Ninove
55 Ronse;Renaix
56 Kortrijk;Courtrai
57 Ypres;Ieper;Ypern
58 Veurne;Furnes
59 Ostend;Ostende;Oostende
60 Chimay
61 Libramont-Chevigny
63 Arlon;Aarlen;Arel
64 La Louvière
65 Mons;Bergen
67 Nivelles;Nijvel
68 Ath;Aat
69 Tournai;Doornik
71 Charleroi
80 Stavelot;Stablo
81 Namur;Namen;Namür
82 Dinant
83 Ciney
84 Marche-en-Famenne
85 Huy;Hoei
86 Durbuy
87 Verviers
89 Genk
9 Ghent;Gand;Gent
=BG
2 Sofia
301 Smolyan
306 Rudozem
308@Smol. Madan
309 Pamporovo
318@Plovdiv Saedinenie
32 Plovdiv
331 Asenovgrad
335 Karlovo
336@Plovdiv Parvomay
337 Hisarya
339@Plovdiv Stamboliyski
34 Pazardzhik
350@Pazardzhik Peshtera
357 Panagyurishte
359 Velingrad
361 Kardzhali
373 Harmanli
379 Svilengrad
38 Haskovo
391 Dimitrovgrad
416 Chirpan
417 Radnevo
418@St._Zagora Galabovo
42 Stara Zagora
431 Kazanlak
44 Sliven
453 Kotel
454@Sliven Tvarditsa
457 Nova Zagora
46 Yambol
470 Topolovgrad
478@Yambol Elhovo
517 Dalgopol
518 Provadia
519 Devnya
52 Varna
537@Shumen Novi pazar
538 Veliki Preslav
54 Shumen
550 Sozopol
554 Sunny Beach
556 Obzor
558 Aytos
559 Karnobat
56 Burgas
570 Kavarna
579 Albena
58 Dobrich
590 Tsarevo
596 Pomorie
601 Targovishte
605 Omurtag
608@Targ. Popovo
610@V._Tarnovo Pavlikeni
618 Gorna Oryahovitsa
619@V._Tarnovo Lyaskovets
62 Veliko Tarnovo
631 Svishtov
64 Pleven
650@Pleven Levski
659 Cherven bryag
66 Gabrovo
670@Lovech Troyan
675 Sevlievo
676@Gabr. Dryanovo
677 Tryavna
678 Teteven
68 Lovech
697 Lukovit
701 Dupnitsa
702 Bobov dol
707 Sapareva banya
720 Etropole
721 Kostinbrod
722 Samokov
723 Botevgrad
724 Ihtiman
725 Elin Pelin
726 Svoge
727@Sofia Slivnitsa
728 Zlatitsa
729 Godech
73 Blagoevgrad
745@Blag. Petrich
746 Sandanski
747 Razlog
748 Simitli
749 Bansko
750@Sofia Borovets
751 Gotse Delchev
76 Pernik
777 Radomir
78 Kyustendil
817@Ruse Byala
82 Ruse
84 Razgrad
848 Kubrat
86 Silistra
910 Mezdra
915 Byala Slatina
92 Vratsa
936 Belogradchik
938 Kula
94 Vidin
953 Berkovitsa
96 Montana
971 Lom
973 Kozloduy
=BR
11@SP São Paulo;Jundiaí;Santo André;São Bernardo do Campo;Mogi das Cruzes;Diadema;Osasco;Barueri;Guarulhos;Itu;Bragança Paulista;Mauá;Suzano;Carapicuíba
12@SP São José dos Campos;Taubaté;Jacareí;Ubatuba;Lorena;Pindamonhangaba;Caçapava;Cruzeiro;São Sebastião;Campos do Jordão;Guaratinguetá;Aparecida;Cachoeira Paulista;Caraguatatuba
13@SP Santos;Guarujá;Praia Grande;São Vicente;Mongaguá;Cubatão;Registro;Iguape;Bertioga;Ilha Comprida;Ana Dias;Ariri;Barra do Braço;Cajati
14@SP Bauru;Marília;Botucatu;Jaú;Ourinhos;Avaré;Lins;Tupã;Garça;Barra Bonita;Lençóis Paulista;Pederneiras;Piraju;Pirajuí
15@SP Sorocaba;Itapetininga;Ibiúna;Tatuí;Votorantim;Boituva;Itapeva;Pilar do Sul;Porto Feliz;Araçoiaba da Serra;Capão Bonito;Cerquilho;Itararé;Laranjal Paulista
16@SP Ribeirão Preto;Araraquara;Franca;São Carlos;Sertãozinho;Matão;Ituverava;Batatais;Jaboticabal;Jardinópolis;Monte Alto;Orlândia;São Joaquim da Barra;Cravinhos
17@SP São José do Rio Preto;Catanduva;Bebedouro;Votuporanga;Fernandópolis;Jales;Mirassol;Barretos;General Salgado;Guaíra;Olímpia;Bady Bassitt;Cardoso;Colômbia
18@SP Presidente Prudente;Araçatuba;Assis;Birigui;Andradina;Dracena;Adamantina;Ilha Solteira;Junqueirópolis;Penápolis;Flórida Paulista;Guararapes;Mirante do Paranapanema;Osvaldo Cruz
19@SP Campinas;Piracicaba;Indaiatuba;Limeira;Araras;Hortolândia;Santa Bárbara D'Oeste;Mogi-Guaçu;Rio Claro;Americana;Sumaré;Mogi Mirim;Vinhedo;Paulínia
21@RJ Rio de Janeiro;Nova Iguaçu;Niterói;Duque de Caxias;Nilópolis;Teresópolis;São Gonçalo;São João de Meriti;Magé;Maricá;Mesquita;Itaboraí;Mangaratiba;Belford Roxo
22@RJ Macaé;Campos dos Goytacazes;Nova Friburgo;Araruama;Cabo Frio;Saquarema;Rio das Ostras;Campos dos Goitacazes;Itaperuna;Santo Antônio de Pádua;São Pedro da Aldeia;Armação dos Búzios;Arraial do Cabo;Bom Jardim
24@RJ Petrópolis;Barra do Piraí;Barra Mansa;Resende;Angra dos Reis;Volta Redonda;Paraty;Rio Claro;Três Rios;Itatiaia;Miguel Pereira;Valença;Vassouras;Areal
27@ES Vitória;Vila Velha;Colatina;Serra;Guarapari;Linhares;Cariacica;São Mateus;Aracruz;Viana;Baixo Guandu;Barra de São Francisco;Fundão;Nova Venécia
28@ES Cachoeiro de Itapemirim;Alegre;Anchieta;Castelo;Itapemirim;Apiacá;Atilio Vivacqua;Bom Jesus do Norte;Conceição do Castelo;Divino de São Lourenço;Dores do Rio Preto;Espirito Santo;Gironda;Guaçuí
31@MG Minas Gerais;Belo Horizonte;Contagem;Betim;Sete Lagoas;Conselheiro Lafaiete;Nova Lima;Ribeirão das Neves;Santa Luzia;Coronel Fabriciano;Ipatinga;Itabira;Pedro Leopoldo;Viçosa
32@MG Juiz de Fora;Barbacena;Cataguases;Leopoldina;Muriaé;São João Del Rei;Ubá;Além Paraíba;Santos Dumont;São João Nepomuceno;Visconde do Rio Branco;Alfredo Vasconcelos;Alto Caparaó;Alto Rio Doce
33@MG Governador Valadares;Teófilo Otoni;Caratinga;Manhuaçu;Aimorés;Açucena;Belo Oriente;Inhapim;Nanuque;Almenara;Alpercata;Alto Jequitibá;Alvarenga;Araçuaí
34@MG Uberlândia;Uberaba;Araguari;Patos de Minas;Araxá;Frutal;Ituiutaba;Patrocínio;Carneirinho;Monte Carmelo;Cachoeira Dourada;Coromandel;Iturama;Perdizes
35@MG Poços de Caldas;Varginha;Lavras;Passos;Alfenas;Pouso Alegre;Itajubá;São Sebastião do Paraíso;Guaxupé;São Lourenço;Andradas;Areado;Bueno Brandão;Caldas
37@MG Divinópolis;Itaúna;Pará de Minas;Arcos;Nova Serrana;Formiga;Pitangui;Abaeté;Bom Despacho;Igaratinga;Lagoa da Prata;Luz;Oliveira;Pompéu
38@MG Montes Claros;Paracatu;Curvelo;Pirapora;Unaí;Buritis;Diamantina;Brasília de Minas;Coração de Jesus;Janaúba;Januária;Montalvânia;Salinas;Angueretá
41@PR Curitiba;São José dos Pinhais;Campo Largo;Pinhais;Colombo;Araucária;Fazenda Rio Grande;Almirante Tamandaré;Paranaguá;Campina Grande do Sul;Matinhos;Piraquara;Quatro Barras;Guaratuba
42@PR Ponta Grossa;Guarapuava;União da Vitória;Irati;Telêmaco Borba;Castro;São Mateus do Sul;Carambeí;Palmeira;Santa Maria do Oeste;Tibagi;Ventania;Abapã;Altamira do Paraná
43@PR Londrina;Arapongas;Apucarana;Cambé;Rolândia;Cornélio Procópio;Jacarezinho;Bandeirantes;Ibaiti;Ibiporã;Santo Antônio da Platina;Arapoti;Sengés;Tamarana
44@PR Maringá;Umuarama;Campo Mourão;Cianorte;Paranavaí;Sarandi;Marialva;Palotina;Assis Chateaubriand;Barbosa Ferraz;Engenheiro Beltrão;Goioerê;Icaraíma;Juranda
45@PR Cascavel;Foz do Iguaçu;Toledo;Marechal Cândido Rondon;Medianeira;Missal;Nova Santa Rosa;Santa Helena;São Miguel do Iguaçu;Agro Cafeeira;Anahy;Boa Vista da Aparecida;Braganey;Cafelândia
46@PR Pato Branco;Francisco Beltrão;Coronel Vivida;Dois Vizinhos;Palmas;Pérola D'Oeste;Quedas do Iguaçu;Realeza;Ampére;Bela Vista da Caroba;Boa Esperança do Iguaçu;Bom Jesus do Sul;Bom Sucesso do Sul;Capanema
47@SC Blumenau;Joinville;Balneário Camboriú;Itajaí;Jaraguá do Sul;Brusque;Rio do Sul;São Bento do Sul;São Francisco do Sul;Indaial;Canoinhas;Gaspar;Mafra;Barra Velha
48@SC Florianópolis;São José;Criciúma;Palhoça;Tubarão;Santa Catarina;Araranguá;Biguaçu;Imbituba;Içara;Laguna;Tijucas;Garopaba;Jacinto Machado
49@SC Chapecó;Lages;Concórdia;Joaçaba;Caçador;Fraiburgo;São Miguel do Oeste;Videira;Xanxerê;Campos Novos;Capinzal;Curitibanos;Itapiranga;Maravilha
51@RS Rio Grande do Sul;Canoas;Novo Hamburgo;Porto Alegre;Gravataí;São Leopoldo;Santa Cruz do Sul;Lajeado;Viamão;Alvorada;Esteio;Cachoeirinha;Guaíba;Sapiranga
53@RS Pelotas;Rio Grande;Bagé;Aceguá;Arroio Grande;Bojuru;Candiota;Canguçu;Capão do Leão;Cerrito;Chuí;Dom Pedrito;Herval;Hulha Negra
54@RS Caxias do Sul;Bento Gonçalves;Passo Fundo;Farroupilha;Erechim;Gramado;Vacaria;Canela;Carazinho;Flores da Cunha;Garibaldi;Carlos Barbosa;Marau;Nonoai
55@RS Santa Maria;Uruguaiana;Cruz Alta;Ijuí;Santana do Livramento;Santo Ângelo;Alegrete;Santa Rosa;Condor;Nova Esperança do Sul;Panambi;Santiago;São Borja;São Francisco de Assis
61@DF Brasília;Taguatinga;Guará;Luziânia;Sobradinho;Planaltina;Formosa;Samambaia Sul;Ceilândia;Recanto das Emas;Águas Lindas de Goiás;Santa Maria;Valparaíso de Goiás;Brazlândia
62@GO Goiânia;Aparecida de Goiânia;Anápolis;Senador Canedo;Goiás;Porangatu;Trindade;Alto Paraíso de Goiás;Bela Vista de Goiás;Ceres;Goianésia;Inhumas;Itapuranga;Jussara
63@TO Palmas;Araguaína;Gurupi;Dianópolis;Paraíso do Tocantins;Porto Nacional;Abreulândia;Aguiarnópolis;Aliança do Tocantins;Almas;Alvorada;Ananás;Angico;Aparecida do Rio Negro
64@GO Itumbiara;Rio Verde;Jataí;Caldas Novas;Catalão;Mineiros;Morrinhos;Iporá;Quirinópolis;Rio Quente;Santa Helena de Goiás;São Luís de Montes Belos;Acreúna;Adelândia
65@MT Cuiabá;Várzea Grande;Cáceres;Tangará da Serra;Lucas do Rio Verde;Campo Novo do Parecis;Diamantino;Nova Mutum;Nobres;Acorizal;Agrovila das Palmeiras;Alto Paraguai;Araputanga;Arenápolis
66@MT Rondonópolis;Sinop;Primavera do Leste;Barra do Garças;Sorriso;Alta Floresta;Aripuanã;Campo Verde;Juara;Novo São Joaquim;Pedra Preta;Poxoréo;Alto Araguaia;Alto Garças
67@MS Campo Grande;Dourados;Três Lagoas;Ponta Porã;Corumbá;Paranaíba;Caarapó;Nova Andradina;Rio Brilhante;Angélica;Aquidauana;Bela Vista;Bonito;Camapuã
68@AC Rio Branco;Cruzeiro do Sul;Acre;Acrelândia;Assis Brasil;Assis Brasil (Vila);Brasiléia;Bujari;Capixaba;Feijó;Humaitá (Pad Humaitá);Jordão;Manoel Urbano;Marechal Thaumaturgo
69@RO Porto Velho;Ji-Paraná;Vilhena;Ariquemes;Cacoal;Rolim de Moura;Espigão do Oeste;Guajará-Mirim;Jaru;Alta Floresta do Oeste;Alto Alegre dos Parecis;Alto Paraíso;Alvorada do Oeste;Buritis
71@BA Salvador;Camaçari;Lauro de Freitas;Simões Filho;Candeias;Mata de São João;Vera Cruz;Dias d'Ávila;Pólo Petroquímico Camaçari;Catu;São Francisco do Conde;São Sebastião do Passé;Aratu;Arembepe
73@BA Ilhéus;Itabuna;Teixeira de Freitas;Porto Seguro;Eunápolis;Jequié;Itamaraju;Prado;Santa Cruz Cabrália;Alcobaça;Aurelino Leal;Caravelas;Ibicaraí;Ipiaú
74@BA Juazeiro;Jacobina;Campo Formoso;Canarana;Senhor do Bonfim;Casa Nova;Ibipeba;Irecê;Lapão;Morro do Chapéu;Mundo Novo;Pilão Arcado;Pindobaçu;Piritiba
75@BA Feira de Santana;Alagoinhas;Paulo Afonso;Santo Antônio de Jesus;Cruz das Almas;Valença;Araci;Cachoeira;Cairu;Conde;Cícero Dantas;Entre Rios;Esplanada;Euclides da Cunha
77@BA Vitória da Conquista;Barreiras;Brumado;Guanambi;Itapetinga;Caetité;Ibitiara;Jacaraci;Luis Eduardo Magalhães;Oliveira dos Brejinhos;Santa Maria da Vitória;Abaíra;Anagé;Angical
79@SE Aracaju;Nossa Senhora do Socorro;Estância;Itabaiana;Lagarto;Barra dos Coqueiros;Neópolis;Porto da Folha;Riachão do Dantas;Simão Dias;São Cristóvão;Amparo de São Francisco;Aquidabã;Arauá
81@PE Recife;Jaboatão dos Guararapes;Caruaru;Paulista;Cabo de Santo Agostinho;Ipojuca;Olinda;São Lourenço da Mata;Vitória de Santo Antão;Belo Jardim;Goiana;Gravatá;Santa Cruz do Capibaribe;Surubim
82@AL Maceió;Arapiraca;Atalaia;Marechal Deodoro;Palmeira dos Índios;Penedo;Piaçabuçu;União dos Palmares;Viçosa;Alagoas;Anadia;Barra de Santo Antônio;Barra de São Miguel;Batalha
83@PB João Pessoa;Campina Grande;Santa Rita;Cabedelo;Patos;Sousa;Bayeux;Cajazeiras;Conde;Guarabira;Pitimbu;Aguiar;Alagoa Grande;Alagoa Nova
84@RN Natal;Mossoró;Parnamirim;Caicó;Ceará-Mirim;Currais Novos;Nísia Floresta;São Gonçalo do Amarante;Macaíba;Touros;Acari;Afonso Bezerra;Alexandria;Almino Afonso
85@CE Fortaleza;Maracanaú;Caucaia;Aquiraz;Apuiarés;Beberibe;Canindé;Maranguape;São Gonçalo do Amarante;São Paulo;Acarape;Aracoiaba;Aratuba;Barreira
86@PI Teresina;Parnaíba;Luís Correia;Timon;Agricolândia;Alto Longá;Altos;Amarante;Angical do Piauí;Assunção do Piauí;Barras;Barro Duro;Batalha;Beneditinos
87@PE Petrolina;Garanhuns;Serra Talhada;Alagoinha;Araripina;Arcoverde;Bom Conselho;Buíque;Exu;Flores;Iguaraci;Ouricuri;Parnamirim;Pesqueira
88@CE Juazeiro do Norte;Sobral;Crato;Aracati;Iguatu;Limoeiro do Norte;Russas;Acaraú;Barbalha;Crateús;Cruz;Icó;Itapipoca;Quixadá
89@PI Picos;Floriano;Acauã;Alagoinha do Piauí;Alegrete do Piauí;Alvorada do Gurguéia;Antônio Almeida;Anísio de Abreu;Aroazes;Arraial;Avelino Lopes;Baixa Grande do Ribeiro;Bela Vista do Piauí;Bertolínia
91@PA Belém;Ananindeua;Castanhal;Paragominas;Barcarena;Benevides;Capanema;Maracanã;Mosqueiro;Mãe do Rio;Salinópolis;Santa Bárbara do Pará;Abaetetuba;Acará
92@AM Manaus;Amazonas;Autazes;Balbina;Barreirinha;Boa Vista do Ramos;Borba;Caapiranga;Cacau Pirêra;Carauari;Careiro;Careiro da Várzea;Iranduba;Itacoatiara
93@PA Santarém;Altamira;Alenquer;Almeirim;Aveiro;Belterra;Brasil Novo;Castelo dos Sonhos;Creporizão;Curuá;Faro;Itaituba;Jacareacanga;Jamanchizinho
94@PA Marabá;Parauapebas;Canaã dos Carajás;Núcleo Carajás;Redenção;Abel Figueiredo;Bannach;Bom Jesus do Tocantins;Brejo Grande do Araguaia;Breu Branco;Conceição do Araguaia;Cumaru do Norte;Curionópolis;Eldorado dos Carajás
95@RR Boa Vista;Caracaraí;Alto Alegre;Amajari;Bonfim;Cantá;Caroebe;Iracema;Mucajaí;Normandia;Nova Colina;Pacaraima;Roraima;Rorainópolis
96@AP Macapá;Santana;Amapá;Afuá;Calçoene;Chaves;Cutias;Ferreira Gomes;Itaubal;Laranjal do Jari;Lourenço;Mazagão;Oiapoque;Pedra Branca do Amaparí
97@AM Boca do Acre;São Gabriel da Cachoeira;Alvarães;Amaturá;Amazonas;Anamã;Anori;Apuí;Atalaia do Norte;Barcelos;Benjamin Constant;Beruri;Canutama;Carauari
98@MA São Luís;Imperatriz;Bacabal;Santa Inês;Zé Doca;Afonso Cunha;Alcântara;Alto Alegre do Pindaré;Anajatuba;Anapurus;Apicum-Açu;Araguanã;Araioses;Arari
99@MA Imperatriz;Timon;Caxias;Açailândia;Bacabal;Balsas;Barra do Corda;Pedreiras;Aldeias Altas;Alto Alegre do Maranhão;Bernardo do Mearim;Bom Lugar;Buriti Bravo;Buritirana
=BS
242 New Providence;Grand Bahama;Eleuthera;Abaco Island;Andros;Exuma;Cat Island;Long Island;Abaco;Acklins;Bimini and Cat Cay;Crooked Island;Exuma Cays;Inagua
=BW
24 Francistown
26 Selebi-Phikwe
29 Letlhakane;Orapa
3 Gaborone
310 Gaborone (outer)
312 Gaborone
313 Gaborone
315 Gaborone
316 Gaborone
317 Gaborone
318 Gaborone
319 Gaborone
46 Serowe
47 Mahalapye
49 Palapye
530 Lobatse
533 Lobatse
534 Lobatse
538 Ramotswa
539 Ramotswa
54 Barolong;Ngwaketse
57 Mochudi
58 Jwaneng
59 Molepolole
62 Kasane
651 Kgalagadi
654 Kgalagadi
659 Gantsi
68 Maun
=CA
204@MB Winnipeg;Brandon;Portage la Prairie;Selkirk;Steinbach;Thompson;Winkler;Altona;Arborg;Ashern;Beausejour;Boissevain;Carberry;Carman
226@ON London
236@BC British Columbia (province)
249@ON Ontario (province)
250@BC Victoria;Kelowna;Kamloops;Nanaimo;Prince George;Courtenay;Duncan;Vernon;Penticton;Campbell River;Parksville;Cranbrook;Fort St. John;Nelson
257@British_Colombia British Colombia (province)
263@QC Montreal
289@ON Hamilton;Brampton;Burlington;Niagara Falls;Oshawa;St. Catharines
306@SK Saskatoon;Regina;Moose Jaw;Prince Albert;Yorkton;North Battleford;Swift Current;Assiniboia;Battleford;Biggar;Canora;Carlyle;Carnduff;Carrot River
310@CA California;Los Angeles;Santa Monica;Torrance;Beverly Hills;Compton;Gardena;Hawthorne;Inglewood;San Pedro;El Segundo;Malibu;Pacific Palisades;Culver City
343@ON Ontario (province)
354@QC Quebec (province)
365@ON Ontario (province)
367@QC Quebec (province)
368@AB Alberta (province)
382@ON Ontario (province)
403@AB Calgary;Lethbridge;Medicine Hat;Red Deer;Airdrie;Brooks;Banff;Canmore;Cochrane;High River;Okotoks;Rocky Mountain House;Strathmore;Blackfalds
416@ON Toronto;North York;Etobicoke;Scarborough
418@QC Quebec City;Chicoutimi;Levis;Rimouski;Rivière-du-Loup;Alma;Jonquière;Thetford Mines;Saint-Georges;Baie-Comeau;Gaspé;Matane;Sainte-Marie;Sept-Iles
428@NB New Brunswick (province)
431@MB Manitoba (province)
437@ON Toronto
438@QC Montreal
450@QC Longueuil;Saint-Hyacinthe;Saint-Jean-sur-Richelieu;Saint-Jérôme;Granby;Repentigny;Saint-Eustache;Terrebonne;Laval;Saint-Hubert;Boucherville;Châteauguay;Joliette;Salaberry-de-Valleyfield
468@QC Quebec (province)
474@SK Saskatchewan (province)
506@NB Saint John;Moncton;Campbellton;Edmundston;Nelson-Miramichi;Bathurst;Fredericton;Oromocto;Shediac;Sussex;Tracadie-Sheila;Woodstock;Bouctouche;Cap-Pele
514@QC Montreal;Saint-Laurent;Pointe-Claire;Dorval;Lachine;Lasalle;Pointe-aux-Trembles;Verdun
519@ON London;Kitchener;Cambridge;Windsor;Guelph;Sarnia;Chatham;Brantford;Orangeville;Stratford;Waterloo;Woodstock;Owen Sound;St. Thomas
548@ON Ontario (province)
579@QC Quebec (province)
581@QC Quebec (province)
584@MB Manitoba (province)
587@AB Alberta (province)
604@BC Vancouver;Surrey;Richmond;Burnaby;Chilliwack;Langley;Abbotsford;Maple Ridge;North Vancouver;West Vancouver;Coquitlam;Port Coquitlam;Whistler;Mission
613@ON Ottawa;Kingston;Kanata;Orléans;Brockville;Trenton;Arnprior;Belleville;Carleton Place;Pembroke;Perth;Renfrew;Smiths Falls;Alexandria
639@SK Saskatchewan (province)
647@ON Ontario (province)
672@BC British Columbia (province)
683@ON Ontario (province)
705@ON Greater Sudbury;Sault Ste. Marie;Barrie;North Bay;Orillia;Collingwood;Peterborough;Timmins;Huntsville;Lindsay;Midland;Alliston;Bracebridge;Kapuskasing
709@NL St. John's;Corner Brook;Gander;Bay Roberts;Carbonear;Channel-Port aux Basques;Clarenville;Deer Lake;Grand Bank;Grand Falls-Windsor;Happy Valley-Goose Bay;Labrador City;Lewisporte;Marystown
742@ON Ontario (province)
753@ON Ontario (province)
778@BC Surrey;Kelowna;Langley;Kamloops;New Westminster;North Vancouver;Penticton;Richmond;Vancouver;Vernon
780@AB Edmonton;Grande Prairie;Fort McMurray;Sherwood Park;St. Albert;Lloydminster;Camrose;Bonnyville;Cold Lake;Drayton Valley;Edson;Fort Saskatchewan;Leduc;Spruce Grove
782@Nova_Scotia Nova Scotia (province)
807@ON Thunder Bay;Kenora;Atikokan;Dryden;Fort Frances;Geraldton;Ignace;Kaministiquia;Longlac;Marathon;Nipigon;Oxdrift;Red Lake;Sioux Lookout
819@QC Gatineau;Sherbrooke;Trois-Rivières;Victoriaville;Rouyn-Noranda;Magog;Mont-Tremblant;Shawinigan;Val-d'Or;Amos;Drummondville;Grand-Mère;Maniwaki;Mont-Laurier
825@AB Alberta (province)
867@NT Whitehorse;Yellowknife;Dawson;Fort Simpson;Fort Smith;Hay River;Inuvik;Iqaluit;Rankin Inlet;Watson Lake
873@QC Quebec (province)
879@NL Newfoundland and Labrador (province)
902@NS Halifax;Charlottetown;Dartmouth;New Glasgow;Sydney;Truro;Bridgewater;Amherst;Glace Bay;Kentville;North Sydney;Summerside;Waverley;Alberton
905@ON Ontario;Mississauga;Hamilton;Brampton;Oakville;Oshawa;St. Catharines;Markham;Newmarket;Burlington;Richmond Hill;Ajax;Niagara Falls;Woodbridge
942@ON Toronto
=CD
1 Kinshasa
2 Katanga
3 Bandundu;Bas-Congo
4 Kasai-Occidental;Kasai-Oriental
5 Mbandaka);Oriental Province (Kisanga
6 Maniema;North Kivu;South Kivu
=CH
21 Lausanne;Losanna
22 Geneva;Genf;Genève;Ginevra
24 Aigle;Yverdon
26 Fribourg;Freiburg;Friburgo
27 Sion;Sitten
31 Berne;Bern;Berna
32 Bienne;Jura;Neuchâtel;Soleure;Biel;Neuenburg;Solothurn;Giura;Soletta
33 Thun;Thoune
34 Burgdorf;Langnau i.E.
41 Lucerne;Luzern;Lucerna
43 Zurich;Zürich;Zurigo
44 Zurich;Zürich;Zurigo
52 Winterthur;Winterthour
55 Rapperswil
56 Baden
61 Basel;Bâle;Basilea
62 Olten
71 St. Gallen;St. Gall;San Gallo
81 Chur;Coire;Coira
91 Bellinzona
=CL
2@Metropolitan_Region Santiago
211@Metropolitan_Region Santiago
32 Valparaíso
33@Valparaíso Quillota
34@Valparaíso San Felipe
35@Valparaíso San Antonio
41@Biobío Concepción
42@Biobío Chillán
43@Biobío Los Angeles
45@Araucanía Temuco
51@Coquimbo La Serena
52@Atacama Copiapó
53@Coquimbo Ovalle
55 Antofagasta
57@Tarapacá Iquique
58@Arica_and_Parinacota Arica
61@Magallanes_and_Antártica_Chilena Punta Arenas
63@Los_Ríos Valdivia
64@Los_Lagos Osorno
65@Los_Lagos Puerto Montt
67@Aisén Coyhaique;Coihaique
71@Maule Talca
72@O'Higgins Rancagua
73@Maule Linares
75@Maule Curicó
=CM
22220 Jamot
22221 Jamot
22222 Yaounde
22223 Yaounde
22224 Bertoua
22227 Garoua
22229 Maroua
22230 Nkomo
22231 Biyem Assi
23329 Bafang
23335 Kumba
23337 Bassa
23339 Bonabéri
23340 Bepanda
23341 Bepanda
23342 Akwa Centre
23343 Akwa Centre
23344 Bafoussam
23345 Dschang
23347 Akwa North
23348 Bangangté
=CO
6010 Cundinamarca
6011 Bogotá
6012 Bogotá
6013 Bogotá
6014 Bogotá
6015 Bogotá
6016 Bogotá
6017 Bogotá
6023 Cali
6027 Pasto
6028 Cali
6029 Cali
604 Medellín
6053 Barranquilla
6056 Cartagena
6068 Manizales
6075 Cucuta
6076 Bucaramanga
6082 Ibague
6088 Neiva
=CZ
2 Prague
31 Central Bohemian Region
32 Central Bohemian Region
35 Karlovy Vary Region
37 Plzeň Region
38 South Bohemian Region
39 South Bohemian Region
41 Ústí nad Labem Region
46 Pardubice Region
47 Ústí nad Labem Region
48 Liberec Region
49 Hradec Králové Region
51 South Moravian Region
53 South Moravian Region
54 South Moravian Region
55 Moravian-Silesian Region
56 Vysočina Region
57 Zlín Region
58 Olomouc Region
59 Moravian-Silesian Region
=DE
201 Essen
202 Wuppertal
203 Duisburg
2041 Bottrop
2043 Gladbeck
2045 Bottrop-Kirchhellen
2051 Velbert
2052 Velbert-Langenberg
2053 Velbert-Neviges
2054 Essen-Kettwig
2056 Heiligenhaus
2058 Wülfrath
2064 Dinslaken
2065 Duisburg-Rheinhausen
2066 Duisburg-Homberg
208 Oberhausen Rheinland
209 Gelsenkirchen
2102 Ratingen
2103 Hilden
2104 Mettmann
211 Düsseldorf
212 Solingen
2129 Haan Rheinland
2131 Neuss
2132 Meerbusch-Büderich
2133 Dormagen
2137 Neuss-Norf
214 Leverkusen
2150 Meerbusch-Lank
2151 Krefeld
2152 Kempen
2153 Nettetal-Lobberich
2154 Willich
2156 Willich-Anrath
2157 Nettetal-Kaldenkirchen
2158 Grefrath bei Krefeld
2159 Meerbusch-Osterath
2161 Mönchengladbach
2162 Viersen
2163 Schwalmtal Niederrhein
2164 Jüchen-Otzenrath
2165 Jüchen
2166 Mönchengladbach-Rheydt
2171 Leverkusen-Opladen
2173 Langenfeld Rheinland
2174 Burscheid Rheinland
2175 Leichlingen Rheinland
2181 Grevenbroich
2182 Grevenbroich-Kapellen
2183 Rommerskirchen
2191 Remscheid
2192 Hückeswagen
2193 Dabringhausen
2195 Radevormwald
2196 Wermelskirchen
2202 Bergisch Gladbach
2203 Cologne-Porz;Köln-Porz
2204 Bensberg
2205 Rösrath
2206 Overath
2207 Kürten-Dürscheid
2208 Niederkassel
221 Cologne;Köln
2222 Bornheim Rheinland
2223 Königswinter
2224 Bad Honnef
2225 Meckenheim Rheinland
2226 Rheinbach
2227 Bornheim-Merten
2228 Remagen-Rolandseck
2232 Brühl Rheinland
2233 Hürth Rheinland
2234 Frechen
2235 Erftstadt
2236 Wesseling Rheinland
2237 Kerpen Rheinland-Türnich
2238 Pulheim
2241 Siegburg
2242 Hennef Sieg
2243 Eitorf
2244 Königswinter-Oberpleis
2245 Much
2246 Lohmar Rheinland
2247 Neunkirchen-Seelscheid
2248 Hennef-Uckerath
2251 Euskirchen
2252 Zülpich
2253 Bad Münstereifel
2254 Weilerswist
2255 Euskirchen-Flamersheim
2256 Mechernich-Satzvey
2257 Reckerscheid
2261 Gummersbach
2262 Wiehl
2263 Engelskirchen
2264 Marienheide
2265 Reichshof-Eckenhagen
2266 Lindlar
2267 Wipperfürth
2268 Kürten
2269 Kierspe-Rönsahl
2271 Bergheim Erft
2272 Bedburg Erft
2273 Kerpen-Horrem
2274 Elsdorf Rheinland
2275 Kerpen-Buir
228 Bonn
2291 Waldbröl
2292 Windeck Sieg
2293 Nümbrecht
2294 Morsbach Sieg
2295 Ruppichteroth
2296 Reichshof-Brüchermühle
2297 Wildbergerhütte
2301 Holzwickede
2302 Witten
2303 Unna
2304 Schwerte
2305 Castrop-Rauxel
2306 Lünen
2307 Kamen
2308 Unna-Hemmerde
2309 Waltrop
231 Dortmund
2323 Herne
2324 Hattingen Ruhr
2325 Wanne-Eickel
2327 Bochum-Wattenscheid
2330 Herdecke
2331 Hagen Westfalen
2332 Gevelsberg
2333 Ennepetal
2334 Hagen-Hohenlimburg
2335 Wetter Ruhr
2336 Schwelm
2337 Hagen-Dahl
2338 Breckerfeld
2339 Sprockhövel-Hasslinghausen;Sprockhövel-Haßlinghausen
234 Bochum
2351 Lüdenscheid
2352 Altena Westfalen
2353 Halver
2354 Meinerzhagen
2355 Schalksmühle
2357 Herscheid Westfalen
2358 Meinerzhagen-Valbert
2359 Kierspe
2360 Haltern-Lippramsdorf
2361 Recklinghausen
2362 Dorsten
2363 Datteln
2364 Haltern Westfalen
2365 Marl
2366 Herten Westfalen
2367 Henrichenburg
2368 Oer-Erkenschwick
2369 Dorsten-Wulfen
2371 Iserlohn
2372 Hemer
2373 Menden Sauerland
2374 Iserlohn-Letmathe
2375 Balve
2377 Wickede Ruhr
2378 Fröndenberg-Langschede
2379 Menden-Asbeck
2381 Hamm Westfalen
2382 Ahlen Westfalen
2383 Bönen
2384 Welver
2385 Hamm-Rhynern
2387 Drensteinfurt-Walstedde
2388 Hamm-Uentrop
2389 Werne
2391 Plettenberg
2392 Werdohl
2393 Sundern-Allendorf
2394 Neuenrade-Affeln
2395 Finnentrop-Rönkhausen
2401 Baesweiler
2402 Stolberg Rheinland
2403 Eschweiler Rheinland
2404 Alsdorf Rheinland
2405 Würselen
2406 Herzogenrath
2407 Herzogenrath-Kohlscheid
2408 Aachen-Kornelimünster
2409 Stolberg-Gressenich
241 Aachen
2421 Düren
2422 Kreuzau
2423 Langerwehe
2424 Vettweiss
2425 Nideggen-Embken
2426 Nörvenich
2427 Nideggen
2428 Niederzier
2429 Hürtgenwald
2431 Erkelenz
2432 Wassenberg
2433 Hückelhoven
2434 Wegberg
2435 Erkelenz-Lövenich
2436 Wegberg-Rödgen
2440 Nettersheim-Tondorf
2441 Kall
2443 Mechernich
2444 Schleiden-Gemünd
2445 Schleiden Eifel
2446 Heimbach Eifel
2447 Dahlem bei Kall
2448 Hellenthal-Rescheid
2449 Blankenheim Ahr
2451 Geilenkirchen
2452 Heinsberg Rheinland
2453 Heinsberg-Randerath
2454 Gangelt
2455 Waldfeucht
2456 Selfkant
2461 Jülich
2462 Linnich
2463 Titz
2464 Aldenhoven bei Jülich
2465 Inden
2471 Roetgen Eifel
2472 Monschau
2473 Simmerath
2474 Nideggen-Schmidt
2482 Hellenthal
2484 Mechernich-Eiserfey
2485 Schleiden-Dreiborn
2486 Nettersheim
2501 Münster-Hiltrup
2502 Nottuln
2504 Telgte
2505 Altenberge Westfalen
2506 Münster-Wolbeck
2507 Havixbeck
2508 Drensteinfurt
2509 Nottuln-Appelhülsen
251 Münster
2520 Wadersloh-Diestedde
2521 Beckum
2522 Oelde
2523 Wadersloh
2524 Ennigerloh
2525 Beckum-Neubeckum
2526 Sendenhorst
2527 Lippetal-Lippborg
2528 Ennigerloh-Enniger
2529 Oelde-Stromberg
2532 Ostbevern
2533 Münster-Nienberge
2534 Münster-Roxel
2535 Sendenhorst-Albersloh
2536 Münster-Albachten
2538 Drensteinfurt-Rinkerode
2541 Coesfeld
2542 Gescher
2543 Billerbeck Westfalen
2545 Rosendahl-Darfeld
2546 Coesfeld-Lette
2547 Rosendahl-Osterwick
2548 Dülmen-Rorup
2551 Steinfurt-Burgsteinfurt
2552 Steinfurt-Borghorst
2553 Ochtrup
2554 Laer Kreis Steinfurt
2555 Schöppingen
2556 Metelen
2557 Wettringen Kreis Steinfurt
2558 Horstmar
2561 Ahaus
2562 Gronau Westfalen
2563 Stadtlohn
2564 Vreden
2565 Gronau-Epe
2566 Legden
2567 Ahaus-Alstätte
2568 Heek
2571 Greven Westfalen
2572 Emsdetten
2573 Nordwalde
2574 Saerbeck
2575 Greven-Reckenfeld
2581 Warendorf
2582 Everswinkel
2583 Sassenberg
2584 Warendorf-Milte
2585 Warendorf-Hoetmar
2586 Beelen
2587 Ennigerloh-Westkirchen
2588 Harsewinkel-Greffen
2590 Dülmen-Buldern
2591 Lüdinghausen
2592 Selm
2593 Ascheberg Westfalen
2594 Dülmen
2595 Olfen
2596 Nordkirchen
2597 Senden Westfalen
2598 Senden-Ottmarsbocholt
2599 Ascheberg-Herbern
2601 Nauort
2602 Montabaur
2603 Bad Ems
2604 Nassau Lahn
2605 Löf
2606 Winningen Mosel
2607 Kobern-Gondorf
2608 Welschneudorf
261 Koblenz am Rhein
2620 Neuhäusel Westerwald
2621 Lahnstein
2622 Bendorf am Rhein
2623 Ransbach-Baumbach
2624 Höhr-Grenzhausen
2625 Ochtendung
2626 Selters Westerwald
2627 Braubach
2628 Rhens
2630 Mülheim-Kärlich
2631 Neuwied
2632 Andernach
2633 Brohl-Lützing
2634 Rengsdorf
2635 Rheinbrohl
2636 Burgbrohl
2637 Weissenthurm
2638 Waldbreitbach
2639 Anhausen Kreis Neuwied
2641 Bad Neuenahr-Ahrweiler
2642 Remagen
2643 Altenahr
2644 Linz am Rhein
2645 Vettelschoss
2646 Königsfeld Eifel
2647 Kesseling
2651 Mayen
2652 Mendig
2653 Kaisersesch
2654 Polch
2655 Weibern
2656 Virneburg
2657 Uersfeld
2661 Bad Marienberg Westerwald
2662 Hachenburg
2663 Westerburg Westerwald
2664 Rennerod
2666 Freilingen Westerwald
2667 Stein-Neukirch
2671 Cochem
2672 Treis-Karden
2673 Ellenz-Poltersdorf
2674 Bad Bertrich
2675 Ediger-Eller
2676 Ulmen
2677 Lutzerath
2678 Büchel bei Cochem
2680 Mündersbach
2681 Altenkirchen Westerwald
2682 Hamm Sieg
2683 Asbach Westerwald
2684 Puderbach Westerwald
2685 Flammersfeld
2686 Weyerbusch
2687 Horhausen Westerwald
2688 Kroppach
2689 Dierdorf
2691 Adenau
2692 Kelberg
2693 Antweiler
2694 Wershofen
2695 Insul
2696 Nohn Eifel
2697 Blankenheim-Ahrhütte
271 Siegen
2721 Lennestadt
2722 Attendorn
2723 Kirchhundem
2724 Finnentrop-Serkenrode
2725 Lennestadt-Oedingen
2732 Kreuztal
2733 Hilchenbach
2734 Freudenberg Westfalen
2735 Neunkirchen Siegerl
2736 Burbach Siegerl
2737 Netphen-Deuz
2738 Netphen
2739 Wilnsdorf
2741 Betzdorf
2742 Wissen
2743 Daaden
2744 Herdorf
2745 Brachbach Sieg
2747 Molzhain
2750 Diedenshausen
2751 Bad Berleburg
2752 Bad Laasphe
2753 Erndtebrück
2754 Bad Laasphe-Feudingen
2755 Bad Berleburg-Schwarzenau
2758 Bad Berleburg-Girkhausen
2759 Bad Berleburg-Aue
2761 Olpe Biggesee
2762 Wenden Südsauerland
2763 Drolshagen-Bleche
2764 Welschen Ennest
2770 Eschenburg
2771 Dillenburg
2772 Herborn Hessen
2773 Haiger
2774 Dietzhölztal
2775 Driedorf
2776 Bad Endbach-Hartenrod
2777 Breitscheid Hessen
2778 Siegbach
2779 Greifenstein-Beilstein
2801 Xanten
2802 Alpen
2803 Wesel-Büderich
2804 Xanten-Marienbaum
281 Wesel
2821 Kleve Niederrhein
2822 Emmerich
2823 Goch
2824 Kalkar
2825 Uedem
2826 Kranenburg Niederrhein
2827 Goch-Hassum
2828 Emmerich-Elten
2831 Geldern
2832 Kevelaer
2833 Kerken
2834 Straelen
2835 Issum
2836 Wachtendonk
2837 Weeze
2838 Sonsbeck
2839 Straelen-Herongen
2841 Moers
2842 Kamp-Lintfort
2843 Rheinberg
2844 Rheinberg-Orsoy
2845 Neukirchen-Vluyn
2850 Rees-Haldern
2851 Rees
2852 Hamminkeln
2853 Schermbeck
2855 Voerde Niederrhein
2856 Hamminkeln-Brünen
2857 Rees-Mehr
2858 Hünxe
2859 Wesel-Bislich
2861 Borken Westfalen
2862 Südlohn
2863 Velen
2864 Reken
2865 Raesfeld
2866 Dorsten-Rhade
2867 Heiden Kreis Borken
2871 Bocholt
2872 Rhede Westfalen
2873 Isselburg-Werth
2874 Isselburg
2902 Warstein
2903 Meschede-Freienohl
2904 Bestwig
2905 Bestwig-Ramsbeck
291 Meschede
2921 Soest
2922 Werl
2923 Lippetal-Herzfeld
2924 Möhnesee
2925 Warstein-Allagen
2927 Neuengeseke
2928 Soest-Ostönnen
2931 Arnsberg
2932 Neheim-Hüsten
2933 Sundern Sauerland
2934 Sundern-Altenhellefeld
2935 Sundern-Hachen
2937 Arnsberg-Oeventrop
2938 Ense
2941 Lippstadt
2942 Geseke
2943 Erwitte
2944 Rietberg-Mastholte
2945 Lippstadt-Benninghausen
2947 Anröchte
2948 Lippstadt-Rebbeke
2951 Büren
2952 Rüthen
2953 Wünnenberg
2954 Rüthen-Oestereiden
2955 Büren-Wewelsburg
2957 Wünnenberg-Haaren
2958 Büren-Harth
2961 Brilon
2962 Olsberg
2963 Brilon-Messinghausen
2964 Brilon-Alme
2971 Schmallenberg-Dorlar
2972 Schmallenberg
2973 Eslohe Sauerland
2974 Schmallenberg-Fredeburg
2975 Schmallenberg-Oberkirchen
2977 Schmallenberg-Bödefeld
2981 Winterberg Westfalen
2982 Medebach
2983 Winterberg-Siedlinghausen
2984 Hallenberg
2985 Winterberg-Niedersfeld
2991 Marsberg-Bredelar
2992 Marsberg
2993 Marsberg-Canstein
2994 Marsberg-Westheim
30 Berlin
3301 Oranienburg
3302 Hennigsdorf
3303 Birkenwerder
3304 Velten
3306 Gransee
3307 Zehdenick
331 Potsdam
3321 Nauen Brandenburg
3322 Falkensee
3327 Werder Havel
3328 Teltow
3329 Stahnsdorf
3331 Angermünde
3332 Oder;Schwedt
3334 Eberswalde
3335 Finowfurt
3337 Biesenthal Brandenburg
3338 Bernau Brandenburg
3341 Strausberg
3342 Neuenhagen bei Berlin
3344 Bad Freienwalde
3346 Seelow
335 Frankfurt (Oder)
3361 Fürstenwalde Spree
3362 Erkner
3364 Eisenhüttenstadt
3366 Beeskow
3371 Luckenwalde
3372 Jüterbog
3375 Königs Wusterhausen
3377 Zossen Brandenburg
3378 Ludwigsfelde
3379 Mahlow
3381 Brandenburg an der Havel
3382 Lehnin
3385 Rathenow
3386 Premnitz
3391 Neuruppin
3394 Wittstock Dosse
3395 Pritzwalk
340 Dessau Anh
341 Leipzig
3421 Torgau
3423 Eilenburg
3425 Wurzen
3431 Döbeln
3433 Borna Stadt
3435 Oschatz
3437 Grimma
3441 Zeitz
3443 Weissenfels Sachsen-Anhalt
3445 Naumburg Saale
3447 Altenburg Thüringen
3448 Meuselwitz Thüringen
345 Halle Saale
3461 Merseburg Saale
3462 Bad Dürrenberg
3464 Sangerhausen
3466 Artern Unstrut
3471 Bernburg Saale
3473 Aschersleben Sachsen-Anhalt
3475 Lutherstadt Eisleben
3476 Hettstedt Sachsen-Anhalt
3491 Lutherstadt Wittenberg
3493 Bitterfeld
3494 Wolfen
3496 Köthen Anhalt
3501 Pirna
3504 Dippoldiswalde
351 Dresden
3521 Meissen
3522 Grossenhain Sachsen
3523 Coswig bei Dresden
3525 Riesa
3528 Radeberg
3529 Heidenau Sachsen
3531 Finsterwalde
3533 Elsterwerda
3535 Herzberg Elster
3537 Jessen Elster
3541 Calau
3542 Lübbenau Spreewald
3544 Luckau Brandenburg
3546 Lübben Spreewald
355 Cottbus
3561 Guben
3562 Forst Lausitz
3563 Spremberg
3564 Schwarze Pumpe
3571 Hoyerswerda
3573 Senftenberg
3574 Lauchhammer
3576 Weisswasser
3578 Kamenz
3581 Görlitz
3583 Zittau
3585 Löbau
3586 Neugersdorf Sachsen
3588 Niesky
3591 Bautzen
3592 Kirschau
3594 Bischofswerda
3596 Neustadt in Sachsen
3601 Mühlhausen Thüringen
3603 Bad Langensalza
3605 Leinefelde
3606 Heiligenstadt Heilbad
361 Erfurt
3621 Gotha Thüringen
3622 Waltershausen Thüringen
3623 Friedrichroda
3624 Ohrdruf
3628 Arnstadt
3629 Stadtilm
3631 Nordhausen Thüringen
3632 Sondershausen
3634 Sömmerda
3635 Kölleda
3636 Greussen
3641 Jena
3643 Weimar Thüringen
3644 Apolda
3647 Pössneck;Pößneck
365 Gera
3661 Greiz
3663 Schleiz
3671 Saalfeld Saale
3672 Rudolstadt
3675 Sonneberg Thüringen
3677 Ilmenau Thüringen
3679 Neuhaus am Rennweg
3681 Suhl
3682 Zella-Mehlis
3683 Schmalkalden
3685 Hildburghausen
3686 Eisfeld
3691 Eisenach Thüringen
3693 Meiningen
3695 Bad Salzungen
371 Chemnitz Sachsen
3721 Meinersdorf
3722 Limbach-Oberfrohna
3723 Hohenstein-Ernstthal
3724 Burgstädt
3725 Zschopau
3726 Flöha
3727 Mittweida
3731 Freiberg Sachsen
3733 Annaberg-Buchholz
3735 Marienberg Sachsen
3737 Rochlitz
3741 Plauen
3744 Auerbach Vogtland
3745 Falkenstein Vogtland
375 Zwickau
3761 Werdau Sachsen
3762 Crimmitschau
3763 Glauchau
3764 Meerane
3765 Reichenbach Vogtland
3771 Aue Sachsen
3772 Schneeberg Erzgebirge
3773 Johanngeorgenstadt
3774 Schwarzenberg
381 Rostock
3821 Ribnitz-Damgarten
3831 Stralsund
3834 Greifswald
3836 Wolgast
3838 Bergen auf Rügen
3841 Wismar
3843 Güstrow
3844 Schwaan
3847 Sternberg
385 Schwerin
3860 Raben Steinfeld
3861 Plate
3863 Crivitz
3865 Holthusen
3866 Cambs
3867 Lübstorf
3868 Rastow
3869 Dümmer
3871 Parchim
3874 Ludwigslust
3876 Perleberg
3877 Wittenberge
3881 Grevesmühlen
3883 Hagenow
3886 Gadebusch
3901 Salzwedel
3902 Diesdorf Altm
3904 Haldensleben
3907 Gardelegen
3909 Klötze Altmark
391 Magdeburg
3921 Burg bei Magdeburg
3923 Zerbst
3925 Stassfurt
3928 Schönebeck Elbe
3931 Stendal
3933 Genthin
3935 Tangerhütte
3937 Osterburg Altmark
3941 Halberstadt
3943 Wernigerode
3944 Blankenburg Harz
3946 Quedlinburg
3947 Thale
3949 Oschersleben Bode
395 Neubrandenburg
3961 Altentreptow
3962 Penzlin bei Waren
3963 Woldegk
3964 Bredenfelde bei Strasburg
3965 Burow bei Altentreptow
3966 Cölpin
3967 Oertzenhof bei Strasburg
3968 Schönbeck
3969 Siedenbollentin
3971 Anklam
3973 Pasewalk
3976 Torgelow bei Ueckermünde
3981 Neustrelitz
3984 Prenzlau
3987 Templin
3991 Waren Müritz
3994 Malchin
3996 Teterow
3998 Demmin
40 Hamburg
4101 Pinneberg
4102 Ahrensburg
4103 Wedel
4104 Aumühle bei Hamburg
4105 Seevetal
4106 Quickborn Kreis Pinneberg
4107 Siek Kreis Stormarn
4108 Rosengarten Kreis Harburg
4109 Tangstedt Bz Hamburg
4120 Ellerhoop
4121 Elmshorn
4122 Uetersen
4123 Barmstedt
4124 Glückstadt
4125 Seestermühe
4126 Horst Holstein
4127 Westerhorn
4128 Kollmar
4129 Haseldorf
4131 Lüneburg
4132 Amelinghausen
4133 Wittorf Kreis Lüneburg
4134 Embsen Kreis Lüneburg
4135 Kirchgellersen
4136 Scharnebeck
4137 Barendorf
4138 Betzendorf Kreis Lüneburg
4139 Hohnstorf Elbe
4140 Estorf Kreis Stade
4141 Stade
4142 Steinkirchen Kreis Stade
4143 Drochtersen
4144 Himmelpforten
4146 Stade-Bützfleth
4148 Drochtersen-Assel
4149 Fredenbeck
4151 Schwarzenbek
4152 Geesthacht
4153 Lauenburg Elbe
4154 Trittau
4155 Büchen
4156 Talkau
4158 Roseburg
4159 Basthorst
4161 Buxtehude
4162 Jork
4163 Horneburg Niederelbe
4164 Harsefeld
4165 Hollenstedt Nordheide
4166 Ahlerstedt
4167 Apensen
4168 Neu Wulmstorf-Elstorf
4169 Sauensiek
4171 Winsen Luhe
4172 Salzhausen
4173 Wulfsen
4174 Stelle Kreis Harburg
4175 Egestorf Nordheide
4176 Marschacht
4177 Drage Elbe
4178 Radbruch
4179 Winsen-Tönnhausen
4180 Königsmoor
4181 Buchholz in der Nordheide
4182 Tostedt
4183 Jesteburg
4184 Hanstedt Nordheide
4185 Marxen Auetal
4186 Buchholz-Trelde
4187 Holm-Seppensen
4188 Welle Nordheide
4189 Undeloh
4191 Kaltenkirchen Holstein
4192 Bad Bramstedt
4193 Henstedt-Ulzburg
4194 Sievershütten
4195 Hartenholm
4202 Achim bei Bremen
4203 Weyhe bei Bremen
4204 Thedinghausen
4205 Ottersberg
4206 Stuhr-Heiligenrode
4207 Oyten
4208 Grasberg
4209 Schwanewede
421 Bremen
4221 Delmenhorst
4222 Ganderkesee
4223 Ganderkesee-Bookholzberg
4224 Gross Ippener
4230 Verden-Walle
4231 Verden Aller
4232 Langwedel Kreis Verden
4233 Blender
4234 Dörverden
4235 Langwedel-Etelsen
4236 Kirchlinteln
4237 Bendingbostel
4238 Neddenaverbergen
4239 Dörverden-Westen
4240 Syke-Heiligenfelde
4241 Bassum
4242 Syke
4243 Twistringen
4244 Harpstedt
4245 Neuenkirchen bei Bassum
4246 Twistringen-Heiligenloh
4247 Affinghausen
4248 Bassum-Neubruchhausen
4249 Bassum-Nordwohlde
4251 Hoya
4252 Bruchhausen-Vilsen
4253 Asendorf Kreis Diepholz
4254 Eystrup
4255 Martfeld
4256 Hilgermissen
4257 Schweringen
4258 Schwarme
4260 Visselhövede-Wittorf
4261 Rotenburg Wümme
4262 Visselhövede
4263 Scheessel
4264 Sottrum Kreis Rotenburg
4265 Fintel
4266 Brockel
4267 Lauenbrück
4268 Bötersen
4269 Ahausen-Kirchwalsede
4271 Sulingen
4272 Siedenburg
4273 Kirchdorf bei Sulingen
4274 Varrel bei Sulingen
4275 Ehrenburg
4276 Borstel bei Sulingen
4277 Schwaförden
4281 Zeven
4282 Sittensen
4283 Tarmstedt
4284 Selsingen
4285 Rhade bei Zeven
4286 Gyhum
4287 Heeslingen-Boitzen
4288 Horstedt Kreis Rotenburg
4289 Kirchtimke
4292 Ritterhude
4293 Ottersberg-Fischerhude
4294 Riede Kreis Verden
4295 Emtinghausen
4296 Schwanewede-Aschwarden
4297 Ottersberg-Posthausen
4298 Lilienthal
4302 Kirchbarkau
4303 Schlesen
4305 Westensee
4307 Raisdorf
4308 Schwedeneck
431 Kiel
4320 Heidmühlen
4321 Neumünster
4322 Bordesholm
4323 Bornhöved
4324 Brokstedt
4326 Wankendorf
4327 Grossenaspe
4328 Rickling
4329 Langwedel Holstein
4330 Emkendorf
4331 Rendsburg
4332 Hamdorf bei Rendsburg
4333 Erfde
4334 Bredenbek bei Rendsburg
4335 Hohn bei Rendsburg
4336 Owschlag
4337 Jevenstedt
4338 Alt Duvenstedt
4339 Christiansholm
4340 Achterwehr
4342 Preetz Kreis Plön
4343 Laboe
4344 Schönberg Holstein
4346 Gettorf
4347 Flintbek
4348 Schönkirchen
4349 Dänischenhagen
4351 Eckernförde
4352 Damp
4353 Ascheffel
4354 Fleckeby
4355 Rieseby
4356 Gross Wittensee
4357 Sehestedt Eider
4358 Loose bei Eckernförde
4361 Oldenburg in Holstein
4362 Heiligenhafen
4363 Lensahn
4364 Dahme Kreis Ostholstein
4365 Heringsdorf Holstein
4366 Grömitz-Cismar
4367 Grossenbrode
4371 Burg auf Fehmarn
4372 Westfehmarn
4381 Lütjenburg
4382 Wangels
4383 Grebin
4384 Selent
4385 Hohenfelde bei Kiel
4392 Nortorf bei Neumünster
4393 Boostedt
4394 Bokhorst
4401 Brake Unterweser
4402 Rastede
4403 Bad Zwischenahn
4404 Elsfleth
4405 Edewecht
4406 Berne
4407 Wardenburg
4408 Hude Oldenburg
4409 Westerstede-Ocholt
441 Oldenburg
4421 Wilhelmshaven
4422 Sande Kreis Friesl
4423 Fedderwarden
4425 Wangerland-Hooksiel
4426 Wangerland-Horumersiel
4431 Wildeshausen
4432 Dötlingen-Brettorf
4433 Dötlingen
4434 Colnrade
4435 Grossenkneten
4441 Vechta
4442 Lohne Oldenburg
4443 Dinklage
4444 Goldenstedt
4445 Visbek Kreis Vechta
4446 Bakum Kreis Vechta
4447 Vechta-Langförden
4451 Varel Jadebusen
4452 Zetel-Neuenburg
4453 Zetel
4454 Jade
4455 Jade-Schweiburg
4456 Varel-Altjührden
4458 Wiefelstede-Spohle
4461 Jever
4462 Wittmund
4463 Wangerland
4464 Wittmund-Carolinensiel
4465 Friedeburg Ostfriesland
4466 Wittmund-Ardorf
4467 Wittmund-Funnix
4468 Friedeburg-Reepsholt
4469 Wangerooge
4471 Cloppenburg
4472 Lastrup
4473 Emstek
4474 Garrel
4475 Molbergen
4477 Lastrup-Hemmelte
4478 Cappeln Oldenburg
4479 Molbergen-Peheim
4480 Ovelgönne-Strückhausen
4481 Hatten-Sandkrug
4482 Hatten
4483 Ovelgönne-Grossenmeer;Ovelgönne-Großenmeer
4484 Hude-Wüsting
4485 Elsfleth-Huntorf
4486 Edewecht-Friedrichsfehn
4487 Grossenkneten-Huntlosen
4488 Westerstede
4489 Apen
4491 Friesoythe
4492 Saterland
4493 Friesoythe-Gehlenberg
4494 Bösel Oldenburg
4495 Friesoythe-Thüle
4496 Friesoythe-Markhausen
4497 Barssel-Harkebrügge;Barßel-Harkebrügge
4498 Saterland-Ramsloh
4499 Barssel
4501 Kastorf Holstein
4502 Lübeck-Travemünde
4503 Timmendorfer Strand
4504 Ratekau
4505 Stockelsdorf-Curau
4506 Stockelsdorf-Krumbeck
4508 Krummesse
4509 Gross Grönau;Groß Grönau
451 Lübeck
4521 Eutin
4522 Plön
4523 Malente
4524 Scharbeutz-Pönitz
4525 Ahrensbök
4526 Ascheberg Holstein
4527 Bosau
4528 Schönwalde am Bungsberg
4529 Süsel-Bujendorf
4531 Bad Oldesloe
4532 Bargteheide
4533 Reinfeld Holstein
4534 Steinburg Kreis Storman
4535 Nahe
4536 Steinhorst Lauenburg
4537 Sülfeld Holstein
4539 Westerau
4541 Ratzeburg
4542 Mölln Lauenburg
4543 Nusse
4544 Berkenthin
4545 Seedorf Lauenburg
4546 Mustin Lauenburg
4547 Gudow Lauenburg
4550 Bühnsdorf
4551 Bad Segeberg
4552 Leezen
4553 Geschendorf
4554 Wahlstedt
4555 Seedorf bei Bad Segeberg
4556 Ahrensbök-Gnissau
4557 Blunk
4558 Todesfelde
4559 Wensin
4561 Neustadt in Holstein
4562 Grömitz
4563 Scharbeutz-Haffkrug
4564 Schashagen
4602 Freienwill
4603 Havetoft
4604 Grossenwiehe
4605 Medelby
4606 Wanderup
4607 Janneby
4608 Handewitt
4609 Eggebek
461 Flensburg
4621 Schleswig
4622 Taarstedt
4623 Böklund
4624 Kropp
4625 Jübek
4626 Treia
4627 Dörpstedt
4630 Barderup
4631 Glücksburg Ostsee
4632 Steinbergkirche
4633 Satrup
4634 Husby
4635 Sörup
4636 Langballig
4637 Sterup
4638 Tarp
4639 Schafflund
4641 Süderbrarup
4642 Kappeln Schlei
4643 Gelting Angeln
4644 Karby
4646 Mohrkirch
465 Sylt
4661 Niebüll
4662 Leck
4663 Süderlügum
4664 Neukirchen bei Niebüll
4665 Emmelsbüll-Horsbüll
4666 Ladelund
4667 Dagebüll
4668 Klanxbüll
4671 Bredstedt
4672 Langenhorn
4673 Joldelund
4674 Ockholm
4681 Wyk auf Föhr
4682 Amrum
4683 Oldsum
4684 Langeness Hallig;Langeneß Hallig
4702 Sandstedt
4703 Loxstedt-Donnern
4704 Drangstedt
4705 Wremen
4706 Schiffdorf
4707 Langen-Neuenwalde
4708 Ringstedt
471 Bremerhaven
4721 Cuxhaven
4722 Cuxhaven-Altenbruch
4723 Cuxhaven-Altenwalde
4724 Cuxhaven-Lüdingworth
4725 Helgoland
4731 Nordenham
4732 Stadland-Rodenkirchen
4733 Butjadingen-Burhave
4734 Stadland-Seefeld
4735 Butjadingen-Stollhamm
4736 Butjadingen-Tossens
4737 Stadland-Schwei
4740 Loxstedt-Dedesdorf
4741 Nordholz bei Bremerhaven
4742 Dorum
4743 Langen bei Bremerhaven
4744 Loxstedt
4745 Bad Bederkesa
4746 Hagen bei Bremerhaven
4747 Beverstedt
4748 Stubben bei Bremerhaven
4749 Schiffdorf-Geestenseth
4751 Otterndorf
4752 Neuhaus Oste
4753 Balje
4754 Bülkau
4755 Ihlienworth
4756 Odisheim
4757 Wanna
4758 Nordleda
4761 Bremervörde
4762 Kutenholz
4763 Gnarrenburg
4764 Gnarrenburg-Klenkendorf
4765 Ebersdorf bei Bremervörde
4766 Basdahl
4767 Bremervörde-Bevern
4768 Hipstedt
4769 Bremervörde-Iselersheim
4770 Wischhafen
4771 Hemmoor
4772 Oberndorf Oste
4773 Lamstedt
4774 Hechthausen
4775 Grossenwörden
4776 Osten-Altendorf
4777 Cadenberge
4778 Wingst
4779 Freiburg Elbe
4791 Osterholz-Scharmbeck
4792 Worpswede
4793 Hambergen
4794 Worpswede-Ostersode
4795 Garlstedt
4796 Teufelsmoor
4802 Wrohm
4803 Pahlen
4804 Nordhastedt
4805 Schafstedt
4806 Sarzbüttel
481 Heide Holstein
4821 Itzehoe
4822 Kellinghusen
4823 Wilster
4824 Krempe
4825 Burg Dithmarschen
4826 Hohenlockstedt
4827 Wacken
4828 Lägerdorf
4829 Wewelsfleth
4830 Süderhastedt
4832 Meldorf
4833 Wesselburen
4834 Büsum
4835 Albersdorf Holstein
4836 Hennstedt Dithmarschen
4837 Neuenkirchen Dithmarschen
4838 Tellingstedt
4839 Wöhrden Dithmarschen
4841 Husum Nordsee
4842 Nordstrand
4843 Viöl
4844 Pellworm
4845 Ostenfeld Husum
4846 Hattstedt
4847 Oster-Ohrstedt
4848 Rantrum
4849 Hooge
4851 Marne
4852 Brunsbüttel
4853 Sankt Michaelisdonn
4854 Friedrichskoog
4855 Eddelak
4856 Kronprinzenkoog
4857 Barlt
4858 Sankt Margarethen Holstein
4859 Windbergen
4861 Tönning
4862 Garding
4863 Sankt Peter-Ording
4864 Oldenswort
4865 Osterhever
4871 Hohenwestedt
4872 Hanerau-Hademarschen
4873 Aukrug
4874 Todenbüttel
4875 Stafstedt
4876 Reher Holstein
4877 Hennstedt bei Itzehoe
4881 Friedrichstadt
4882 Lunden
4883 Süderstapel
4884 Schwabstedt
4885 Bergenhusen
4892 Schenefeld Mittelholstein
4893 Hohenaspe
4902 Jemgum-Ditzum
4903 Wymeer
491 Leer Ostfriesland
4920 Wirdum
4921 Emden Stadt
4922 Borkum
4923 Krummhörn-Pewsum
4924 Moormerland-Oldersum
4925 Hinte
4926 Krummhörn-Greetsiel
4927 Krummhörn-Loquard
4928 Ihlow-Riepe
4929 Ihlow Kreis Aurich
4931 Norden
4932 Norderney
4933 Dornum Ostfriesland
4934 Marienhafe
4935 Juist
4936 Grossheide
4938 Hagermarsch
4939 Baltrum
4941 Aurich
4942 Südbrookmerland
4943 Grossefehn
4944 Wiesmoor
4945 Grossefehn-Timmel
4946 Grossefehn-Bagband
4947 Aurich-Ogenbargen
4948 Wiesmoor-Marcardsmoor
4950 Holtland
4951 Weener
4952 Rhauderfehn
4953 Bunde
4954 Moormerland
4955 Westoverledingen
4956 Uplengen
4957 Detern
4958 Jemgum
4959 Dollart
4961 Papenburg
4962 Papenburg-Aschendorf
4963 Dörpen
4964 Rhede Ems
4965 Surwold
4966 Neubörger
4967 Rhauderfehn-Burlage
4968 Neulehe
4971 Esens
4972 Langeoog
4973 Wittmund-Burhafe
4974 Neuharlingersiel
4975 Westerholt Ostfriesland
4976 Spiekeroog
4977 Blomberg Ostfriesland
5021 Nienburg Weser
5022 Wietzen
5023 Liebenau Kreis Nieburg Weser
5024 Rohrsen Kreis Nienburg Weser
5025 Estorf Weser
5026 Steimbke
5027 Linsburg
5028 Pennigsehl
5031 Wunstorf
5032 Neustadt am Rübenberge
5033 Wunstorf-Grossenheidorn
5034 Neustadt-Hagen
5035 Gross Munzel
5036 Neustadt-Schneeren
5037 Bad Rehburg
5041 Springe Deister
5042 Bad Münder am Deister
5043 Lauenau
5044 Springe-Eldagsen
5045 Springe-Bennigsen
5051 Bergen Kreis Celle
5052 Hermannsburg
5053 Fassberg-Müden;Faßberg-Müden
5054 Bergen-Sülze
5055 Fassberg
5056 Winsen-Meissendorf
5060 Bodenburg
5062 Holle bei Hildesheim
5063 Bad Salzdetfurth
5064 Gross Düngen;Groß Düngen
5065 Sibbesse
5066 Sarstedt
5067 Bockenem
5068 Elze Leine
5069 Nordstemmen
5071 Schwarmstedt
5072 Neustadt-Mandelsloh
5073 Neustadt-Esperke
5074 Rodewald
5082 Langlingen
5083 Hohne bei Celle
5084 Hambühren
5085 Burgdorf-Ehlershausen
5086 Celle-Scheuen
5101 Pattensen
5102 Laatzen
5103 Wennigsen Deister
5105 Barsinghausen
5108 Gehrden Han
5109 Ronnenberg
511 Hannover
5121 Hildesheim
5123 Schellerten
5126 Algermissen
5127 Harsum
5128 Hohenhameln
5129 Söhlde
5130 Wedemark
5131 Garbsen
5132 Lehrte
5135 Burgwedel-Fuhrberg
5136 Burgdorf Kreis Hannover
5137 Seelze
5138 Sehnde
5139 Burgwedel
5141 Celle
5142 Eschede
5143 Winsen Aller
5144 Wathlingen
5145 Beedenbostel
5146 Wietze
5147 Uetze-Hänigsen
5148 Steinhorst Niedersachsen
5149 Wienhausen
5151 Hameln
5152 Hessisch Oldendorf
5153 Salzhemmendorf
5154 Aerzen
5155 Emmerthal
5156 Coppenbrügge
5157 Emmerthal-Börry
5158 Hemeringen
5159 Coppenbrügge-Bisperode
5161 Walsrode
5162 Fallingbostel
5163 Fallingbostel-Dorfmark
5164 Hodenhagen
5165 Rethem Aller
5166 Walsrode-Kirchboitzen
5167 Walsrode-Westenholz
5168 Walsrode-Stellichte
5171 Peine
5172 Ilsede
5173 Uetze
5174 Lahstedt
5175 Lehrte-Arpke
5176 Edemissen
5177 Edemissen-Abbensen
5181 Alfeld Leine
5182 Gronau Leine
5183 Lamspringe
5184 Freden Leine
5185 Duingen
5186 Salzhemmendorf-Wallensen
5187 Delligsen
5190 Soltau-Emmingen
5191 Soltau
5192 Munster
5193 Schneverdingen
5194 Bispingen
5195 Neuenkirchen bei Soltau
5196 Wietzendorf
5197 Soltau-Frielingen
5198 Schneverdingen-Wintermoor
5199 Schneverdingen-Heber
5201 Halle Westfalen
5202 Oerlinghausen
5203 Werther Westfalen
5204 Steinhagen Westfalen
5205 Bielefeld-Sennestadt
5206 Bielefeld-Jöllenbeck
5207 Schloss Holte-Stukenbrock
5208 Leopoldshöhe
5209 Gütersloh-Friedrichsdorf
521 Bielefeld
5221 Herford
5222 Bad Salzuflen
5223 Bünde
5224 Enger Westfalen
5225 Spenge
5226 Bruchmühlen Westfalen
5228 Vlotho-Exter
5231 Detmold
5232 Lage Lippe
5233 Steinheim Westfalen
5234 Horn-Bad Meinberg
5235 Blomberg Lippe
5236 Blomberg-Grossenmarpe
5237 Augustdorf
5238 Nieheim-Himmighausen
5241 Gütersloh
5242 Rheda-Wiedenbrück
5244 Rietberg
5245 Herzebrock-Clarholz
5246 Verl
5247 Harsewinkel
5248 Langenberg Kreis Gütersloh
5250 Delbrück Westfalen
5251 Paderborn
5252 Bad Lippspringe
5253 Bad Driburg
5254 Paderborn-Schloss Neuhaus
5255 Altenbeken
5257 Hövelhof
5258 Salzkotten
5259 Bad Driburg-Neuenheerse
5261 Lemgo
5262 Extertal
5263 Barntrup
5264 Kalletal
5265 Dörentrup
5266 Lemgo-Kirchheide
5271 Höxter
5272 Brakel Westfalen
5273 Beverungen
5274 Nieheim
5275 Höxter-Ottbergen
5276 Marienmünster
5277 Höxter-Fürstenau
5278 Höxter-Ovenhausen
5281 Bad Pyrmont
5282 Schieder-Schwalenberg
5283 Lügde-Rischenau
5284 Schwalenberg
5285 Bad Pyrmont-Kleinenberg
5286 Ottenstein Niedersachsen
5292 Lichtenau-Atteln
5293 Paderborn-Dahl
5294 Hövelhof-Espeln
5295 Lichtenau Westfalen
5300 Salzgitter-Üfingen
5301 Lehre-Essenrode
5302 Vechelde
5303 Wendeburg
5304 Meine
5305 Sickte
5306 Cremlingen
5307 Braunschweig-Wenden
5308 Lehre
5309 Lehre-Wendhausen
531 Braunschweig
5320 Torfhaus
5321 Goslar
5322 Bad Harzburg
5323 Clausthal-Zellerfeld
5324 Vienenburg
5325 Goslar-Hahnenklee
5326 Langelsheim
5327 Bad Grund Harz
5328 Altenau Harz
5329 Schulenberg im Oberharz
5331 Wolfenbüttel
5332 Schöppenstedt
5333 Dettum
5334 Hornburg Kreis Wolfenbüttel
5335 Schladen
5336 Semmenstedt
5337 Kissenbrück
5339 Gielde
5341 Salzgitter
5344 Lengede
5345 Baddeckenstedt
5346 Liebenburg
5347 Burgdorf bei Salzgitter
5351 Helmstedt
5352 Schöningen
5353 Königslutter am Elm
5354 Jerxheim
5355 Frellstedt
5356 Helmstedt-Barmke
5357 Grasleben
5358 Bahrdorf-Mackendorf
5361 Wolfsburg
5362 Wolfsburg-Fallersleben
5363 Wolfsburg-Vorsfelde
5364 Velpke
5365 Wolfsburg-Neindorf
5366 Jembke
5367 Rühen
5368 Parsau
5371 Gifhorn
5372 Meinersen
5373 Hillerse Kreis Gifhorn
5374 Isenbüttel
5375 Müden Aller
5376 Wesendorf Kreis Gifhorn
5377 Ehra-Lessien
5378 Sassenburg-Platendorf
5379 Sassenburg-Grussendorf
5381 Seesen
5382 Bad Gandersheim
5383 Lutter am Barenberge
5384 Seesen-Gross Rhüden;Seesen-Groß Rhüden
5401 Georgsmarienhütte
5402 Bissendorf Kreis Osnabrück
5403 Bad Iburg
5404 Westerkappeln
5405 Hasbergen Kreis Osnabrück
5406 Belm
5407 Wallenhorst
5409 Hilter am Teutoburger Wald
541 Osnabrück
5421 Dissen am Teutoburger Wald
5422 Melle
5423 Versmold
5424 Bad Rothenfelde
5425 Borgholzhausen
5426 Glandorf
5427 Melle-Buer
5428 Melle-Neuenkirchen
5429 Melle-Wellingholzhausen
5431 Quakenbrück
5432 Löningen
5433 Badbergen
5434 Essen Oldenburg
5435 Berge bei Quakenbrück
5436 Nortrup
5437 Menslage
5438 Bakum-Lüsche
5439 Bersenbrück
5441 Diepholz
5442 Barnstorf Kreis Diepholz
5443 Lemförde
5444 Wagenfeld
5445 Drebber
5446 Rehden
5447 Lembruch
5448 Barver
5451 Ibbenbüren
5452 Mettingen Westfalen
5453 Recke
5454 Hörstel-Riesenbeck
5455 Tecklenburg-Brochterbeck
5456 Westerkappeln-Velpe
5457 Hopsten-Schale
5458 Hopsten
5459 Hörstel
5461 Bramsche Hase
5462 Ankum
5464 Alfhausen
5465 Neuenkirchen bei Bramsche
5466 Merzen
5467 Voltlage
5468 Bramsche-Engter
5471 Bohmte
5472 Bad Essen
5473 Ostercappeln
5474 Stemwede-Dielingen
5475 Bohmte-Hunteburg
5476 Ostercappeln-Venne
5481 Lengerich Westfalen
5482 Tecklenburg
5483 Lienen
5484 Lienen-Kattenvenne
5485 Ladbergen
5491 Damme Dümmer
5492 Steinfeld Oldenburg
5493 Neuenkirchen Kreis Vechta
5494 Holdorf Niedersachsen
5495 Vörden Kreis Vechta
5502 Dransfeld
5503 Nörten-Hardenberg
5504 Friedland Kreis Göttingen
5505 Hardegsen
5506 Adelebsen
5507 Ebergötzen
5508 Gleichen-Rittmarshausen
5509 Rosdorf Kreis Göttingen
551 Göttingen
5520 Braunlage
5521 Herzberg am Harz
5522 Osterode am Harz
5523 Bad Sachsa
5524 Bad Lauterberg im Harz
5525 Walkenried
5527 Duderstadt
5528 Gieboldehausen
5529 Rhumspringe
5531 Holzminden
5532 Stadtoldendorf
5533 Bodenwerder
5534 Eschershausen an der Lenne
5535 Polle
5536 Holzminden-Neuhaus
5541 Hann. Münden
5542 Witzenhausen
5543 Staufenberg Niedersachsen
5544 Reinhardshagen
5545 Hedemünden
5546 Scheden
5551 Northeim
5552 Katlenburg
5553 Kalefeld
5554 Moringen
5555 Moringen-Fredelsloh
5556 Lindau Harz
5561 Einbeck
5562 Dassel-Markoldendorf
5563 Kreiensen
5564 Dassel
5565 Einbeck-Wenzen
5571 Uslar
5572 Bodenfelde
5573 Uslar-Volpriehausen
5574 Oberweser
5582 Sankt Andreasberg
5583 Braunlage-Hohegeiss
5584 Hattorf am Harz
5585 Herzberg-Sieber
5586 Wieda
5592 Gleichen-Bremke
5593 Bovenden-Lenglern
5594 Bovenden-Reyershausen
5601 Schauenburg
5602 Hessisch Lichtenau
5603 Gudensberg
5604 Grossalmerode
5605 Kaufungen Hessen
5606 Zierenberg
5607 Fuldatal
5608 Söhrewald
5609 Ahnatal
561 Kassel
5621 Bad Wildungen
5622 Fritzlar
5623 Edertal
5624 Bad Emstal
5625 Naumburg Hessen
5626 Bad Zwesten
5631 Korbach
5632 Willingen Upland
5633 Diemelsee
5634 Waldeck-Sachsenhausen
5635 Vöhl
5636 Lichtenfels-Goddelsheim
5641 Warburg
5642 Warburg-Scherfede
5643 Borgentreich
5644 Willebadessen-Peckelsheim
5645 Borgentreich-Borgholz
5646 Willebadessen
5647 Lichtenau-Kleinenberg
5648 Brakel-Gehrden
5650 Cornberg
5651 Eschwege
5652 Bad Sooden-Allendorf
5653 Sontra
5654 Herleshausen
5655 Wanfried
5656 Waldkappel
5657 Meissner
5658 Wehretal
5659 Ringgau
5661 Melsungen
5662 Felsberg Hessen
5663 Spangenberg
5664 Morschen
5665 Guxhagen
5671 Hofgeismar
5672 Bad Karlshafen
5673 Immenhausen Hessen
5674 Grebenstein
5675 Trendelburg
5676 Liebenau Hessen
5677 Calden-Westuffeln
5681 Homberg Efze
5682 Borken Hessen
5683 Wabern Hessen
5684 Frielendorf
5685 Knüllwald
5686 Schwarzenborn Knüll
5691 Bad Arolsen
5692 Wolfhagen
5693 Volkmarsen
5694 Diemelstadt
5695 Twistetal
5696 Bad Arolsen-Landau
5702 Petershagen-Lahde
5703 Hille
5704 Petershagen-Friedewalde
5705 Petershagen-Windheim
5706 Porta Westfalica
5707 Petershagen Weser
571 Minden Westfalen
5721 Stadthagen
5722 Bückeburg
5723 Bad Nenndorf
5724 Obernkirchen
5725 Lindhorst bei Stadthagen
5726 Wiedensahl
5731 Bad Oeynhausen
5732 Löhne
5733 Vlotho
5734 Bergkirchen Westfalen
5741 Lübbecke
5742 Preussisch Oldendorf
5743 Espelkamp-Gestringen
5744 Hüllhorst
5745 Stemwede-Levern
5746 Rödinghausen
5751 Rinteln
5752 Auetal-Hattendorf
5753 Auetal-Bernsen
5754 Extertal-Bremke
5755 Kalletal-Varenholz
5761 Stolzenau
5763 Uchte
5764 Steyerberg
5765 Raddestorf
5766 Rehburg-Loccum
5767 Warmsen
5768 Petershagen-Heimsen
5769 Steyerberg-Voigtei
5771 Rahden Westfalen
5772 Espelkamp
5773 Stemwede-Wehdem
5774 Wagenfeld-Ströhen
5775 Diepenau
5776 Preussisch Ströhen
5777 Diepenau-Essern
5802 Wrestedt
5803 Rosche
5804 Rätzlingen Kreis Uelzen
5805 Oetzen
5806 Barum bei Bad Bevensen
5807 Altenmedingen
5808 Gerdau
581 Uelzen
5820 Suhlendorf
5821 Bad Bevensen
5822 Ebstorf
5823 Bienenbüttel
5824 Bad Bodenteich
5825 Wieren
5826 Suderburg
5827 Unterlüss;Unterlüß
5828 Himbergen
5829 Wriedel
5831 Wittingen
5832 Hankensbüttel
5833 Brome
5834 Wittingen-Knesebeck
5835 Wahrenholz
5836 Wittingen-Radenbeck
5837 Sprakensehl
5838 Gross Oesingen
5839 Wittingen-Ohrdorf
5840 Schnackenburg
5841 Lüchow Wendland
5842 Schnega
5843 Wustrow Wendland
5844 Clenze
5845 Bergen Dumme
5846 Gartow Niedersachsen
5848 Trebel
5849 Waddeweitz
5850 Neetze
5851 Dahlenburg
5852 Bleckede
5853 Neu Darchau
5854 Bleckede-Barskamp
5855 Nahrendorf
5857 Bleckede-Brackede
5858 Hitzacker-Wietzetze
5859 Thomasburg
5861 Dannenberg Elbe
5862 Hitzacker Elbe
5863 Zernien
5864 Jameln
5865 Gusborn
5872 Stoetze
5873 Eimke
5874 Soltendieck
5875 Emmendorf
5882 Gorleben
5883 Lemgow
5901 Fürstenau bei Bramsche
5902 Freren
5903 Emsbüren
5904 Lengerich Emsl
5905 Beesten
5906 Lünne
5907 Geeste
5908 Wietmarschen-Lohne
5909 Wettrup
591 Lingen (Ems)
5921 Nordhorn
5922 Bad Bentheim
5923 Schüttorf
5924 Bad Bentheim-Gildehaus
5925 Wietmarschen
5926 Engden
5931 Meppen
5932 Haren Ems
5933 Lathen
5934 Haren-Rütenbrock
5935 Twist-Schöninghsdorf
5936 Twist
5937 Geeste-Gross Hesepe
5939 Sustrum
5941 Neuenhaus Dinkel
5942 Uelsen
5943 Emlichheim
5944 Hoogstede
5945 Wilsum
5946 Georgsdorf
5947 Laar Vechte
5948 Itterbeck
5951 Werlte
5952 Sögel
5953 Börger
5954 Lorup
5955 Esterwegen
5956 Rastdorf
5957 Lindern Oldenburg
5961 Haselünne
5962 Herzlake
5963 Bawinkel
5964 Lähden
5965 Klein Berssen
5966 Meppen-Apeldorn
5971 Rheine
5973 Neuenkirchen Kreis Steinfurt
5975 Rheine-Mesum
5976 Salzbergen
5977 Spelle
5978 Hörstel-Dreierwalde
6002 Ober-Mörlen
6003 Rosbach von der Höhe
6004 Lich-Eberstadt
6007 Rosbach-Rodheim
6008 Echzell
6020 Heigenbrücken
6021 Aschaffenburg
6022 Obernburg am Main
6023 Alzenau in Unterfranken
6024 Schöllkrippen
6026 Grossostheim
6027 Stockstadt am Main
6028 Sulzbach am Main
6029 Mömbris
6031 Friedberg Hessen
6032 Bad Nauheim
6033 Butzbach
6034 Wöllstadt
6035 Reichelsheim Wetterau
6036 Wölfersheim
6039 Karben
6041 Glauburg
6042 Büdingen Hessen
6043 Nidda
6044 Schotten Hessen
6045 Gedern
6046 Ortenberg Hessen
6047 Altenstadt Hessen
6048 Büdingen-Eckartshausen
6049 Kefenrod
6050 Biebergemünd
6051 Gelnhausen
6052 Bad Orb
6053 Wächtersbach
6054 Birstein
6055 Freigericht
6056 Bad Soden-Salmünster
6057 Flörsbachtal
6058 Gründau
6059 Jossgrund
6061 Michelstadt
6062 Erbach Odenwald
6063 Bad König
6066 Michelstadt-Vielbrunn
6068 Beerfelden
6071 Dieburg
6073 Babenhausen Hessen
6074 Rödermark
6078 Gross-Umstadt
6081 Usingen
6082 Niederreifenberg
6083 Weilrod
6084 Schmitten Taunus
6085 Waldsolms
6086 Grävenwiesbach
6087 Waldems
6092 Heimbuchenthal
6093 Laufach
6094 Weibersbrunn
6095 Bessenbach
6096 Wiesen Unterfranken
6101 Bad Vilbel
6102 Neu-Isenburg
6103 Langen Hessen
6104 Heusenstamm
6105 Mörfelden-Walldorf
6106 Rodgau
6107 Kelsterbach
6108 Mühlheim am Main
6109 Frankfurt-Bergen-Enkheim
611 Wiesbaden
6120 Aarbergen
6122 Hofheim-Wallau
6123 Eltville am Rhein
6124 Bad Schwalbach
6126 Idstein
6127 Niedernhausen Taunus
6128 Taunusstein
6129 Schlangenbad
6130 Schwabenheim an der Selz
6131 Mainz
6132 Ingelheim am Rhein
6133 Oppenheim
6134 Mainz-Kastel
6135 Bodenheim Rhein
6136 Nieder-Olm
6138 Mommenheim
6139 Budenheim
6142 Rüsselsheim
6144 Bischofsheim bei Rüsselsheim
6145 Flörsheim am Main
6146 Hochheim am Main
6147 Trebur
6150 Weiterstadt
6151 Darmstadt
6152 Gross-Gerau
6154 Ober-Ramstadt
6155 Griesheim Hessen
6157 Pfungstadt
6158 Riedstadt
6159 Messel
6161 Brensbach
6162 Reinheim Odenwald
6163 Höchst im Odenwald
6164 Reichelsheim Odenwald
6165 Breuberg
6166 Fischbachtal
6167 Modautal
6171 Oberursel Taunus
6172 Bad Homburg von der Höhe
6173 Kronberg im Taunus
6174 Königstein im Taunus
6175 Friedrichsdorf Taunus
6181 Hanau
6182 Seligenstadt
6183 Erlensee
6184 Langenselbold
6185 Hammersbach Hessen
6186 Grosskrotzenburg
6187 Schöneck
6188 Kahl am Main
6190 Hattersheim am Main
6192 Hofheim am Taunus
6195 Kelkheim Taunus
6196 Bad Soden am Taunus
6198 Eppstein
6201 Weinheim Bergstr
6202 Schwetzingen
6203 Ladenburg
6204 Viernheim
6205 Hockenheim
6206 Lampertheim
6207 Wald-Michelbach
6209 Mörlenbach
621 Mannheim
6215 Ludwigshafen
6216 Ludwigshafen
6219 Ludwigshafen
6220 Wilhelmsfeld
6221 Heidelberg
6222 Wiesloch
6223 Neckargemünd
6224 Sandhausen Baden
6226 Meckesheim
6227 Walldorf Baden
6228 Schönau Odenwald
6229 Neckarsteinach
6231 Hochdorf-Assenheim
6232 Speyer
6233 Frankenthal Pfalz
6234 Mutterstadt
6235 Schifferstadt
6236 Neuhofen Pfalz
6237 Maxdorf
6238 Dirmstein
6239 Bobenheim-Roxheim
6241 Worms
6242 Osthofen
6243 Monsheim
6244 Westhofen Rheinhessenen
6245 Biblis
6246 Eich Rheinhessen
6247 Worms-Pfeddersheim
6249 Guntersblum
6251 Bensheim
6252 Heppenheim Bergstrasse;Heppenheim Bergstraße
6253 Fürth Odenwald
6254 Lautertal Odenwald
6255 Lindenfels
6256 Lampertheim-Hüttenfeld
6257 Seeheim-Jugenheim
6258 Gernsheim
6261 Mosbach Baden
6262 Aglasterhausen
6263 Neckargerach
6264 Neudenau
6265 Billigheim Baden
6266 Hassmersheim
6267 Fahrenbach Baden
6268 Hüffenhardt
6269 Gundelsheim Württemberg
6271 Eberbach Baden
6272 Hirschhorn Neckar
6274 Waldbrunn Odenwald
6275 Rothenberg Odenwald
6276 Hesseneck
6281 Buchen Odenwald
6282 Walldürn
6283 Hardheim Odenwald
6284 Mudau
6285 Walldürn-Altheim
6286 Walldürn-Rippberg
6287 Limbach Baden
6291 Adelsheim
6292 Seckach
6293 Schefflenz
6294 Krautheim Jagst
6295 Rosenberg Baden
6296 Ahorn Baden
6297 Ravenstein Baden
6298 Möckmühl
6301 Otterbach Pfalz
6302 Winnweiler
6303 Enkenbach-Alsenborn
6304 Wolfstein Pfalz
6305 Hochspeyer
6306 Trippstadt
6307 Schopp
6308 Olsbrücken
631 Kaiserslautern
6321 Neustadt an der Weinstrasse;Neustadt an der Weinstraße
6322 Bad Dürkheim
6323 Edenkoben
6324 Hassloch
6325 Lambrecht Pfalz
6326 Deidesheim
6327 Neustadt-Lachen
6328 Elmstein
6329 Weidenthal Pfalz
6331 Pirmasens
6332 Zweibrücken
6333 Waldfischbach-Burgalben
6334 Thaleischweiler-Fröschen
6335 Trulben
6336 Dellfeld
6337 Grossbundenbach
6338 Hornbach Pfalz
6339 Grosssteinhausen
6340 Wörth-Schaidt
6341 Landau in der Pfalz
6342 Schweigen-Rechtenbach
6343 Bad Bergzabern
6344 Schwegenheim
6345 Albersweiler
6346 Annweiler am Trifels
6347 Hochstadt Pfalz
6348 Offenbach an der Queich
6349 Billigheim-Ingenheim
6351 Eisenberg Pfalz
6352 Kirchheimbolanden
6353 Freinsheim
6355 Albisheim Pfrimm
6356 Carlsberg Pfalz
6357 Standenbühl
6358 Kriegsfeld
6359 Grünstadt
6361 Rockenhausen
6362 Alsenz
6363 Niederkirchen
6364 Nussbach Pfalz;Nußbach Pfalz
6371 Landstuhl
6372 Bruchmühlbach-Miesau
6373 Schönenberg-Kübelberg
6374 Weilerbach
6375 Wallhalben
6381 Kusel
6382 Lauterecken
6383 Glan-Münchweiler
6384 Konken
6385 Reichenbach-Steegen
6386 Altenkirchen Pfalz
6387 Sankt Julian
6391 Dahn
6392 Hauenstein Pfalz
6393 Fischbach bei Dahn
6394 Bundenthal
6395 Münchweiler an der Rodalb
6396 Hinterweidenthal
6397 Leimen Pfalz
6398 Vorderweidenthal
6400 Mücke
6401 Grünberg Hessen
6402 Hungen
6403 Linden Hessen
6404 Lich Hessen
6405 Laubach Hessen
6406 Lollar
6407 Rabenau Hessen
6408 Buseck
6409 Biebertal
641 Giessen
6420 Lahntal
6421 Marburg
6422 Kirchhain
6423 Wetter Hessen
6424 Ebsdorfergrund
6425 Rauschenberg Hessen
6426 Fronhausen
6427 Cölbe-Schönstadt
6428 Stadtallendorf
6429 Schweinsberg Hessen
6430 Hahnstätten
6431 Limburg an der Lahn
6432 Diez
6433 Hadamar
6434 Bad Camberg
6435 Wallmerod
6436 Dornburg Hessen
6438 Hünfelden
6439 Holzappel
6440 Kölschhausen
6441 Wetzlar
6442 Braunfels
6443 Ehringshausen Dill
6444 Bischoffen
6445 Schöffengrund
6446 Hohenahr
6447 Langgöns-Niederkleen
6449 Ehringshausen-Katzenfurt
6451 Frankenberg Eder
6452 Battenberg Eder
6453 Gemünden Wohra
6454 Lichtenfels-Sachsenberg
6455 Frankenau Hessen
6456 Haina Kloster
6457 Burgwald Eder
6458 Rosenthal Hessen
6461 Biedenkopf
6462 Gladenbach
6464 Angelburg
6465 Breidenbach bei Biedenkopf
6466 Dautphetal-Friedensdorf
6467 Hatzfeld Eder
6468 Dautphetal-Mornshausen
6471 Weilburg
6472 Weilmünster
6473 Leun
6474 Villmar-Aumenau
6475 Weilmünster-Wolfenhausen
6476 Mengerskirchen
6477 Greifenstein-Nenderoth
6478 Greifenstein-Ulm
6479 Waldbrunn Westerwald
6482 Runkel
6483 Selters Taunus
6484 Beselich
6485 Nentershausen Westerwald
6486 Katzenelnbogen
6500 Waldrach
6501 Konz
6502 Schweich
6503 Hermeskeil
6504 Thalfang
6505 Kordel
6506 Welschbillig
6507 Neumagen-Dhron
6508 Hetzerath Mosel
6509 Büdlich
651 Trier
6522 Mettendorf
6523 Holsthum
6524 Rodershausen
6525 Irrel
6526 Bollendorf
6527 Oberweis
6531 Bernkastel-Kues
6532 Zeltingen-Rachtig
6533 Morbach Hunsrück
6534 Mülheim Mosel
6535 Osann-Monzel
6536 Kleinich
6541 Traben-Trarbach
6542 Bullay
6543 Büchenbeuren
6544 Rhaunen
6545 Blankenrath
6550 Irrhausen
6551 Prüm
6552 Olzheim
6553 Schönecken
6554 Waxweiler
6555 Bleialf
6556 Pronsfeld
6557 Hallschlag
6558 Büdesheim Eifel
6559 Leidenborn
6561 Bitburg
6562 Speicher
6563 Kyllburg
6564 Neuerburg Eifel
6565 Dudeldorf
6566 Körperich
6567 Oberkail
6568 Wolsfeld
6569 Bickendorf
6571 Wittlich
6572 Manderscheid Eifel
6573 Gillenfeld
6574 Hasborn
6575 Landscheid
6578 Salmtal
6580 Zemmer
6581 Saarburg
6582 Freudenburg
6583 Palzem
6584 Wellen Mosel
6585 Ralingen
6586 Beuren Hochwald
6587 Zerf
6588 Pluwig
6589 Kell am See
6591 Gerolstein
6592 Daun
6593 Hillesheim Eifel
6594 Birresborn
6595 Dockweiler
6596 Üdersdorf
6597 Jünkerath
6599 Weidenbach bei Gerolstein
661 Fulda
6620 Philippsthal Werra
6621 Bad Hersfeld
6622 Bebra
6623 Rotenburg an der Fulda
6624 Heringen Werra
6625 Niederaula
6626 Wildeck-Obersuhl
6627 Nentershausen Hessen
6628 Oberaula
6629 Schenklengsfeld
6630 Schwalmtal-Storndorf
6631 Alsfeld
6633 Homberg Ohm
6634 Gemünden Felda
6635 Kirtorf
6636 Romrod
6637 Feldatal
6638 Schwalmtal-Renzendorf
6639 Ottrau
6641 Lauterbach Hessen
6642 Schlitz
6643 Herbstein
6644 Grebenhain
6645 Ulrichstein
6646 Grebenau
6647 Herbstein-Stockhausen
6648 Bad Salzschlirf
6650 Hosenfeld
6651 Rasdorf
6652 Hünfeld
6653 Burghaun
6654 Gersfeld Rhön
6655 Neuhof Kreis Fulda
6656 Ebersburg
6657 Hofbieber
6658 Poppenhausen Wasserkuppe
6659 Eichenzell
6660 Steinau-Marjoss
6661 Schlüchtern
6663 Steinau an der Strasse;Steinau an der Straße
6664 Sinntal-Sterbfritz
6665 Sinntal-Altengronau
6666 Freiensteinau
6667 Steinau-Ulmbach
6668 Birstein-Lichenroth
6669 Neuhof-Hauswurz
6670 Ludwigsau Hessen
6672 Eiterfeld
6673 Haunetal
6674 Friedewald Hessen
6675 Breitenbach am Herzberg
6676 Hohenroda Hessen
6677 Neuenstein Hessen
6678 Wildeck-Hönebach
6681 Hilders
6682 Tann Rhön
6683 Ehrenberg Rhön
6684 Hofbieber-Schwarzbach
6691 Schwalmstadt
6692 Neustadt Hessen
6693 Neuental
6694 Neukirchen Knüll
6695 Jesberg
6696 Gilserberg
6697 Willingshausen
6698 Schrecksbach
6701 Sprendlingen Rheinhessen
6703 Wöllstein Rheinhessen
6704 Langenlonsheim
6706 Wallhausen Nahe
6707 Windesheim
6708 Bad Münster am Stein-Ebernburg
6709 Fürfeld Kreis Bad Kreuznach
671 Bad Kreuznach
6721 Bingen am Rhein
6722 Rüdesheim am Rhein
6723 Oestrich-Winkel
6724 Stromberg Hunsrück
6725 Gau-Algesheim
6726 Lorch Rheingau
6727 Gensingen
6728 Ober-Hilbersheim
6731 Alzey
6732 Wörrstadt
6733 Gau-Odernheim
6734 Flonheim
6735 Eppelsheim
6736 Bechenheim
6737 Köngernheim
6741 St Goar
6742 Boppard
6743 Bacharach
6744 Oberwesel
6745 Gondershausen
6746 Pfalzfeld
6747 Emmelshausen
6751 Bad Sobernheim
6752 Kirn Nahe
6753 Meisenheim
6754 Martinstein
6755 Odernheim am Glan
6756 Winterbach Soonwald
6757 Becherbach bei Kirn
6758 Waldböckelheim
6761 Simmern Hunsrück
6762 Kastellaun
6763 Kirchberg Hunsrück
6764 Rheinböllen
6765 Gemünden Hunsrück
6766 Kisselbach
6771 St Goarshausen
6772 Nastätten
6773 Kamp-Bornhofen
6774 Kaub
6775 Strüth Taunus
6776 Dachsenhausen
6781 Idar-Oberstein
6782 Birkenfeld Nahe
6783 Baumholder
6784 Weierbach
6785 Herrstein
6786 Kempfeld
6787 Niederbrombach
6788 Sien
6789 Heimbach Nahe
6802 Völklingen-Lauterbach
6803 Mandelbachtal-Ommersheim
6804 Mandelbachtal
6805 Kleinblittersdorf
6806 Heusweiler
6809 Grossrosseln
681 Saarbrücken
6821 Neunkirchen Saar
6824 Ottweiler
6825 Illingen Saar
6826 Bexbach
6827 Eppelborn
6831 Saarlouis
6832 Beckingen-Reimsbach
6833 Rehlingen-Siersburg
6834 Bous
6835 Beckingen
6836 Überherrn
6837 Wallerfangen
6838 Saarwellingen
6841 Homburg Saar
6842 Blieskastel
6843 Gersheim
6844 Blieskastel-Altheim
6848 Homburg-Einöd
6849 Kirkel
6851 St Wendel
6852 Nohfelden
6853 Marpingen
6854 Oberthal Saar
6855 Freisen
6856 St Wendel-Niederkirchen
6857 Namborn
6858 Ottweiler-Fürth
6861 Merzig
6864 Mettlach
6865 Mettlach-Orscholz
6866 Perl-Nennig
6867 Perl
6868 Mettlach-Tünsdorf
6869 Merzig-Silwingen
6871 Wadern
6872 Losheim am See
6873 Nonnweiler
6874 Wadern-Nunkirchen
6875 Nonnweiler-Primstal
6876 Weiskirchen Saar
6881 Lebach
6887 Schmelz Saar
6888 Lebach-Steinbach
6893 Saarbrücken-Ensheim
6894 St Ingbert
6897 Sulzbach Saar
6898 Völklingen
69 Frankfurt am Main
7021 Kirchheim unter Teck
7022 Nürtingen
7023 Weilheim an der Teck
7024 Wendlingen am Neckar
7025 Neuffen
7026 Lenningen
7031 Böblingen
7032 Herrenberg
7033 Weil Der Stadt
7034 Ehningen
7041 Mühlacker
7042 Vaihingen an der Enz
7043 Maulbronn
7044 Mönsheim
7045 Oberderdingen
7046 Zaberfeld
7051 Calw
7052 Bad Liebenzell
7053 Bad Teinach-Zavelstein
7054 Wildberg Württemberg
7055 Neuweiler Kreis Calw
7056 Gechingen
7062 Beilstein Württemberg
7063 Bad Wimpfen
7066 Bad Rappenau-Bonfeld
7071 Tübingen
7072 Gomaringen
7073 Ammerbuch
7081 Bad Wildbad
7082 Neuenbürg Württemberg
7083 Bad Herrenalb
7084 Schömberg bei Neuenbürg
7085 Enzklösterle
711 Stuttgart
7121 Reutlingen
7122 St Johann Württemberg
7123 Metzingen Württemberg
7124 Trochtelfingen Hohenz
7125 Bad Urach
7126 Burladingen-Melchingen
7127 Neckartenzlingen
7128 Sonnenbühl
7129 Lichtenstein Württemberg
7130 Löwenstein Württemberg
7131 Heilbronn Neckar
7132 Neckarsulm
7133 Lauffen am Neckar
7134 Weinsberg
7135 Brackenheim
7136 Bad Friedrichshall
7138 Schwaigern
7139 Neuenstadt am Kocher
7141 Ludwigsburg Württemberg
7142 Bietigheim-Bissingen
7143 Besigheim
7144 Marbach am Neckar
7145 Markgröningen
7146 Remseck am Neckar
7147 Sachsenheim Württemberg
7148 Grossbottwar
7150 Korntal-Münchingen
7151 Waiblingen
7152 Leonberg Württemberg
7153 Plochingen
7154 Kornwestheim
7156 Ditzingen
7157 Waldenbuch
7158 Neuhausen auf den Fildern
7159 Renningen
7161 Göppingen
7162 Süssen;Süßen
7163 Ebersbach an der Fils
7164 Boll Kreis Göppingen
7165 Göppingen-Hohenstaufen
7166 Adelberg
7171 Schwäbisch Gmünd
7172 Lorch Württemberg
7173 Heubach
7174 Mögglingen
7175 Leinzell
7176 Spraitbach
7181 Schorndorf Württemberg
7182 Welzheim
7183 Rudersberg Württemberg
7184 Kaisersbach
7191 Backnang
7192 Murrhardt
7193 Sulzbach an der Murr
7194 Spiegelberg
7195 Winnenden
7202 Karlsbad
7203 Walzbachtal
7204 Malsch-Völkersbach
721 Karlsruhe
7220 Forbach-Hundsbach
7221 Baden-Baden
7222 Rastatt
7223 Bühl Baden
7224 Gernsbach
7225 Gaggenau
7226 Bühl-Sand
7227 Lichtenau Baden
7228 Forbach
7229 Iffezheim
7231 Pforzheim
7232 Königsbach-Stein
7233 Niefern-Öschelbronn
7234 Tiefenbronn
7235 Unterreichenbach Kreis Calw
7236 Keltern
7237 Neulingen Enzkreis
7240 Pfinztal
7242 Rheinstetten
7243 Ettlingen
7244 Weingarten Baden
7245 Durmersheim
7246 Malsch Kreis Karlsruhe
7247 Linkenheim-Hochstetten
7248 Marxzell
7249 Stutensee
7250 Kraichtal
7251 Bruchsal
7252 Bretten
7253 Bad Schönborn
7254 Waghäusel
7255 Graben-Neudorf
7256 Philippsburg
7257 Bruchsal-Untergrombach
7258 Oberderdingen-Flehingen
7259 Östringen-Odenheim
7260 Sinsheim-Hilsbach
7261 Sinsheim
7262 Eppingen
7263 Waibstadt
7264 Bad Rappenau
7265 Angelbachtal
7266 Kirchardt
7267 Gemmingen
7268 Bad Rappenau-Obergimpern
7269 Sulzfeld Baden
7271 Wörth am Rhein
7272 Rülzheim
7273 Hagenbach Pfalz
7274 Germersheim
7275 Kandel
7276 Herxheim bei Landau Pfalz
7277 Wörth-Büchelberg
7300 Roggenburg
7302 Pfaffenhofen an der Roth
7303 Illertissen
7304 Blaustein Württemberg
7305 Erbach Donau
7306 Vöhringen Iller
7307 Senden Iller
7308 Nersingen
7309 Weissenhorn
731 Ulm Donau
7321 Heidenheim an der Brenz
7322 Giengen an der Brenz
7323 Gerstetten
7324 Herbrechtingen
7325 Sontheim an der Brenz
7326 Neresheim
7327 Dischingen
7328 Königsbronn
7329 Steinheim am Albuch
7331 Geislingen an der Steige
7332 Lauterstein
7333 Laichingen
7334 Deggingen
7335 Wiesensteig
7336 Lonsee
7337 Nellingen Alb
7340 Neenstetten
7343 Buch bei Illertissen
7344 Blaubeuren
7345 Langenau Württemberg
7346 Illerkirchberg
7347 Dietenheim
7348 Beimerstetten
7351 Biberach an der Riss;Biberach an der Riß
7352 Ochsenhausen
7353 Schwendi
7354 Erolzheim
7355 Hochdorf Riss;Hochdorf Riß
7356 Schemmerhofen
7357 Attenweiler
7358 Eberhardzell-Füramoos
7361 Aalen
7362 Bopfingen
7363 Lauchheim
7364 Oberkochen
7365 Essingen Württemberg
7366 Abtsgmünd
7367 Aalen-Ebnat
7371 Riedlingen Württemberg
7373 Zwiefalten
7374 Uttenweiler
7375 Obermarchtal
7376 Langenenslingen
7381 Münsingen
7382 Römerstein
7383 Münsingen-Buttenhausen
7384 Schelklingen-Hütten
7385 Gomadingen
7386 Hayingen
7387 Hohenstein Württemberg
7388 Pfronstetten
7389 Heroldstatt
7391 Ehingen Donau
7392 Laupheim
7393 Munderkingen
7394 Schelklingen
7395 Ehingen-Dächingen
7402 Fluorn-Winzeln
7403 Dunningen
7404 Epfendorf
741 Rottweil
7420 Deisslingen
7422 Schramberg
7423 Oberndorf am Neckar
7424 Spaichingen
7425 Trossingen
7426 Gosheim
7427 Schömberg bei Balingen
7428 Rosenfeld
7429 Egesheim
7431 Albstadt-Ebingen
7432 Albstadt-Tailfingen
7433 Balingen
7434 Winterlingen
7435 Albstadt-Laufen
7436 Messstetten-Oberdigisheim
7440 Bad Rippoldsau
7441 Freudenstadt
7442 Baiersbronn
7443 Dornstetten
7444 Alpirsbach
7445 Pfalzgrafenweiler
7446 Lossburg
7447 Baiersbronn-Schwarzenberg
7448 Seewald
7449 Baiersbronn-Obertal
7451 Horb am Neckar
7452 Nagold
7453 Altensteig Württemberg
7454 Sulz am Neckar
7455 Dornhan
7456 Haiterbach
7457 Rottenburg-Ergenzingen
7458 Ebhausen
7459 Nagold-Hochdorf
7461 Tuttlingen
7462 Immendingen
7463 Mühlheim an der Donau
7464 Talheim Kreis Tuttlingen
7465 Emmingen-Liptingen
7466 Beuron
7467 Neuhausen ob Eck
7471 Hechingen
7472 Rottenburg am Neckar
7473 Mössingen
7474 Haigerloch
7475 Burladingen
7476 Bisingen
7477 Jungingen bei Hechingen
7478 Hirrlingen
7482 Horb-Dettingen
7483 Horb-Mühringen
7484 Simmersfeld
7485 Empfingen
7486 Horb-Altheim
7502 Wolpertswende
7503 Wilhelmsdorf Württemberg
7504 Horgenzell
7505 Fronreute
7506 Wangen-Leupolz
751 Ravensburg
7520 Bodnegg
7522 Wangen im Allgäu
7524 Bad Waldsee
7525 Aulendorf
7527 Wolfegg
7528 Neukirch bei Tettnang
7529 Waldburg Württemberg
7531 Konstanz
7532 Meersburg
7533 Allensbach
7534 Reichenau Baden
7541 Friedrichshafen
7542 Tettnang
7543 Kressbronn am Bodensee
7544 Markdorf
7545 Immenstaad am Bodensee
7546 Oberteuringen
7551 Überlingen Bodensee
7552 Pfullendorf
7553 Salem Baden
7554 Heiligenberg Baden
7555 Deggenhausertal
7556 Uhldingen-Mühlhofen
7557 Herdwangen-Schönach
7558 Illmensee
7561 Leutkirch im Allgäu
7562 Isny im Allgäu
7563 Kisslegg
7564 Bad Wurzach
7565 Aichstetten Kreis Ravensburg
7566 Argenbühl
7567 Leutkirch-Friesenhofen
7568 Bad Wurzach-Hauerz
7569 Isny-Eisenbach
7570 Sigmaringen-Gutenstein
7571 Sigmaringen
7572 Mengen Württemberg
7573 Stetten am kalten Markt
7574 Gammertingen
7575 Messkirch
7576 Krauchenwies
7577 Veringenstadt
7578 Wald Hohenz
7579 Schwenningen Baden
7581 Saulgau
7582 Bad Buchau
7583 Bad Schussenried
7584 Altshausen
7585 Ostrach
7586 Herbertingen
7587 Hosskirch
760 Oberried Breisgau
761 Freiburg im Breisgau
7620 Schopfheim-Gersbach
7621 Lörrach
7622 Schopfheim
7623 Rheinfelden Baden
7624 Grenzach-Wyhlen
7625 Zell im Wiesental
7626 Kandern
7627 Steinen Kreis Lörrach
7628 Efringen-Kirchen
7629 Tegernau Baden
7631 Müllheim Baden
7632 Badenweiler
7633 Staufen im Breisgau
7634 Sulzburg
7635 Schliengen
7636 Münstertal Schwarzwald
7641 Emmendingen
7642 Endingen Kaiserstuhl
7643 Herbolzheim Breisgau
7644 Kenzingen
7645 Freiamt
7646 Weisweil Breisgau
7651 Titisee-Neustadt
7652 Hinterzarten
7653 Lenzkirch
7654 Löffingen
7655 Feldberg-Altglashütten
7656 Schluchsee
7657 Eisenbach Hochschwarzwald
7660 St Peter Schwarzwald
7661 Kirchzarten
7662 Vogtsburg im Kaiserstuhl
7663 Eichstetten
7664 Freiburg-Tiengen
7665 March Breisgau
7666 Denzlingen
7667 Breisach am Rhein
7668 Ihringen
7669 St Märgen
7671 Todtnau
7672 St Blasien
7673 Schönau im Schwarzwald
7674 Todtmoos
7675 Bernau Baden
7676 Feldberg Schwarzwald
7681 Waldkirch Breisgau
7682 Elzach
7683 Simonswald
7684 Glottertal
7685 Gutach-Bleibach
7702 Blumberg Baden
7703 Bonndorf im Schwarzwald
7704 Geisingen Baden
7705 Wolterdingen Schwarzw
7706 Oberbaldingen
7707 Bräunlingen
7708 Geisingen-Leipferdingen
7709 Wutach
771 Donaueschingen
7720 Schwenningen am Neckar
7721 Villingen im Schwarzwald
7722 Triberg im Schwarzwald
7723 Furtwangen im Schwarzwald
7724 St Georgen im Schwarzwald
7725 Königsfeld im Schwarzwald
7726 Bad Dürrheim
7727 Vöhrenbach
7728 Niedereschach
7729 Tennenbronn
7731 Singen Hohentwiel
7732 Radolfzell am Bodensee
7733 Engen Hegau
7734 Gailingen
7735 Öhningen
7736 Tengen
7738 Steisslingen
7739 Hilzingen
7741 Tiengen Hochrhein
7742 Klettgau
7743 Ühlingen-Birkendorf
7744 Stühlingen
7745 Jestetten
7746 Wutöschingen
7747 Berau
7748 Grafenhausen Hochschwarzwald
7751 Waldshut
7753 Albbruck
7754 Görwihl
7755 Weilheim Kreis Waldshut
7761 Bad Säckingen
7762 Wehr Baden
7763 Murg
7764 Herrischried
7765 Rickenbach Hotzenwald
7771 Stockach
7773 Bodman-Ludwigshafen
7774 Eigeltingen
7775 Mühlingen
7777 Sauldorf
7802 Oberkirch Baden
7803 Gengenbach
7804 Oppenau
7805 Appenweier
7806 Bad Peterstal-Griesbach
7807 Neuried Ortenaukreis
7808 Hohberg bei Offenburg
781 Offenburg
7821 Lahr Schwarzwald
7822 Ettenheim
7823 Seelbach Schutter
7824 Schwanau
7825 Kippenheim
7826 Schuttertal
7831 Hausach
7832 Haslach im Kinzigtal
7833 Hornberg Schwarzwaldbahn
7834 Wolfach
7835 Zell am Harmersbach
7836 Schiltach
7837 Oberharmersbach
7838 Nordrach
7839 Schapbach
7841 Achern
7842 Kappelrodeck
7843 Renchen
7844 Rheinau
7851 Kehl
7852 Willstätt
7853 Kehl-Bodersweier
7854 Kehl-Goldscheuer
7903 Mainhardt
7904 Ilshofen
7905 Langenburg
7906 Braunsbach
7907 Schwäbisch Hall-Sulzdorf
791 Schwäbisch Hall
7930 Boxberg Baden
7931 Bad Mergentheim
7932 Niederstetten Württemberg
7933 Creglingen
7934 Weikersheim
7935 Schrozberg
7936 Schrozberg-Bartenstein
7937 Dörzbach
7938 Mulfingen Jagst
7939 Schrozberg-Spielbach
7940 Künzelsau
7941 Öhringen
7942 Neuenstein Württemberg
7943 Schöntal Jagst
7944 Kupferzell
7945 Wüstenrot
7946 Bretzfeld
7947 Forchtenberg
7948 Öhringen-Ohrnberg
7949 Pfedelbach-Untersteinbach
7950 Schnelldorf
7951 Crailsheim
7952 Gerabronn
7953 Blaufelden
7954 Kirchberg an der Jagst
7955 Wallhausen Württemberg
7957 Kressberg
7958 Rot Am See-Brettheim
7959 Frankenhardt
7961 Ellwangen Jagst
7962 Fichtenau
7963 Adelmannsfelden
7964 Stödtlen
7965 Ellwangen-Röhlingen
7966 Unterschneidheim
7967 Jagstzell
7971 Gaildorf
7972 Gschwend bei Gaildorf
7973 Obersontheim
7974 Bühlerzell
7975 Untergröningen
7976 Sulzbach-Laufen
7977 Oberrot bei Gaildorf
8020 Weyarn
8021 Waakirchen
8022 Tegernsee
8023 Bayrischzell
8024 Holzkirchen
8025 Miesbach
8026 Hausham
8027 Dietramszell
8028 Fischbachau
8029 Kreuth bei Tegernsee
8031 Rosenheim Oberbayern
8032 Rohrdorf Kreis Rosenheim
8033 Oberaudorf
8034 Brannenburg
8035 Raubling
8036 Stephanskirchen Simssee
8038 Vogtareuth
8039 Rott am Inn
8041 Bad Tölz
8042 Lenggries
8043 Jachenau
8045 Lenggries-Fall
8046 Bad Heilbrunn
8051 Prien am Chiemsee
8052 Aschau im Chiemgau
8053 Bad Endorf
8054 Breitbrunn am Chiemsee
8055 Halfing
8056 Eggstätt
8057 Aschau-Sachrang
8061 Bad Aibling
8062 Bruckmühl Mangfall
8063 Feldkirchen-Westerham
8064 Au bei Bad Aibling
8065 Tuntenhausen-Schönau
8066 Bad Feilnbach
8067 Tuntenhausen
8071 Wasserburg am Inn
8072 Haag in Oberbayern
8073 Gars am Inn
8074 Schnaitsee
8075 Amerang
8076 Pfaffing
8081 Dorfen Stadt
8082 Schwindegg
8083 Isen
8084 Taufkirchen Vils
8085 Sankt Wolfgang
8086 Buchbach Oberbayern
8091 Kirchseeon
8092 Grafing bei München
8093 Glonn Kreis Ebersberg
8094 Steinhöring
8095 Aying
8102 Höhenkirchen-Siegertsbrunn
8104 Sauerlach
8105 Gilching
8106 Vaterstetten
811 Hallbergmoos
8121 Markt Schwaben
8122 Erding
8123 Moosinning
8124 Forstern Oberbayern
8131 Dachau
8133 Haimhausen Oberbayern
8134 Odelzhausen
8135 Sulzemoos
8136 Markt Indersdorf
8137 Petershausen
8138 Schwabhausen bei Dachau
8139 Röhrmoos
8141 Fürstenfeldbruck
8142 Olching
8143 Inning am Ammersee
8144 Grafrath
8145 Mammendorf
8146 Moorenweis
8151 Starnberg
8152 Herrsching am Ammersee
8153 Wessling
8157 Feldafing
8158 Tutzing
8161 Freising
8165 Neufahrn bei Freising
8166 Allershausen Oberbayern
8167 Zolling
8168 Attenkirchen
8170 Strasslach-Dingharting;Straßlach-Dingharting
8171 Wolfratshausen
8176 Egling bei Wolfratshausen
8177 Münsing Starnberger See
8178 Icking
8179 Eurasburg an der Loisach
8191 Landsberg am Lech
8192 Schondorf am Ammersee
8193 Geltendorf
8194 Vilgertshofen
8195 Weil Kreis Landsberg am Lech
8196 Pürgen
8202 Althegnenberg
8203 Grossaitingen
8204 Mickhausen
8205 Dasing
8206 Egling an der Paar
8207 Affing
8208 Eurasburg bei Augsburg
821 Augsburg
8221 Günzburg
8222 Burgau Schwaben
8223 Ichenhausen
8224 Offingen Donau
8225 Jettingen-Scheppach
8226 Bibertal
8230 Gablingen
8231 Königsbrunn bei Augsburg
8232 Schwabmünchen
8233 Kissing
8234 Bobingen
8236 Fischach
8237 Aindling
8238 Gessertshausen
8239 Langenneufnach
8241 Buchloe
8243 Fuchstal
8245 Türkheim Wertach
8246 Waal
8247 Bad Wörishofen
8248 Lamerdingen
8249 Ettringen Wertach
8250 Hilgertshausen-Tandern
8251 Aichach
8252 Schrobenhausen
8253 Pöttmes
8254 Altomünster
8257 Inchenhofen
8258 Sielenbach
8259 Schiltberg
8261 Mindelheim
8262 Mittelneufnach
8263 Breitenbrunn Schwaben
8265 Pfaffenhausen Schwaben
8266 Kirchheim in Schwaben
8267 Dirlewang
8268 Tussenhausen
8269 Unteregg bei Mindelheim
8271 Meitingen
8272 Wertingen
8273 Nordendorf
8274 Buttenwiesen
8276 Baar Schwaben
8281 Thannhausen Schwaben
8282 Krumbach Schwaben
8283 Neuburg an der Kammel
8284 Ziemetshausen
8285 Burtenbach
8291 Zusmarshausen
8292 Dinkelscherben
8293 Welden bei Augsburg
8294 Horgau
8295 Altenmünster Schwaben
8296 Villenbach
8302 Görisried
8303 Waltenhofen
8304 Wildpoldsried
8306 Ronsberg
831 Kempten Allgäu
8320 Missen-Wilhams
8321 Sonthofen
8322 Oberstdorf
8323 Immenstadt im Allgäu
8324 Hindelang
8325 Oberstaufen-Thalkirchdorf
8326 Fischen im Allgäu
8327 Rettenberg
8328 Balderschwang
8330 Legau
8331 Memmingen
8332 Ottobeuren
8333 Babenhausen Schwaben
8334 Bad Grönenbach
8335 Fellheim
8336 Erkheim
8337 Altenstadt Iller
8338 Böhen
8340 Baisweil
8341 Kaufbeuren
8342 Marktoberdorf
8343 Aitrang
8344 Westendorf bei Kaufbeuren
8345 Stöttwang
8346 Pforzen
8347 Friesenried
8348 Bidingen
8349 Stötten am Auerberg
8361 Nesselwang
8362 Füssen
8363 Pfronten
8364 Seeg
8365 Wertach
8366 Oy-Mittelberg
8367 Rosshaupten Forggensee;Roßhaupten Forggensee
8368 Halblech
8369 Rückholz
8370 Wiggensbach
8372 Obergünzburg
8373 Altusried
8374 Dietmannsried
8375 Weitnau
8376 Sulzberg Allgäu
8377 Unterthingau
8378 Buchenberg bei Kempten
8379 Waltenhofen-Oberdorf
8380 Achberg
8381 Lindenberg im Allgäu
8382 Lindau Bodensee
8383 Grünenbach Allgäu
8384 Röthenbach Allgäu
8385 Hergatz
8386 Oberstaufen
8387 Weiler-Simmerberg
8388 Hergensweiler
8389 Weissensberg
8392 Markt Rettenbach
8393 Holzgünz
8394 Lautrach
8395 Tannheim Württemberg
8402 Münchsmünster
8403 Pförring
8404 Oberdolling
8405 Stammham bei Ingolstadt
8406 Böhmfeld
8407 Grossmehring
841 Ingolstadt Donau
8421 Eichstätt Bayern
8422 Dollnstein
8423 Titting
8424 Nassenfels
8426 Walting Kreis Eichstätt
8427 Wellheim
8431 Neuburg an der Donau
8432 Burgheim
8433 Königsmoos
8434 Rennertshofen
8435 Ehekirchen
8441 Pfaffenhofen an der Ilm
8442 Wolnzach
8443 Hohenwart Paar
8444 Schweitenkirchen
8445 Gerolsbach
8446 Pörnbach
8450 Ingolstadt-Zuchering
8452 Geisenfeld
8453 Reichertshofen Oberbayern
8454 Karlshuld
8456 Lenting
8457 Vohburg an der Donau
8458 Gaimersheim
8459 Manching
8460 Berching-Holnstein
8461 Beilngries
8462 Berching
8463 Greding
8464 Dietfurt an der Altmühl
8465 Kipfenberg
8466 Denkendorf Oberbayern
8467 Kinding
8468 Altmannstein-Pondorf
8469 Freystadt-Burggriesbach
8501 Thyrnau
8502 Fürstenzell
8503 Neuhaus am Inn
8504 Tittling
8505 Hutthurm
8506 Bad Höhenstadt
8507 Neuburg am Inn
8509 Ruderting
851 Passau
8531 Pocking
8532 Griesbach im Rottal
8533 Rotthalmünster
8534 Tettenweis
8535 Haarbach
8536 Kösslarn;Kößlarn
8537 Bad Füssing-Aigen
8538 Pocking-Hartkirchen
8541 Vilshofen Niederbayern
8542 Ortenburg
8543 Aidenbach
8544 Eging am See
8545 Hofkirchen Bayern
8546 Windorf-Otterskirchen
8547 Osterhofen-Gergweis
8548 Vilshofen-Sandbach
8549 Vilshofen-Pleinting
8550 Philippsreut
8551 Freyung
8552 Grafenau Niederbayern
8553 Spiegelau
8554 Schönberg Niederbayern
8555 Perlesreut
8556 Haidmühle
8557 Mauth
8558 Hohenau Niederbayern
8561 Pfarrkirchen Niederbayern
8562 Triftern
8563 Bad Birnbach Rottal
8564 Johanniskirchen
8565 Dietersburg-Baumgarten
8571 Simbach am Inn
8572 Tann Niederbayern
8573 Ering
8574 Wittibreut
8581 Waldkirchen Niederbayern
8582 Röhrnbach
8583 Neureichenau
8584 Breitenberg Niederbayern
8585 Grainet
8586 Hauzenberg
8591 Obernzell
8592 Wegscheid Niederbayern
8593 Untergriesbach
861 Traunstein
8621 Trostberg
8622 Tacherting-Peterskirchen
8623 Kirchweidach
8624 Obing
8628 Kienberg Oberbayern
8629 Palling
8630 Oberneukirchen
8631 Mühldorf am Inn
8633 Tüssling;Tüßling
8634 Garching an der Alz
8635 Pleiskirchen
8636 Ampfing
8637 Lohkirchen
8638 Waldkraiburg
8639 Neumarkt-Sankt Veit
8640 Reit Im Winkl
8641 Grassau Kreis Traunstein
8642 Übersee
8649 Schleching
8650 Marktschellenberg
8651 Bad Reichenhall
8652 Berchtesgaden
8654 Freilassing
8656 Anger
8657 Ramsau bei Berchtesgaden
8661 Grabenstätt Chiemsee
8662 Siegsdorf Kreis Traunstein
8663 Ruhpolding
8664 Chieming
8665 Inzell
8666 Teisendorf
8667 Seeon-Seebruck
8669 Traunreut
8670 Reischach Kreis Altötting
8671 Altötting
8677 Burghausen Salzach
8678 Marktl
8679 Burgkirchen an der Alz
8681 Waging am See
8682 Laufen Salzach
8683 Tittmoning
8684 Fridolfing
8685 Kirchanschöring
8686 Petting
8687 Taching-Tengling
8702 Wörth an der Isar
8703 Essenbach
8704 Altdorf-Pfettrach
8705 Altfraunhofen
8706 Vilsheim
8707 Adlkofen
8708 Weihmichl-Unterneuhausen
8709 Eching Niederbayern
871 Landshut
8721 Eggenfelden
8722 Gangkofen
8723 Arnstorf
8724 Massing
8725 Wurmannsquick
8726 Schönau Niederbayern
8727 Falkenberg Niederbayern
8728 Geratskirchen
8731 Dingolfing
8732 Frontenhausen
8733 Mengkofen
8734 Reisbach Niederbayern
8735 Gangkofen-Kollbach
8741 Vilsbiburg
8742 Velden Vils
8743 Geisenhausen
8744 Gerzen
8745 Bodenkirchen
8751 Mainburg
8752 Au in der Hallertau
8753 Elsendorf Niederbayern
8754 Volkenschwand
8756 Nandlstadt
8761 Moosburg an der Isar
8762 Wartenberg Oberbayern
8764 Mauern Kreis Freising
8765 Bruckberg Niederbayern
8766 Gammelsdorf
8771 Ergoldsbach
8772 Mallersdorf-Pfaffenberg
8773 Neufahrn in Niederbayern
8774 Bayerbach bei Ergoldsbach
8781 Rottenburg an der Laaber
8782 Pfeffenhausen
8783 Rohr in Niederbayern
8784 Hohenthann
8785 Rottenburg-Oberroning
8801 Seeshaupt
8802 Huglfing
8803 Peissenberg
8805 Hohenpeissenberg
8806 Utting am Ammersee
8807 Diessen am Ammersee;Dießen am Ammersee
8808 Pähl
8809 Wessobrunn
881 Weilheim in Oberbayern
8821 Garmisch-Partenkirchen
8822 Oberammergau
8823 Mittenwald
8824 Oberau Loisach
8825 Krün
8841 Murnau am Staffelsee
8845 Bad Kohlgrub
8846 Uffing am Staffelsee
8847 Obersöchering
8851 Kochel am See
8856 Penzberg
8857 Benediktbeuern
8858 Kochel-Walchensee
8860 Bernbeuren
8861 Schongau
8862 Steingaden Oberbayern
8867 Rottenbuch Oberbayern
8868 Schwabsoien
8869 Kinsau
89 Munich;München
906 Donauwörth
9070 Tapfheim
9071 Dillingen an der Donau
9072 Lauingen Donau
9073 Gundelfingen an der Donau
9074 Höchstädt an der Donau
9075 Glött
9076 Wittislingen
9077 Bachhagel
9078 Mertingen
9080 Harburg Schwaben
9081 Nördlingen
9082 Oettingen in Bayern
9083 Möttingen
9084 Bissingen Schwaben
9085 Alerheim
9086 Fremdingen
9087 Marktoffingen
9088 Mönchsdeggingen
9089 Bissingen-Unterringingen
9090 Rain Lech
9091 Monheim Schwaben
9092 Wemding
9093 Polsingen
9094 Tagmersheim
9097 Marxheim
9099 Kaisheim
9101 Langenzenn
9102 Wilhermsdorf
9103 Cadolzburg
9104 Emskirchen
9105 Grosshabersdorf
9106 Markt Erlbach
9107 Trautskirchen
911 Nuremberg;Nürnberg
9120 Leinburg
9122 Schwabach
9123 Lauf an der Pegnitz
9126 Eckental
9127 Rosstal Mittelfranken
9128 Feucht
9129 Wendelstein
9131 Erlangen
9132 Herzogenaurach
9133 Baiersdorf Mittelfranken
9134 Neunkirchen am Brand
9135 Hessdorf Mittelfranken
9141 Weissenburg in Bayern;Weißenburg in Bayern
9142 Treuchtlingen
9143 Pappenheim Mittelfranken
9144 Pleinfeld
9145 Solnhofen
9146 Markt Berolzheim
9147 Nennslingen
9148 Ettenstatt
9149 Weissenburg-Suffersheim
9151 Hersbruck
9152 Hartenstein Mittelfranken
9153 Schnaittach
9154 Pommelsbrunn
9155 Simmelsdorf
9156 Neuhaus an der Pegnitz
9157 Alfeld Mittelfranken
9158 Offenhausen Mittelfranken
9161 Neustadt an der Aisch
9162 Scheinfeld
9163 Dachsbach
9164 Langenfeld Mittelfranken
9165 Sugenheim
9166 Münchsteinach
9167 Oberscheinfeld
9170 Schwanstetten
9171 Roth Mittelfranken
9172 Georgensgmünd
9173 Thalmässing
9174 Hilpoltstein
9175 Spalt
9176 Allersberg
9177 Heideck
9178 Abenberg Mittelfranken
9179 Freystadt
9180 Pyrbaum
9181 Neumarkt in der Oberpfalz
9182 Velburg
9183 Burgthann
9184 Deining Oberpfalz
9185 Mühlhausen Oberpfalz
9186 Lauterhofen Oberpfalz
9187 Altdorf bei Nürnberg
9188 Postbauer-Heng
9189 Berg bei Neumarkt in der Oberpfalz
9190 Heroldsbach
9191 Forchheim Oberfranken
9192 Gräfenberg
9193 Höchstadt an der Aisch
9194 Ebermannstadt
9195 Adelsdorf Mittelfranken
9196 Wiesenttal
9197 Egloffstein
9198 Heiligenstadt in Oberfranken
9199 Kunreuth
9201 Gesees
9202 Waischenfeld
9203 Neudrossenfeld
9204 Plankenfels
9205 Vorbach
9206 Mistelgau-Obernsees
9207 Königsfeld Oberfranken
9208 Bindlach
9209 Emtmannsberg
921 Bayreuth
9220 Kasendorf-Azendorf
9221 Kulmbach
9222 Presseck
9223 Rugendorf
9225 Stadtsteinach
9227 Neuenmarkt
9228 Thurnau
9229 Mainleus
9231 Marktredwitz
9232 Wunsiedel
9233 Arzberg Oberfranken
9234 Neusorg
9235 Thierstein
9236 Nagel
9238 Röslau
9241 Pegnitz
9242 Gössweinstein;Gößweinstein
9243 Pottenstein
9244 Betzenstein
9245 Obertrubach
9246 Pegnitz-Trockau
9251 Münchberg
9252 Helmbrechts
9253 Weissenstadt
9254 Gefrees
9255 Marktleugast
9256 Stammbach
9257 Zell Oberfranken
9260 Wilhelmsthal Oberfranken
9261 Kronach
9262 Wallenfels
9263 Ludwigsstadt
9264 Küps
9265 Pressig
9266 Mitwitz
9267 Nordhalben
9268 Teuschnitz
9269 Tettau Kreis Kronach
9270 Creussen
9271 Thurnau-Alladorf
9272 Fichtelberg
9273 Bad Berneck im Fichtelgebirge
9274 Hollfeld
9275 Speichersdorf
9276 Bischofsgrün
9277 Warmensteinach
9278 Weidenberg
9279 Mistelgau
9280 Selbitz Oberfranken
9281 Hof Saale
9282 Naila
9283 Rehau
9284 Schwarzenbach an der Saale
9285 Kirchenlamitz
9286 Oberkotzau
9287 Selb
9288 Bad Steben
9289 Schwarzenbach am Wald
9292 Konradsreuth
9293 Berg Oberfranken
9294 Regnitzlosau
9295 Töpen
9302 Rottendorf Unterfranken
9303 Eibelstadt
9305 Estenfeld
9306 Kist
9307 Altertheim
931 Würzburg
9321 Kitzingen
9323 Iphofen
9324 Dettelbach
9325 Kleinlangheim
9326 Markt Einersheim
9331 Ochsenfurt
9332 Marktbreit
9333 Sommerhausen
9334 Giebelstadt
9335 Aub Kreis Würzburg
9336 Bütthard
9337 Gaukönigshofen
9338 Röttingen Unterfranken
9339 Ippesheim
9340 Königheim-Brehmen
9341 Tauberbischofsheim
9342 Wertheim
9343 Lauda-Königshofen
9344 Gerchsheim
9345 Külsheim Baden
9346 Grünsfeld
9347 Wittighausen
9348 Werbach-Gamburg
9349 Werbach-Wenkheim
9350 Eussenheim-Hundsbach
9351 Gemünden am Main
9352 Lohr am Main
9353 Karlstadt
9354 Rieneck
9355 Frammersbach
9356 Burgsinn
9357 Gräfendorf Bayern
9358 Gössenheim
9359 Karlstadt-Wiesenfeld
9360 Thüngen
9363 Arnstein Unterfranken
9364 Zellingen
9365 Rimpar
9366 Geroldshausen Unterfranken
9367 Unterpleichfeld
9369 Uettingen
9371 Miltenberg
9372 Klingenberg am Main
9373 Amorbach
9374 Eschau
9375 Freudenberg Baden
9376 Collenberg
9377 Freudenberg-Boxtal
9378 Eichenbühl-Riedern
9381 Volkach
9382 Gerolzhofen
9383 Wiesentheid
9384 Schwanfeld
9385 Kolitzheim
9386 Prosselsheim
9391 Marktheidenfeld
9392 Faulbach Unterfranken
9393 Rothenfels Unterfranken
9394 Esselbach
9395 Triefenstein
9396 Urspringen bei Lohr
9397 Wertheim-Dertingen
9398 Birkenfeld bei Würzburg
9401 Neutraubling
9402 Regenstauf
9403 Donaustauf
9404 Nittendorf
9405 Bad Abbach
9406 Mintraching
9407 Wenzenbach
9408 Altenthann
9409 Pielenhofen
941 Regensburg
9420 Feldkirchen Niederbayern
9421 Straubing
9422 Bogen Niederbayern
9423 Geiselhöring
9424 Strasskirchen
9426 Oberschneiding
9427 Leiblfing
9428 Kirchroth
9429 Rain Niederbayern
9431 Schwandorf
9433 Nabburg
9434 Bodenwöhr
9435 Schwarzenfeld
9436 Nittenau
9438 Fensterbach
9439 Neunburg-Kemnath
9441 Kelheim
9442 Riedenburg
9443 Abensberg
9444 Siegenburg
9445 Neustadt an der Donau
9446 Altmannstein
9447 Essing
9448 Hausen Niederbayern
9451 Schierling
9452 Langquaid
9453 Thalmassing
9454 Aufhausen Oberpfalz
9461 Roding
9462 Falkenstein Oberpfalz
9463 Wald Oberpfalz
9464 Walderbach
9465 Neukirchen-Balbini
9466 Stamsried
9467 Michelsneukirchen
9468 Zell Oberpfalz
9469 Roding-Neubäu
9471 Burglengenfeld
9472 Hohenfels Oberpfalz
9473 Kallmünz
9474 Schmidmühlen
9480 Sünching
9481 Pfatter
9482 Wörth an der Donau
9484 Brennberg
9491 Hemau
9492 Parsberg
9493 Beratzhausen
9495 Breitenbrunn Oberpfalz
9497 Seubersdorf in der Oberpfalz
9498 Laaber
9499 Painten
9502 Frensdorf
9503 Oberhaid Oberfranken
9504 Stadelhofen
9505 Litzendorf
951 Bamberg
9521 Hassfurt
9522 Eltmann
9523 Hofheim in Unterfranken
9524 Zeil am Main
9525 Königsberg in Bayern
9526 Riedbach
9527 Knetzgau
9528 Donnersdorf
9529 Oberaurach
9531 Ebern
9532 Maroldsweisach
9533 Untermerzbach
9534 Burgpreppach
9535 Pfarrweisach
9536 Kirchlauter
9542 Schesslitz
9543 Hirschaid
9544 Baunach
9545 Buttenheim
9546 Burgebrach
9547 Zapfendorf
9548 Mühlhausen Mittelfranken
9549 Lisberg
9551 Burgwindheim
9552 Burghaslach
9553 Ebrach Oberfranken
9554 Untersteinbach Unterfranken
9555 Schlüsselfeld-Aschbach
9556 Geiselwind
9560 Grub am Forst
9561 Coburg
9562 Sonnefeld
9563 Rödental
9564 Bad Rodach
9565 Untersiemau
9566 Meeder
9567 Sesslach-Gemünda;Seßlach-Gemünda
9568 Neustadt bei Coburg
9569 Sesslach
9571 Lichtenfels Bayern
9572 Burgkunstadt
9573 Staffelstein Oberfranken
9574 Marktzeuln
9575 Weismain
9576 Lichtenfels-Isling
9602 Neustadt an der Waldnaab
9603 Floss
9604 Wernberg-Köblitz
9605 Weiherhammer
9606 Pfreimd
9607 Luhe-Wildenau
9608 Kohlberg Oberpfalz
961 Weiden in der Oberpfalz
9621 Amberg Oberpfalz
9622 Hirschau Oberpfalz
9624 Ensdorf Oberpfalz
9625 Kastl bei Amberg
9626 Hohenburg
9627 Freudenberg Oberpfalz
9628 Ursensollen
9631 Tirschenreuth
9632 Waldsassen
9633 Mitterteich
9634 Wiesau
9635 Bärnau
9636 Plössberg;Plößberg
9637 Falkenberg Oberpfalz
9638 Neualbenreuth
9639 Mähring
9641 Grafenwöhr
9642 Kemnath Stadt
9643 Auerbach in der Oberpfalz
9644 Pressath
9645 Eschenbach in der Oberpfalz
9646 Freihung
9647 Kirchenthumbach
9648 Neustadt am Kulm
9651 Vohenstrauss
9652 Waidhaus
9653 Eslarn
9654 Pleystein
9655 Tännesberg
9656 Moosbach bei Vohenstrauss;Moosbach bei Vohenstrauß
9657 Waldthurn
9658 Georgenberg
9659 Leuchtenberg
9661 Sulzbach-Rosenberg
9662 Vilseck
9663 Neukirchen bei Sulzbach-Rosenberg
9664 Hahnbach
9665 Königstein Oberpfalz
9666 Illschwang
9671 Oberviechtach
9672 Neunburg vorm Wald
9673 Tiefenbach Oberpfalz
9674 Schönsee
9675 Altendorf am Nabburg
9676 Winklarn
9677 Oberviechtach-Pullenried
9681 Windischeschenbach
9682 Erbendorf
9683 Friedenfels
9701 Sandberg Unterfranken
9704 Euerdorf
9708 Bad Bocklet
971 Bad Kissingen
9720 Üchtelhausen
9721 Schweinfurt
9722 Werneck
9723 Röthlein
9724 Stadtlauringen
9725 Poppenhausen Unterfranken
9726 Euerbach
9727 Schonungen-Marktsteinach
9728 Wülfershausen Unterfranken
9729 Grettstadt
9732 Hammelburg
9733 Münnerstadt
9734 Burkardroth
9735 Massbach
9736 Oberthulba
9737 Wartmannsroth
9738 Rottershausen
9741 Bad Brückenau
9742 Kalbach Rhön
9744 Zeitlofs-Detter
9745 Wildflecken
9746 Zeitlofs
9747 Geroda Bayern
9748 Motten
9749 Oberbach Unterfranken
9761 Bad Königshofen im Grabfeld
9762 Saal an der Saale
9763 Sulzdorf an der Lederhecke
9764 Höchheim
9765 Trappstadt
9766 Grosswenkheim
9771 Bad Neustadt an der Saale
9772 Bischofsheim an der Rhön
9773 Unsleben
9774 Oberelsbach
9775 Schönau an der Brend
9776 Mellrichstadt
9777 Ostheim von der Rhön
9778 Fladungen
9779 Nordheim von der Rhön
9802 Ansbach-Katterbach
9803 Colmberg
9804 Aurach
9805 Burgoberbach
981 Ansbach
9820 Lehrberg
9822 Bechhofen an der Heide
9823 Leutershausen
9824 Dietenhofen
9825 Herrieden
9826 Weidenbach Mittelfranken
9827 Lichtenau Mittelfranken
9828 Rügland
9829 Flachslanden
9831 Gunzenhausen
9832 Wassertrüdingen
9833 Heidenheim Mittelfranken
9834 Theilenhofen
9835 Ehingen Mittelfranken
9836 Gunzenhausen-Cronheim
9837 Haundorf
9841 Bad Windsheim
9842 Uffenheim
9843 Burgbernheim
9844 Obernzenn
9845 Oberdachstetten
9846 Ipsheim
9847 Ergersheim
9848 Simmershofen
9851 Dinkelsbühl
9852 Feuchtwangen
9853 Wilburgstetten
9854 Wittelshofen
9855 Dentlein am Forst
9856 Dürrwangen
9857 Schopfloch Mittelfranken
9861 Rothenburg ob der Tauber
9865 Adelshofen Mittelfranken
9867 Geslau
9868 Schillingsfürst
9869 Wettringen Mittelfranken
9871 Windsbach
9872 Heilsbronn
9873 Abenberg-Wassermungenau
9874 Neuendettelsau
9875 Wolframs-Eschenbach
9876 Rohr Mittelfranken
9901 Hengersberg Bayern
9903 Schöllnach
9904 Lalling
9905 Bernried Niederbayern
9906 Mariaposching
9907 Zenting
9908 Schöfweg
991 Deggendorf
9920 Bischofsmais
9921 Regen
9922 Zwiesel
9923 Teisnach
9924 Bodenmais
9925 Bayerisch Eisenstein
9926 Frauenau
9927 Kirchberg Wald
9928 Kirchdorf im Wald
9929 Ruhmannsfelden
9931 Plattling
9932 Osterhofen
9933 Wallersdorf
9935 Stephansposching
9936 Wallerfing
9937 Oberpöring
9938 Moos Niederbayern
9941 Kötzting
9942 Viechtach
9943 Lam Oberpfalz
9944 Miltach
9945 Arnbruck
9946 Hohenwarth bei Kötzing
9947 Neukirchen bei Hl Blut
9948 Eschlkam
9951 Landau an der Isar
9952 Eichendorf
9953 Pilsting
9954 Simbach Niederbayern
9955 Mamming
9956 Eichendorf-Aufhausen
9961 Mitterfels
9962 Schwarzach Niederbayern
9963 Konzell
9964 Stallwang
9965 Sankt Englmar
9966 Wiesenfelden
9971 Cham
9972 Waldmünchen
9973 Furth im Wald
9974 Traitsching
9975 Waldmünchen-Geigant
9976 Rötz
9977 Arnschwang
9978 Schönthal Oberpfalz
=DZ
21 Algiers
27 Chlef
29 Ghardaia;Illizi;Tamanrasset
31 Constantine
32 El Oued
33 Batna;Beskra
34 Béjaïa;Jijel
35 Bordj Bou Arreridj
37 Tebessa
38 Annaba;Skikda
41 Oran
43 Tlemcen
44 Blida
49 Adrar;Béchar;Tindouf
=EC
22 Pichincha
23 Bolívar;Chimborazo;Cotopaxi;Pastaza;Tungurahua
26 Carchi;Esmeraldas;Imbabura;Napo;Orellana;Sucumbíos
27 Azuay;Cañar;Morona Santiago
44 Guayas
45 Galápagos;Los Ríos;Manabí
47 El Oro;Loja;Zamora Chinchipe
=EG
13 Banha
2 Cairo;Giza;Qalyubia
3 Alexandria
40 Tanta
45 Damanhur
46 Marsa Matruh
47 Kafr El-Sheikh
48 Monufia
50 Mansoura
55 Zagazig
57 Damietta
62 Suez
64 Ismailia
65 Red Sea
66 Port Said
68 El-Arish
69 El-Tor
82 Beni Suef
84 Fayoum
86 Minia
88 Assiout
92 Wadi El-Gedid
93 Sohag
95 Luxor
96 Qena
97 Aswan
=ES
81 Madrid
820 Ávila
821 Segovia
822 Tenerife
823 Salamanca
824 Badajoz
825 Toledo
826 Ciudad Real
827 Cáceres
828 Las Palmas
83 Barcelona
841 La Rioja
842 Cantabria
843 Guipúzcoa
844 Bizkaia;Vizcaya
845 Araba;Álava
846 Bizkaia;Vizcaya
847 Burgos
848 Navarre;Navarra
849 Guadalajara
850 Almería;Álmería
851 Málaga
852 Málaga
853 Jaén
854 Seville;Sevilla
855 Seville
856 Cádiz
857 Cordova;Córdoba
858 Granada
859 Huelva
860 Valencia
861 Valencia
862 Valencia
863 Valencia
864 Castellón
865 Alicante
866 Alicante
867 Albacete
868 Murcia
869 Cuenca
871 Balearic Islands;Baleares
872 Girona;Gerona
873 Lleida;Lérida
874 Huesca
875 Soria
876 Zaragoza
877 Tarragona
878 Teruel
879 Palencia
880 Zamora
881 A Coruña
882 Lugo
883 Valladolid
884 Asturias
885 Asturias
886 Pontevedra
887 León
888 Ourense;Orense
91 Madrid
920 Ávila
921 Segovia
922 Tenerife
923 Salamanca
924 Badajoz
925 Toledo
926 Ciudad Real
927 Cáceres
928 Las Palmas
93 Barcelona
941 La Rioja
942 Cantabria
943 Guipúzcoa
944 Bizkaia;Vizcaya
945 Araba;Álava
946 Bizkaia;Vizcaya
947 Burgos
948 Navarre;Navarra
949 Guadalajara
950 Almería
951 Málaga
952 Málaga
953 Jaén
954 Seville;Sevilla
955 Seville;Sevilla
956 Cádiz
957 Cordova;Córdoba
958 Granada
959 Huelva
960 Valencia
961 Valencia
962 Valencia
963 Valencia
964 Castellón
965 Alicante
966 Alicante
967 Albacete
968 Murcia
969 Cuenca
971 Balearic Islands;Baleares
972 Girona;Gerona
973 Lleida;Lérida
974 Huesca
975 Soria
976 Zaragoza
977 Tarragona
978 Teruel
979 Palencia
980 Zamora
981 A Coruña
982 Lugo
983 Valladolid
984 Asturias
985 Asturias
986 Pontevedra
987 León
988 Ourense;Orense
=FI
13 North Karelia;Pohjois-Karjala;Norra Karelen
14 Central Finland;Keski-Suomi;Mellersta Finland
15 Mikkeli;St Michel
16 Lapland;Lappi;Lappland
17 Kuopio
19 Uusimaa;Nyland
2 Pori;Turku;Björneborg;Åbo
3 Häme;Tavastland
5 Kymi;Kymmene
6 Vaasa;Vasa
8 Oulu;Uleåborg
9 Helsinki;Helsingfors
90 Uusimaa;Nyland
=GB
113 Leeds
114 Sheffield
115 Nottingham
116 Leicester
117 Bristol
118 Reading
1200 Clitheroe
1202 Bournemouth
1204 Bolton
1205 Boston
1206 Colchester
1207 Consett
1208 Bodmin
1209 Redruth
121 Birmingham
1223 Cambridge
1224 Aberdeen
1225 Bath
1226 Barnsley
1227 Canterbury
1228 Carlisle
1233 Ashford (Kent)
1234 Bedford
1235 Abingdon
1236 Coatbridge
1237 Bideford
1239 Cardigan
1241 Arbroath
1242 Cheltenham
1243 Chichester
1244 Chester
1245 Chelmsford
1246 Chesterfield
1248 Bangor (Gwynedd)
1249 Chippenham
1250 Blairgowrie
1252 Aldershot
1253 Blackpool
1254 Blackburn
1255 Clacton-on-Sea
1256 Basingstoke
1257 Coppull
1258 Blandford
1259 Alloa
1260 Congleton
1261 Banff
1262 Bridlington
1263 Cromer
1264 Andover
1267 Carmarthen
1268 Basildon
1269 Ammanford
1270 Crewe
1271 Barnstaple
1273 Brighton
1274 Bradford
1275 Clevedon
1276 Camberley
1277 Brentwood
1278 Bridgwater
1279 Bishops Stortford
1280 Buckingham
1282 Burnley
1283 Burton-on-Trent
1284 Bury St Edmunds
1285 Cirencester
1286 Caernarfon
1287 Guisborough
1288 Bude
1289 Berwick-upon-Tweed
1290 Cumnock
1291 Chepstow
1292 Ayr
1293 Crawley
1294 Ardrossan
1295 Banbury
1296 Aylesbury
1297 Axminster
1298 Buxton
1299 Bewdley
1300 Cerne Abbas
1301 Arrochar
1302 Doncaster
1303 Folkestone
1304 Dover
1305 Dorchester
1306 Dorking
1307 Forfar
1308 Bridport
1309 Forres
131 Edinburgh
1320 Fort Augustus
1322 Dartford
1323 Eastbourne
1324 Falkirk
1325 Darlington
1326 Falmouth
1327 Daventry
1328 Fakenham
1329 Fareham
1330 Banchory
1332 Derby
1333 Peat Inn (Leven (Fife))
1334 St Andrews
1335 Ashbourne
1337 Ladybank
1340 Craigellachie (Aberlour)
1341 Barmouth
1342 East Grinstead
1343 Elgin
1344 Bracknell
1346 Fraserburgh
1347 Easingwold
1348 Fishguard
1349 Dingwall
1350 Dunkeld
1352 Mold
1353 Ely
1354 Chatteris
1355 East Kilbride
1356 Brechin
1357 Strathaven
1358 Ellon
1359 Pakenham
1360 Killearn
1361 Duns
1362 Dereham
1363 Crediton
1364 Ashburton
1366 Downham Market
1367 Faringdon
1368 Dunbar
1369 Dunoon
1371 Great Dunmow
1372 Esher
1373 Frome
1375 Grays Thurrock
1376 Braintree
1377 Driffield
1379 Diss
1380 Devizes
1381 Fortrose
1382 Dundee
1383 Dunfermline
1384 Dudley
1386 Evesham
1387 Dumfries
1388 Bishop Auckland
1389 Dumbarton
1392 Exeter
1394 Felixstowe
1395 Budleigh Salterton
1397 Fort William
1398 Dulverton
1400 Honington
1403 Horsham
1404 Honiton
1405 Goole
1406 Holbeach
1407 Holyhead
1408 Golspie
1409 Holsworthy
141 Glasgow
1420 Alton
1422 Halifax
1424 Hastings
1425 Ringwood
1427 Gainsborough
1428 Haslemere
1429 Hartlepool
1431 Helmsdale
1432 Hereford
1433 Hathersage
1435 Heathfield
1436 Helensburgh
1438 Stevenage
1439 Helmsley
1440 Haverhill
1442 Hemel Hempstead
1443 Pontypridd
1444 Haywards Heath
1445 Gairloch
1446 Barry
1449 Stowmarket
1450 Hawick
1451 Stow-on-the-Wold
1452 Gloucester
1453 Dursley
1454 Chipping Sodbury
1455 Hinckley
1456 Glenurquhart
1457 Glossop
1458 Glastonbury
1460 Chard
1461 Gretna
1462 Hitchin
1463 Inverness
1464 Insch
1465 Girvan
1466 Huntly
1467 Inverurie
1469 Killingholme
1470 Isle of Skye - Edinbane
1471 Isle of Skye - Broadford
1472 Grimsby
1473 Ipswich
1474 Gravesend
1475 Greenock
1476 Grantham
1477 Holmes Chapel
1478 Isle of Skye - Portree
1479 Grantown-on-Spey
1480 Huntingdon
1482 Kingston-upon-Hull
1483 Guildford
1484 Huddersfield
1485 Hunstanton
1487 Warboys
1488 Hungerford
1489 Bishops Waltham
1490 Corwen
1491 Henley-on-Thames
1492 Colwyn Bay
1493 Great Yarmouth
1494 High Wycombe
1495 Pontypool
1496 Port Ellen
1497 Hay-on-Wye
1499 Inveraray
1501 Harthill
1502 Lowestoft
1503 Looe
1505 Johnstone
1506 Bathgate
1508 Brooke
1509 Loughborough
151 Liverpool
1520 Lochcarron
1522 Lincoln
1524 Lancaster
1525 Leighton Buzzard
1526 Martin
1527 Redditch
1528 Laggan
1529 Sleaford
1530 Coalville
1531 Ledbury
1535 Keighley
1536 Kettering
1538 Ipstones
1539 Kendal
1540 Kingussie
1542 Keith
1543 Cannock
1544 Kington
1545 Llanarth
1546 Lochgilphead
1547 Knighton
1548 Kingsbridge
1549 Lairg
1550 Llandovery
1553 Kings Lynn
1554 Llanelli
1555 Lanark
1556 Castle Douglas
1557 Kirkcudbright
1558 Llandeilo
1559 Llandysul
1560 Moscow
1561 Laurencekirk
1562 Kidderminster
1563 Kilmarnock
1564 Lapworth
1565 Knutsford
1566 Launceston
1567 Killin
1568 Leominster
1569 Stonehaven
1570 Lampeter
1571 Lochinver
1572 Oakham
1573 Kelso
1575 Kirriemuir
1576 Lockerbie
1577 Kinross
1578 Lauder
1579 Liskeard
1580 Cranbrook
1581 New Luce
1582 Luton
1583 Carradale
1584 Ludlow
1586 Campbeltown
1588 Bishops Castle
1590 Lymington
1591 Llanwrtyd Wells
1592 Kirkcaldy
1593 Lybster
1594 Lydney
1595@Foula_&_Fair_Isle Lerwick
1597 Llandrindod Wells
1598 Lynton
1599 Kyle
1600 Monmouth
1603 Norwich
1604 Northampton
1606 Northwich
1608 Chipping Norton
1609 Northallerton
161 Manchester
1620 North Berwick
1621 Maldon
1622 Maidstone
1623 Mansfield
1625 Macclesfield
1626 Newton Abbot
1628 Maidenhead
1629 Matlock
1630 Market Drayton
1631 Oban
1633 Newport
1634 Medway
1635 Newbury
1636 Newark-on-Trent
1637 Newquay
1638 Newmarket
1639 Neath
1641 Strathy
1642 Middlesbrough
1643 Minehead
1644 New Galloway
1646 Milford Haven
1647 Moretonhampstead
1650 Cemmaes Road
1651 Oldmeldrum
1652 Brigg
1653 Malton
1654 Machynlleth
1655 Maybole
1656 Bridgend
1659 Sanquhar
1661 Prudhoe
1663 New Mills
1664 Melton Mowbray
1665 Alnwick
1666 Malmesbury
1667 Nairn
1668 Bamburgh
1669 Rothbury
1670 Morpeth
1671 Newton Stewart
1672 Marlborough
1673 Market Rasen
1674 Montrose
1675 Coleshill
1676 Meriden
1677 Bedale
1678 Bala
1680 Isle of Mull - Craignure
1681 Isle of Mull - Fionnphort
1683 Moffat
1684 Malvern
1685 Merthyr Tydfil
1687 Mallaig
1688 Isle of Mull - Tobermory
1689 Orpington
1690 Betws-y-Coed
1691 Oswestry
1692 North Walsham
1694 Church Stretton
1695 Skelmersdale
1697 Brampton
1698 Motherwell
1700 Rothesay
1702 Southend-on-Sea
1704 Southport
1706 Rochdale
1707 Welwyn Garden City
1708 Romford
1709 Rotherham
1720 Isles of Scilly
1721 Peebles
1722 Salisbury
1723 Scarborough
1724 Scunthorpe
1725 Rockbourne
1726 St Austell
1727 St Albans
1728 Saxmundham
1729 Settle
1730 Petersfield
1732 Sevenoaks
1733 Peterborough
1736 Penzance
1737 Redhill
1738 Perth
1740 Sedgefield
1743 Shrewsbury
1744 St Helens
1745 Rhyl
1746 Bridgnorth
1747 Shaftesbury
1748 Richmond
1749 Shepton Mallet
1750 Selkirk
1751 Pickering
1752 Plymouth
1753 Slough
1754 Skegness
1756 Skipton
1757 Selby
1758 Pwllheli
1759 Pocklington
1760 Swaffham
1761 Temple Cloud
1763 Royston
1764 Crieff
1765 Ripon
1766 Porthmadog
1767 Sandy
1768 Penrith
1769 South Molton
1770 Isle of Arran
1771 Maud
1772 Preston
1773 Ripley
1775 Spalding
1776 Stranraer
1777 Retford
1778 Bourne
1779 Peterhead
1780 Stamford
1782 Stoke-on-Trent
1784 Staines
1785 Stafford
1786 Stirling
1787 Sudbury
1788 Rugby
1789 Stratford-upon-Avon
1790 Spilsby
1792 Swansea
1793 Swindon
1794 Romsey
1795 Sittingbourne
1796 Pitlochry
1797 Rye
1798 Pulborough
1799 Saffron Walden
1803 Torquay
1805 Torrington
1806 Shetland
1807 Ballindalloch
1808 Tomatin
1809 Tomdoun
1821 Kinrossie
1822 Tavistock
1823 Taunton
1824 Ruthin
1825 Uckfield
1827 Tamworth
1828 Coupar Angus
1829 Tarporley
1830 Kirkwhelpington
1832 Clopton
1833 Barnard Castle
1834 Narberth
1835 St Boswells
1837 Okehampton
1838 Dalmally
1840 Camelford
1841 Newquay (Padstow)
1842 Thetford
1843 Thanet
1844 Thame
1845 Thirsk
1848 Thornhill
1852 Kilmelford
1854 Ullapool
1855 Ballachulish
1856 Orkney
1857 Sanday
1858 Market Harborough
1859 Harris
1862 Tain
1863 Ardgay
1864 Abington (Crawford)
1865 Oxford
1866 Kilchrenan
1869 Bicester
1870 Isle of Benbecula
1871 Castlebay
1872 Truro
1873 Abergavenny
1874 Brecon
1875 Tranent
1876 Lochmaddy
1877 Callander
1878 Lochboisdale
1879 Scarinish
1880 Tarbert
1882 Kinloch Rannoch
1883 Caterham
1884 Tiverton
1885 Pencombe
1886 Bromyard (Knightwick;Leigh Sinton)
1887 Aberfeldy
1888 Turriff
1889 Rugeley
1892 Tunbridge Wells
1895 Uxbridge
1896 Galashiels
1899 Biggar
1900 Workington
1902 Wolverhampton
1903 Worthing
1904 York
1905 Worcester
1908 Milton Keynes
1909 Worksop
1910 Durham;Sunderland;Tyneside
1911 Durham;Sunderland;Tyneside
1912 Tyneside
1913 Durham
1914 Tyneside
1915 Sunderland
1916 Tyneside
1917 Sunderland
1918 Tyneside
1919 Durham
1920 Ware
1922 Walsall
1923 Watford
1924 Wakefield
1925 Warrington
1926 Warwick
1928 Runcorn
1929 Wareham
1931 Shap
1932 Weybridge
1933 Wellingborough
1934 Weston-super-Mare
1935 Yeovil
1937 Wetherby
1938 Welshpool
1939 Wem
1942 Wigan
1943 Guiseley
1944 West Heslerton
1945 Wisbech
1946 Whitehaven
1947 Whitby
1948 Whitchurch
1949 Whatton
1950 Sandwick
1951 Colonsay
1952 Telford
1953 Wymondham
1954 Madingley
1955 Wick
1957 Mid Yell
1959 Westerham
1962 Winchester
1963 Wincanton
1967 Strontian
1968 Penicuik
1969 Leyburn
1970 Aberystwyth
1971 Scourie
1972 Glenborrodale
1974 Llanon
1977 Pontefract
1978 Wrexham
1980 Amesbury
1981 Wormbridge
1982 Builth Wells
1983 Isle of Wight
1984 Watchet (Williton)
1985 Warminster
1986 Bungay
1987 Ebbsfleet
1988 Wigtown
1989 Ross-on-Wye
1992 Lea Valley
1993 Witney
1994 St Clears
1995 Garstang
1997 Strathpeffer
20 London
2310 Portsmouth
2311 Southampton
238 Southampton
239 Portsmouth
24 Coventry
28 Northern Ireland
2820 Ballycastle
2821 Martinstown
2822 Northern Ireland
2823 Northern Ireland
2824 Northern Ireland
2825 Ballymena
2826 Northern Ireland
2827 Ballymoney
2828 Larne
2829 Kilrea
2830 Newry
2837 Armagh
2838 Portadown
2840 Banbridge
2841 Rostrevor
2842 Kircubbin
2843 Newcastle (Co. Down)
2844 Downpatrick
2845 Northern Ireland
2846 Northern Ireland
2847 Northern Ireland
2848 Northern Ireland
2849 Northern Ireland
2866 Enniskillen
2867 Lisnaskea
2868 Kesh
2870 Coleraine
2871 Londonderry
2877 Limavady
2879 Magherafelt
2880 Carrickmore
2881 Newtownstewart
2882 Omagh
2883 Northern Ireland
2884 Northern Ireland
2885 Ballygawley
2886 Cookstown
2887 Dungannon
2888 Northern Ireland
2889 Fivemiletown
2890 Belfast
2891 Bangor (Co. Down)
2892 Lisburn
2893 Ballyclare
2894 Antrim
2895 Belfast
2896 Belfast
2897 Saintfield
2898 Belfast
2899 Northern Ireland
29 Cardiff
=GE
32 Tbilisi
341 Rustavi
342 Akhalgori
344 Tskhinvali
345 Kazbegi;Stefanstminda
346 Dusheti
347 Djava
348 Tianeti
349 Akhmeta
350 Telavi
351 Sagaredjo
352 Kvareli
353 Gurdjaani
354 Lagodekhi
355 Signagi
356 DedoplisTskaro
357 Marneuli
358 Bolnisi
359 TetriTskaro
360 Dmanisi
361 Ninotsminda
362 Akhalkalaki
363 Tsalka
364 Aspindza
365 Akhaltsikhe
366 Adigeni
367 Bordjomi
368 Khashuri
369 Kareli
370 Gori
371 Kaspi
372 Gardabani
373 Mtskheta
374 Tigvi
410 Mestia
411 Samtredia
412 Abasha
413 Senaki
414 Xobi
415 Zugdidi
416 Tsalendjikha
417 Chkhorotskhu
418 Martvili
419 Choxatauri
422 Batumi
423 Xulo
424 Shuaxevi
425 Qeda
426 Kobuleti
427 Xelvachauri
431 Kutaisi
432 Vani
433 Kharagauli
434 Bagdati
435 Sachkhere
436 Tskaltubo
437 Lentekhi
439 Ambrolauri
442 Sukhumi
443 Gagra
444 Gudauta
445 Ochamchire
446 Tkvarcheli
447 Gali
448 Gulripshi
472 Tsageri
473 Oni
479 Chiatura
491 Terdjola
492 Zestafoni
493 Poti
494 lanchxuti
495 Khoni
496 Ozurgeti
497 Tkibuli
=GH
302 Accra
303 Tema
307 Greater Accra Region
308 Greater Accra Region
31 Western Region
32 Ashanti Region
33 Central Region
34 Eastern Region
35 Brong-Ahafo Region
36 Volta Region
37 Northern Region
38 Upper East Region
392 Wa
397 Upper West Region
398 Upper West Region
=GN
302 Fria
307 Kankan
308 Faranah
=GR
21 Athens;Piraeus;Salamina
231 Thessaloniki
241 Larissa
251 Kavala
261 Patras
271 Tripoli
281 Heraklion
=HN
228 Francisco Morazan
229 Toncontin
250 Cortes
261@Cortés Choloma
268 La Lima
270 Olancho
287 Choluteca
=HR
1 Zagreb
20 Dubrovnik-Neretva
21 Split-Dalmatia
22 Šibenik-Knin
23 Zadar
31 Osijek-Baranja
32 Vukovar-Srijem
33 Virovitica-Podravina
34 Požega-Slavonia
35 Brod-Posavina
40 Međimurje
42 Varaždin
43 Bjelovar-Bilogora
44 Sisak-Moslavina
47 Karlovac
48 Koprivnica-Križevci
49 Krapina-Zagorje
51 Primorsko-goranska
52 Istra
53 Lika-Senj
=HU
1 Budapest
22 Székesfehérvár
23 Biatorbágy
24 Szigetszentmiklós
25 Dunaujvaros;Dunaújváros
26 Szentendre
27 Vac;Vác
28 Godollo;Gödöllő
29 Monor
32 Salgotarjan;Salgótarján
33 Esztergom
34 Tatabanya;Tatabánya
35 Balassagyarmat
36 Eger
37 Gyongyos;Gyöngyös
42 Nyiregyhaza;Nyíregyháza
44 Mátészalka
45 Kisvarda;Kisvárda
46 Miskolc
47 Szerencs
48 Ozd;Ózd
49 Mezokovesd;Mezőkövesd
52 Debrecen
53 Cegled;Cegléd
54 Berettyoujfalu;Berettyóújfalu
56 Szolnok
57 Jaszbereny;Jászberény
59 Karcag
62 Szeged
63 Szentes
66 Bekescsaba;Békéscsaba
68 Oroshaza;Orosháza
69 Mohacs;Mohács
72 Pecs;Pécs
73 Szigetvar;Szigetvár
74 Szekszard;Szekszárd
75 Paks
76 Kecskemet;Kecskemét
77 Kiskunhalas
78 Kiskoros;Kiskőrös
79 Baja
82 Kaposvar;Kaposvár
83 Keszthely
84 Siofok;Siófok
85 Marcali
87 Tapolca
88 Veszprem;Veszprém
89 Papa;Pápa
92 Zalaegerszeg
93 Nagykanizsa
94 Szombathely
95 Sarvar;Sárvár
96 Gyor;Győr
99 Sopron
=ID
21 Greater Jakarta
22 Bandung;Cimahi
231 Cirebon
232 Kuningan
233 Majalengka
234 Indramayu
24 Demak;Semarang
251 Bogor
252 Rangkasbitung
253 Pandeglang
254 Merak;Serang
260 Subang
261 Sumedang
262 Garut
263 Cianjur
264 Cikampek;Purwakarta
265 Banjar;Ciamis;Tasikmalaya
266 Sukabumi
267 Karawang
271 Karanganyar;Sragen;Sukoharjo;Surakarta
272 Klaten
273 Wonogiri
274 Yogyakarta
275 Purworejo
276 Boyolali
280 West Cilacap
281 Banyumas;Purbalingga
282 East Cilacap
283 Brebes;Tegal
284 Pemalang
285 Batang;Comal;Pekalongan
286 Banjarnegara;Wonosobo
287 Karanganyar;Kebumen
289 Bumiayu
291 Demak;Jepara;Kudus
292 Purwodadi
293 Magelang;Mungkid;Temanggung
294 Kendal
295 Pati;Rembang
296 Blora
297 Karimun Jawa
298 Ambarawa;Salatiga
31 Surabaya
321 Jombang;Mojokerto
322 Lamongan
323 Sampang
324 Pamekasan
325 Sangkapura
326 Masalembu Islands
327 Kangean;Masalembu
328 Sumenep
331 Jember
332 Bondowoso
333 Banyuwangi
334 Lumajang
335 Probolinggo
336 Jember
338 Situbondo
341 Batu;Malang
342 Blitar
343 Pasuruan
351 Madiun;Magetan;Ngawi
352 Ponorogo
353 Bojonegoro
354 Kediri
355 Trenggalek;Tulungagung
356 Rembang;Tuban
357 Pacitan
358 Nganjuk
361 Denpasar
362 Singaraja
363 Amlapura
365 Gilimanuk;Negara
366 Bangli;Klungkung
368 Baturiti
370 Mataram;Praya
371 Sumbawa
372 Alas;Taliwang
373 Dompu
374 Bima
376 Selong
380 Kupang
381 Ende
382 Maumere
383 Larantuka
384 Bajawa
385 Labuhanbajo;Ruteng
386 Kalabahi
387 Waikabubak;Waingapu
388 Kefamenanu;Soe
389 Atambua
401 Kendari
402 Baubau
403 Raha
404 Wanci
405 Kolaka
408 Unaaha
410 Pangkep
411 Makassar;Maros;Sungguminasa
413 Bantaeng;Bulukumba
414 Kepulauan Selayar
417 Malino
418 Takalar
419 Jeneponto
420 Enrekang
421 Parepare;Pinrang
422 Majene
423 Makale;Rantepao
426 Mamuju
427 Barru
428 Polewali
430 Amurang
431 Manado;Tomohon;Tondano
432 Tahuna
434 Kotamobagu
435 Gorontalo
438 Bitung
44 Marisa
451 Palu
452 Poso
453 Tolitoli
457 Donggala
458 Tentena
461 Luwuk
462 Banggai
463 Bunta
464 Ampana
465 Kolonedale
471 Palopo
473 Masamba
474 Malili
481 Watampone
482 Sinjai
484 Watansoppeng
485 Sengkang
511 Banjarmasin
512 Pelaihari
513 Muara Teweh
517 Barabai;Kandangan;Negara;Rantau
518 Batulicin;Kotabaru
522 Ampah
525 Buntok
526 Tamiang Layang;Tanjung
527 Amuntai
528 Purukcahu
531 Sampit
532 Pangkalan Bun
534 Ketapang
536 Kasongan;Palangkaraya
537 Kuala Kurun
538 Kuala Pembuang
539 Kuala Kuayan
541 Samarinda;Tenggarong
542 Balikpapan
543 Tanah Grogot
545 Melak
548 Bontang
549 Sangatta
551 Tarakan
552 Tanjungselor
553 Malinau
554 Tanjung Redeb
556 Nunukan
561 Mempawah;Pontianak
562 Bengkayang;Sambas;Singkawang
563 Ngabang
564 Sanggau
565 Sintang
567 Putussibau
568 Nanga Pinoh
61 Medan
620 Pangkalan Brandan
621 Sei Rampah;Tebing Tinggi
622 Limapuluh;Pematang Raya;Pematangsiantar
623 Kisaran;Tanjung Balai
624 Labuhanbatu;Panipahan
625 Ajibata;Parapat;Simanindo
626 Pangururan
627 Salak;Sidikalang;Subulussalam
628 Kabanjahe;Sibolangit
629 Kutacane
631 Pandan;Sibolga
632 Balige
633 Dolok Sanggul;Tarutung
634 Padang Sidempuan;Sipirok
635 Gunung Tua
636 Panyabungan;Sibuhuan
639 Gunung Sitoli
641 Langsa
642 Blang Kejeren
643 Takengon
644 Bireuen
645 Lhokseumawe
646 Idi
650 Sinabang
651 Banda Aceh;Jantho;Lamno
652 Sabang
653 Sigli
654 Calang
655 Meulaboh
656 Tapaktuan
657 Bakongan
658 Singkil
659 Blangpidie
70 Tebing Tinggi
711 Palembang
712 Kayu Agung;Tanjung Raja
713 Prabumulih;Talang Ubi
714 Sekayu
715 Belinyu
716 Muntok
717 Pangkal Pinang;Sungailiat
718 Koba;Toboali
719 Manggar;Tanjung Pandan
721 Bandar Lampung
722 Tanggamus
723 Blambangan Umpu
724 Kotabumi
725 Metro
726 Menggala
727 Kalianda
728 Liwa
729 Pringsewu
730 Kota Agung;Pagar Alam
731 Lahat
732 Curup
733 Lubuklinggau;Muara Beliti
734 Muara Enim
735 Baturaja;Martapura;Muaradua
736 Bengkulu City
737 Arga Makmur;Mukomuko
738 Muara Aman
739 Bintuhan;Manna
741 Jambi City
742 Kualatungkal;Tebing Tinggi
743 Muara Bulian
744 Muara Tebo
745 Sarolangun
746 Bangko
747 Muarabungo
748 Kerinci;Sungai Penuh
751 Padang;Pariaman
752 Batusangkar;Bukittinggi;Padang Panjang;Payakumbuh
753 Lubuk Sikaping
754 Sijunjung
755 Solok
756 Painan
757 Balai Selasa
760 Teluk Kuantan
761 Pekanbaru
762 Bangkinang;Pasir Pengaraian
763 Selatpanjang
764 Siak Sri Indrapura
765 Bagan Batu;Dumai;Duri;Ujung Tanjung
766 Bengkalis
767 Bagansiapiapi
768 Tembilahan
769 Air Molek;Rengat
771 Tanjung Pinang
772 Tarempa
773 Ranai
776 Dabosingkep
777 Karimun
778 Batam
779 Tanjungbatu
901 Timika
902 Agats
910 Bandanaira
911 Ambon
913 Namlea
914 Masohi
915 Bula
916 Tual
917 Dobo
918 Saumlaku
921 Soasiu
922 Jailolo
923 Morotai
924 Tobelo
927 Labuha
929 Sanana
951 Sorong
952 Teminabuan
955 Bintuni
956 Fakfak
957 Kaimana
966 Sarmi
967 Jayapura
969 Wamena
971 Merauke
975 Tanahmerah
980 Ransiki
981 Biak
983 Serui
984 Nabire
986 Manokwari
=IE
1 Dublin
21 Cork
214 Kinsale
217 Coachford
218 Coachford;Cork;Kinsale
22 Mallow
23 Bandon
24 Youghal
25 Fermoy
26 Macroom
27 Bantry
28 Skibbereen
29 Kanturk
402 Arklow
404 Wicklow
41 Drogheda
416 Ardee
420 Carrickmacross;Castleblaney;Dundalk
421 Carrickmacross;Castleblaney;Dundalk
422 Dundalk
423 Carrickmacross;Castleblaney;Dundalk
424 Carrickmacross
425 Castleblaney
426 Dundalk
427 Dundalk
428 Dundalk
43 Granard;Longford
432 Longford
433 Longford
436 Granard
437 Granard
438 Granard
44 Mullingar
443 Castlepollard;Mullingar;Tyrrellspass
447 Castlepollard
448 Tyrellspass
450 Curragh;Kildare;Naas
451 Curragh;Kildare;Naas
452 Kildare
453 The Curragh
454 The Curragh
455 Kildare
456 Naas
457 Naas
458 Naas
459 Naas
460 Navan
461 Navan
462 Kells
463 Edenderry;Enfield;Kells;Navan;Trim
464 Trim
465 Enfield
466 Edenderry
467 Navan
468 Navan
470 Clones;Monaghan
471 Clones;Monaghan
472 Clones
473 Monaghan
474 Clones
475 Clones
476 Monaghan
477 Monaghan
478 Monaghan
479 Monaghan
490 Belturbet;Cavan;Cootehill;Oldcastle
491 Belturbet;Cavan;Cootehill;Oldcastle
492 Cootehill
493 Belturbet
494 Cavan
495 Cootehill
496 Cavan
497 Cavan
498 Oldcastle
499 Belturbet
504 Thurles
505 Roscrea
51 Waterford
512 Kilmacthomas
514 New Ross
516 Carrick-on-Suir
52 Cahir;Clonmel;Killenaule
53 Enniscorthy;Ferns;Gorey;Wexford
530 Wexford
531 Wexford
56 Castlecomer;Freshford;Kilkenny
560 Kilkenny
561 Kilkenny
567 Kilkenny
57 Abbeyleix;Birr;Portlaoise;Tullamore
570 Portlaoise
571 Portlaoise
58 Dungarvan
59 Athy;Baltinglass;Carlow;Muine Bheag
598 Athy
61 Limerick
616 Scariff
619 Scariff
620 Cashel;Tipperary
621 Cashel;Tipperary
622 Cashel
623 Tipperary
624 Tipperary
625 Tipperary
626 Cashel
627 Cashel
628 Tipperary
629 Cashel
63 Rathluirc
64 Killarney;Rathmore
650 Ennis;Ennistymon;Kilrush
651 Ennis;Ennistymon;Kilrush
652 Ennis
653 Ennis
654 Ennis
655 Ennis
656 Ennis
657 Ennistymon
658 Kilrush
659 Kilrush
66 Tralee
668 Cahersiveen;Dingle;Killorglin;Tralee
67 Nenagh
68 Listowel
69 Newcastle West
71 Carrick-on-Shannon;Manorhamilton;Sligo
710 Sligo
711 Sligo
74 Buncrana;Donegal;Dungloe;Letterkenny
740 Letterkenny
741 Letterkenny
90 Athlone;Ballinasloe;Portumna;Roscommon
900 Athlone
901 Athlone
91 Galway
912 Gort
916 Gort
918 Loughrea
93 Tuam
94 Ballinrobe;Castlebar;Castlerea;Claremorris
95 Clifden
96 Ballina
97 Belmullet
98 Westport
99 Kilronan
=IL
2 Jerusalem
3 Tel Aviv
4 Haifa and North Regions
8 Hashfela and South Regions
9 Hasharon
=IN
11 New Delhi
120@Uttar_Pradesh Dadri;Ghaziabad
121@Uttar_Pradesh Meerut
122@Uttar_Pradesh Hapur
124@Haryana Gurgaon
129@Haryana Faridabad
130@Haryana Sonipat
131@Uttar_Pradesh Muzaffarnagar
132@Uttar_Pradesh Saharanpur
135@Uttarakhand Dehradun
141@Rajasthan Jaipur
144@Rajasthan Alwar
145@Rajasthan Ajmer
151@Rajasthan Bikaner
154@Rajasthan Sriganganagar
160@Punjab Kharar
161@Punjab Ludhiana
164@Punjab Bhatinda
171@Haryana Ambala
172@Punjab Chandigarh
175@Punjab Patiala
177@Himachal_Pradesh Shimla
180@Haryana Panipat
181@Punjab Jallandhar
183@Punjab Amritsar
184@Haryana Karnal
186@Punjab Pathankot
191@Jammu_And_Kashmir Jammu
194@Jammu_And_Kashmir Srinagar
20@Maharashtra Pune
212@Maharashtra Chinchwad
215@Maharashtra Navi Mumbai;Turbhe
217@Maharashtra Sholapur
22 Mumbai
230@Maharashtra Khadakwasala
231@Maharashtra Kolhapur
233@Maharashtra Sangli
241@Maharashtra Ahmednagar
250@Maharashtra Bassein
251@Maharashtra Kalyan
253@Maharashtra Nasik City
257@Maharashtra Jalgaon
260@Gujarat Vapi
261@Gujarat Surat
265@Gujarat Vadodara
268@Gujarat Nadiad
278@Gujarat Bhavnagar
281@Gujarat Rajkot
285@Gujarat Junagarh
286@Gujarat Porbander
288@Gujarat Jamnagar
291@Rajasthan Jodhpur
294@Rajasthan Udaipur;Udaipur Girwa
326@Bihar Dhanbad
33@West_Bengal Kolkata
341@West_Bengal Asansol
342@West_Bengal Burdwan
343@West_Bengal Durgapur
353@West_Bengal Siliguri
354@West_Bengal Darjeeling
360@Arunachal_Pradesh Itanagar;Ziro
361@Assam Guwahati
364@Meghalaya Shillong
368@Arunachal_Pradesh Passighat
369@Nagaland Mokokchung
370@Nagaland Kohima
372@Mizoram Lungleh
373@Assam Dibrugarh
374@Assam Tinsukhia
376@Assam Jorhat
381@Tripura Agartala
385@Manipur Imphal
389@Mizoram Aizawal
40@Andhra_Pradesh Hyderabad Local
413@Tamil_Nadu Pondicherry
416@Tamil_Nadu Vellore
421@Tamil_Nadu Tirupur
422@Tamil_Nadu Coimbatore
423@Tamil_Nadu Udhagamandalam
424@Tamil_Nadu Erode
427@Tamil_Nadu Salem
431@Tamil_Nadu Tiruchchirappalli
435@Tamil_Nadu Kumbakonam
44@Tamil_Nadu Chennai
451@Tamil_Nadu Dindigul
452@Tamil_Nadu Madurai
460@Kerala Taliparamba
461@Tamil_Nadu Thoothukudi
462@Tamil_Nadu Tirunelvelli
469@Kerala Tiruvalla
470@Kerala Attingal
471@Kerala Thiruvananthapuram
474@Kerala Kollam
475@Kerala Punalur
476@Kerala Karunagapally
477@Kerala Alappuzha
478@Kerala Cherthala
479@Kerala Mavelikkara
480@Kerala Irinjalakuda
481@Kerala Kottayam
483@Kerala Manjeri
484@Kerala Ernakulam
485@Kerala Muvattupuzha
487@Kerala Thrissur
490@Kerala Tellicherry
491@Kerala Palakkad
494@Kerala Tirur
495@Kerala Kozhikode
496@Kerala Vatakara
497@Kerala Kannur
512@Uttar_Pradesh Kanpur
515@Uttar_Pradesh Unnao
522@Uttar_Pradesh Lucknow
532@Uttar_Pradesh Allahabad
535@Uttar_Pradesh Raibareli
542@Uttar_Pradesh Varansi
548@Uttar_Pradesh Ghazipur
551@Uttar_Pradesh Gorakhpur
562@Uttar_Pradesh Agra
565@Uttar_Pradesh Mathura
571@Uttar_Pradesh Aligarh
581@Uttar_Pradesh Bareilly
591@Uttar_Pradesh Moradabad
595@Uttar_Pradesh Rampur
612@Bihar Patna
621@Bihar Muzaffarpur
631@Bihar Gaya
641@Bihar Bhagalpur
651@Bihar Ranchi
657@Bihar Jamshedpur
661@Odisha Rourkela
663@Odisha Sambalpur
671@Odisha Cuttack
674@Odisha Bhubaneshwar
680@Odisha Berhampur
712@Maharashtra Nagpur
721@Maharashtra Amravati
724@Maharashtra Akola
731@Madhya_Pradesh Indore
733@Madhya_Pradesh Khandwa
734@Madhya_Pradesh Ujjain
744@Rajasthan Kota;Ladpura
747@Rajasthan Bundi
751@Madhya_Pradesh Gwalior
755@Madhya_Pradesh Bhopal
761@Madhya_Pradesh Jabalpur
771@Madhya_Pradesh Raipur
788@Madhya_Pradesh Durg
79@Gujarat Ahmedabad Local
80@Karnataka Bangalore
816@Karnataka Tumkur
820@Karnataka Udupi
821@Karnataka Mysore
824@Karnataka Mangalore
831@Karnataka Belgaum
832 Goa
836@Karnataka Hubli
861@Andhra_Pradesh Nellore
863@Andhra_Pradesh Guntur
866@Andhra_Pradesh Vijayawada
870@Andhra_Pradesh Warangal
877@Andhra_Pradesh Tirupathi
878@Andhra_Pradesh Karimnagar
883@Andhra_Pradesh Rajahmundri
884@Andhra_Pradesh Kakinada
891@Andhra_Pradesh Visakhapatnam
=IS
42 Keflavík
46 Akureyri
5 Reykjavík
55 Miðbærinn;Reykjavík;Vesturbær
56 Miðbærinn;Reykjavík;Vesturbær
=IT
010 Genoa;Genova
011 Turin;Torino
012 Turin
013 Alessandria
015 Biella
02 Milan;Milano
030 Brescia
031 Como
033 Varese
035 Bergamo
039 Monza
040 Trieste
041 Venice;Venezia
044 Vicenza
045 Verona
048 Gorizia
049 Padova
050 Pisa
051 Bologna
055 Florence;Firenze
059 Modena
06 Rome;Roma
070 Cagliari
071 Ancona
075 Perugia
079 Sassari
080 Bari
081 Naples;Napoli
085 Pescara
089 Salerno
090 Messina
091 Palermo
095 Catania
099 Taranto
=JM
876 Negril
=JP
11@Hokkaido Sapporo
124@Hokkaido Ashibetsu
125@Hokkaido Takikawa
126@Hokkaido Iwamizawa
134@Hokkaido Otaru
138@Hokkaido Hakodate
142@Hokkaido Date
143@Hokkaido Muroran
144@Hokkaido Tomakomai
157@Hokkaido Kitami
162@Hokkaido Wakkanai
166@Hokkaido Asahikawa
167@Hokkaido Furano
172@Aomori Hirosaki
173@Aomori Goshogawara
174@Aomori Kanita
176@Aomori Towada
177@Aomori Aomori
178@Aomori Hachinohe
179@Aomori Sannohe
182@Akita Yokote
183@Akita Yuzawa
184@Akita Yurihonjo
188@Akita Akita
191@Iwate Ichinoseki
192@Iwate Ofunato
196@Iwate Morioka
199@Iwate Morioka
222@Miyagi Sendai
225@Miyagi Ishinomaki
226@Miyagi Kesennuma
227@Miyagi Sendai
233@Yamagata Shinjo
234@Yamagata Sakata
235@Yamagata Tsuruoka
236@Yamagata Yamagata
242@Fukushima Aizuwakamatsu
243@Fukushima Nihonmatsu
244@Fukushima Hobara
245@Fukushima Fukushima
246@Fukushima Iwaki
249@Fukushima Koriyama
250@Niigata Niitsu
252@Niigata Niigata
253@Niigata Niigata
259@Niigata Sado
260@Nagano Anan
261@Nagano Omachi
262@Nagano Nagano
263@Nagano Matsumoto
264@Nagano Nagano
266@Nagano Suwa
268@Nagano Ueda
270@Gunma Isesaki
272@Gunma Maebashi
273@Gunma Takasaki
276@Gunma Ota
277@Gunma Kiryu
280@Ibaraki Koga
281@Tochigi Utsunomiya
282@Tochigi Tochigi
284@Tochigi Ashikaga
286@Tochigi Utsunomiya
288@Ehime Imabari
292@Ibaraki Mito
294@Ibaraki Hitachiota
298@Ibaraki Tsuchiura
3 Tokyo
420@Saitama Tokorozawa
423@Tokyo Kokubunji
425@Tokyo Tachikawa
426@Tokyo Hachioji
427@Kanagawa Sagamihara
429@Saitama Tokorozawa
432@Chiba Chiba
433@Chiba Chiba
434@Chiba Chiba
436@Chiba Ichihara
438@Chiba Kisarazu
439@Chiba Kisarazu
44@Kanagawa Kawasaki
45@Kanagawa Yokohama
460@Kanagawa Odawara
462@Kanagawa Atsugi
463@Kanagawa Hiratsuka
464@Kanagawa Atsugi
465@Kanagawa Odawara
466@Kanagawa Fujisawa
467@Kanagawa Fujisawa
468@Kanagawa Yokosuka
471@Chiba Kashiwa
473@Chiba Ichikawa
474@Chiba Funabashi
476@Chiba Narita
478@Chiba Sawara
480@Saitama Kuki
482@Saitama Kawaguchi
484@Saitama Kawaguchi
485@Saitama Kumagaya
486@Saitama Urawa
487@Saitama Urawa
488@Saitama Urawa
489@Saitama Soka
492@Saitama Kawagoe
493@Saitama Higashimatsuyama
494@Saitama Chichibu
495@Saitama Honjo
52@Aichi Nagoya
531@Aichi Tahara
532@Aichi Toyohashi
533@Aichi Toyohashi
534@Shizuoka Hamamatsu
535@Shizuoka Hamamatsu
537@Shizuoka Kakegawa
538@Shizuoka Iwata
539@Shizuoka Hamamatsu
542@Shizuoka Shizuoka
543@Shizuoka Shizuoka
544@Shizuoka Fujinomiya
545@Shizuoka Fuji
546@Shizuoka Shizuoka
547@Shizuoka Shimada
548@Shizuoka Haibara
549@Shizuoka Shizuoka
550@Shizuoka Gotenba
551@Yamanashi Nirasaki
552@Yamanashi Kofu
553@Yamanashi Yamanashi
554@Yamanashi Otsuki
555@Yamanashi Fujiyoshida
557@Shizuoka Ito
558@Shizuoka Shimoda
559@Shizuoka Numazu
561@Aichi Seto
563@Aichi Nishio
564@Aichi Okazaki
565@Aichi Toyota
566@Aichi Kariya
567@Aichi Tsushima
568@Aichi Kasugai
569@Aichi Handa
572@Gifu Tajimi
574@Gifu Minokamo
575@Gifu Sekigahara
577@Gifu Takayama
578@Akita Kamioka
582@Gifu Gifu
583@Gifu Gifu
584@Gifu Ogaki
585@Gifu Ibigawa
586@Aichi Ichinomiya
587@Aichi Ichinomiya
591@Mie Tsu
592@Mie Tsu
593@Mie Yokkaichi
594@Mie Kuwana
595@Mie Kameyama
596@Mie Ise
598@Mie Matsusaka
6@Osaka Osaka
721@Osaka Tondabayashi
722@Osaka Sakai
723@Osaka Sakai
725@Osaka Izumi
726@Osaka Ibaraki
727@Osaka Ikeda
728@Osaka Neyagawa
729@Osaka Yao
734@Wakayama Wakayama
736@Wakayama Iwade
737@Wakayama Yuasa
738@Wakayama Gobo
739@Wakayama Tanabe
740@Shiga Imazu
742@Nara Nara
743@Nara Nara
744@Nara Yamatotakada
745@Nara Yamatotakada
747@Yamaguchi Shimonoseki
75@Kyoto Kyoto
762@Ishikawa Kanazawa
763@Toyama Fukuno
764@Toyama Toyama
765@Toyama Uozu
766@Toyama Takaoka
772@Kyoto Miyazu
774@Kyoto Uji
775@Shiga Otsu
776@Fukui Fukui
778@Fukui Takefu
779@Gifu Ono
78@Hyogo Kobe
790@Hyogo Fukusaki
791@Hyogo Aioi
792@Hyogo Himeji
793@Hyogo Himeji
797@Hyogo Nishinomiya
798@Hyogo Nishinomiya
820@Yamaguchi Yanai
822@Hiroshima Hiroshima
823@Hiroshima Kure
825@Hiroshima Hiroshima
826@Hiroshima Kake
827@Yamaguchi Iwakuni
828@Hiroshima Hiroshima
832@Yamaguchi Shimonoseki
833@Yamaguchi Kudamatsu
834@Yamaguchi Tokuyama
835@Yamaguchi Hofu
839@Yamaguchi Yamaguchi
845@Hiroshima Innoshima
848@Hiroshima Onomichi
849@Hiroshima Fukuyama
852@Shimane Matsue
853@Shimane Izumo
857@Tottori Tottori
859@Tottori Yonago
862@Okayama Okayama
863@Okayama Tamano
864@Okayama Kurashiki
875@Kagawa Kan'onji
877@Kagawa Marugame
878@Kagawa Takamatsu
879@Kagawa Tonosho
884@Tokushima Anan
885@Tokushima Komatsushima
886@Tokushima Tokushima
888@Kochi Kochi
892@Ehime Kumakogen
893@Ehime Ozu
896@Ehime Iyomishima
898@Ehime Imabari
899@Ehime Matsuyama
92@Fukuoka Fukuoka
930@Fukuoka Yukuhashi
932@Fukuoka Kitakyushu
933@Fukuoka Kitakyushu
934@Fukuoka Kitakyushu
935@Fukuoka Kitakyushu
936@Fukuoka Kitakyushu
937@Fukuoka Kitakyushu
938@Fukuoka Kitakyushu
939@Fukuoka Kitakyushu
940@Fukuoka Munakata
942@Fukuoka Kurume
944@Fukuoka Setaka
946@Fukuoka Amagi
947@Fukuoka Tagawa
948@Fukuoka Iizuka
949@Fukuoka Nogata
950@Nagasaki Hirado
952@Saga Saga
956@Nagasaki Sasebo
958@Nagasaki Nagasaki
962@Kumamoto Kumamoto
963@Kumamoto Kumamoto
965@Kumamoto Yatsushiro
967@Kumamoto Takamori
969@Kumamoto Amakusa
975@Oita Oita
977@Oita Beppu
979@Oita Nakatsu
983@Miyazaki Takanabe
984@Miyazaki Kobayashi
985@Miyazaki Miyazaki
986@Miyazaki Miyakonojo
987@Miyazaki Nichinan
988@Okinawa Naha
989@Okinawa Naha
99@Kagoshima Kagoshima
=KE
2 Nairobi
40 Kwale;Lungalunga;Msambweni;Ukunda
41 Kilifi;Mariakani;Mombasa
42 Garsen;Lamu;Malindi
43 Mwatate;Taveta;Voi;Wundanyi
44 Kitui;Machakos;Makueni;Mwingi
45 Athi River;Kajiado;Loitokitok;Ngong
46 Garissa;Hola;Mandera;Wajir
50 Gilgil;Naivasha;Narok
51 Molo;Nakuru;Njoro
52 Bomet;Kericho
53 Eldoret;Iten;Kabarnet;Kapsabet;Turbo
54 Kapenguria;Kitale;Lodwar;Moi's Bridge
55 Bungoma;Busia
56 Butere;Kakamega;Mbale;Mumias;Vihiga
57 Kisumu;Maseno;Siaya
58 Kilgoris;Kisii;Nyamira;Oyugis
59 Homabay;Migori
60 Kerugoya;Muranga
61 Karatina;Nyeri
62 Nanyuki
64 Chuka;Maua;Meru
65 Maralal;Nyahururu
66 Ruiru;Thika
67 Kiambu;Kikuyu
68 Embu
69 Marsabit;Moyale
=LT
310 Varėna
313 Druskininkai
315 Alytus
318 Lazdijai
319 Birštonas;Prienai
340 Ukmergė
342 Vilkaviškis
343 Marijampolė
345 Šakiai
346 Kaišiadorys
347 Kėdainiai
349 Jonava
37 Kaunas
380 Šalčininkai
381 Anykščiai
382 Širvintos
383 Molėtai
385 Zarasai
386 Ignalina;Visaginas
387 Švenčionys
389 Utena
41 Šiauliai
421 Pakruojis
422 Radviliškis
425 Akmenė
426 Joniškis
427 Kelmė
428 Raseiniai
440 Skuodas
441 Šilutė
443 Mažeikiai
444 Telšiai
445 Kretinga
446 Tauragė
447 Jurbarkas
448 Plungė
449 Šilalė
45 Panevėžys
450 Biržai
451 Pasvalys
458 Rokiškis
459 Kupiškis
46 Klaipėda
460 Palanga
469 Neringa
520 Vilnius
521 Vilnius
522 Vilnius
523 Vilnius
524 Vilnius
525 Vilnius
526 Vilnius
527 Vilnius
528 Trakai
=LU
22 Luxembourg City;Luxembourg-Ville;Luxemburg
23 Bascharage;Mondorf-les-Bains;Noerdange;Remich;Bad Mondorf
24 Luxembourg;Luxemburg
25 Luxembourg;Luxemburg
28 Luxembourg City;Luxembourg-Ville;Luxemburg
29 Kockelscheuer;Luxembourg;Luxemburg
30 Capellen;Kehlen;Kanton Capellen
31 Bertrange;Mamer;Munsbach;Strassen;Bartringen
32 Mersch;Kanton Mersch
33 Walferdange;Walferdingen
34 Rameldange;Senningerberg;Rammeldingen
35 Moutfort;Roodt-sur-Syre;Sandweiler;Mutfort
36 Hesperange;Kockelscheuer;Roeser;Hesperingen
37 Ehlange;Leudelange;Mondercange;Ehlingen;Leudelingen;Monnerich
39 Steinfort;Windhof
40 Howald
41 Luxembourg City;Luxembourg-Ville;Luxemburg
42 Plateau de Kirchberg
43 Findel;Kirchberg
44 Luxembourg City;Luxembourg-Ville;Luxemburg
45 Diedrich
46 Luxembourg City;Luxembourg-Ville;Luxemburg
47 Lintgen
48 Contern;Foetz
49 Howald
50 Bascharage;Petange;Rodange;Petingen;Rodingen
51 Bettembourg;Dudelange;Livange;Bettemburg;Düdelingen;Livingen
52 Dudelange;Düdelingen
53 Esch-sur-Alzette
54 Esch-sur-Alzette
55 Esch-sur-Alzette;Mondercange;Monnerich
56 Rumelange;Rümelingen
57 Esch-sur-Alzette;Schifflange;Schifflingen
58 Differdange;Differdingen
59 Soleuvre
71 Betzdorf
72 Echternach
73 Rosport
74 Wasserbillig
75 Grevenmacher;Distrikt Grevenmacher
76 Wormeldange;Wormeldingen
78 Junglinster
79 Berdorf;Consdorf
80 Diekirch
81 Ettelbruck;Ettelbrück
83 Vianden
84 Han;Lesse
85 Bissen;Roost
87 Larochette;Fels
88 Mertzig;Wahl
92 Clervaux;Fischbach;Hosingen;Kanton Clerf
95 Wiltz
97 Huldange;Huldingen
99 Troisvierges;Ulflingen
=MD
210 Grigoriopol
215 Dubasari
216 Camenca
219 Dnestrovsk
22 Chisinau
230 Soroca
231 Balţi
235 Orhei
236 Ungheni
237 Straseni
241 Cimislia
242 Stefan Voda
243 Causeni
244 Calarasi
246 Edineţ
247 Briceni
248 Criuleni
249 Glodeni
250 Floresti
251 Donduseni
252 Drochia
254 Rezina
256 Riscani
258 Telenesti
259 Falesti
262 Singerei
263 Leova
264 Nisporeni
265 Anenii Noi
268 Ialoveni
269 Hincesti
271 Ocniţa
272 Soldanesti
273 Cantemir
291 Ceadir Lunga
293 Vulcanesti
294 Taraclia
297 Basarabeasca
298 Comrat
299 Cahul
53 Tiraspol
552 Bender
555 Ribnita
557 Slobozia
=ML
20 Bamako
212 Koulikoro
214 Mopti
215 Kayes
216 Sikasso
218 Gao;Kidal
219 Tombouctou
44 Bamako
=MU
2 North Region
4 Central Region
6 South Region
81 Agalega
83 Rodrigues
=MX
220 Puebla
221 Puebla
222 Puebla
223 Puebla
224 Puebla
225@VER Tlapacoyan
226@VER Altotonga;Jalacingo
227@PUE Huejotzingo;San Buenaventura Nealtican
228@VER Jalapa;Tuzamapan
229@VER Veracruz
231@PUE Teteles;Teziutlan;Teziutlán
232@VER La Vigueta;Martinez de la Torre;Martínez de la Torre
233 Puebla
235 Veracruz
236 Oaxaca;Puebla
237 Puebla
238@PUE Santiago Miahuatlan;Tehuacan;Santiago Miahuatlán;Tehuacán
241 Tlaxcala
243 Puebla
244 Puebla
245 Puebla
246 Tlaxcala
247@TLAX Huamantla;San Cosme Xalostoc
248 Puebla
249 Puebla
271 Veracruz
272@VER Maltrata;Orizaba
273 Veracruz
274 Oaxaca
275 Puebla
276 Puebla
278 Veracruz
279 Veracruz
281@OAX Loma Bonita
282 Puebla;Veracruz
283 Veracruz
284@VER Angel Rosario Cabada;Lerdo de Tejada;Ángel Rosario Cabada
285 Veracruz
287 Oaxaca
288 Veracruz
294 Veracruz
296 Veracruz
297@VER Alvarado
311 Nayarit
312@COL Colima;Los Tepames
313 Colima
314@COL Manzanillo;Pena Colorada;Peña Colorada
315 Jalisco
316 Jalisco
317@JAL Autlan;El Chante;Autlán
319 Nayarit
321@JAL El Grullo;El Limon
322 Jalisco
323 Nayarit
324 Nayarit
325@NAY Acaponeta
326 Jalisco
327 Nayarit
328 Michoacan;Michoacán
329 Nayarit
33@JAL Guadalajara
341@JAL Ciudad Guzman;Ciudad Guzmán
342@JAL Gomez Farias;Sayula;Gómez Farías
343 Jalisco
344@JAL Mexticacan;Yahualica
345 Jalisco
346 Jalisco;Zacatecas
347 Jalisco
348 Jalisco
349 Jalisco
351@MICH Ario de Rayon;Zamora;Ario de Rayón
352@MICH La Piedad
353 Michoacan;Michoacán
354 Michoacan;Michoacán
355 Michoacan;Michoacán
356@MICH Tanhuato;Yurecuaro;Yurécuaro
357 Jalisco
358@JAL Tamazula;Zapoltitic;Zapotiltic
37 Jalisco
375@JAL Ameca
377@JAL Cocula;Estipac
381@MICH Cojumatlan;San Jose de Gracia
382 Jalisco
383 Michoacan;Michoacán
384@JAL Tala;Teuchitlan
385 Jalisco
386 Jalisco
387 Jalisco
388 Jalisco
389 Nayarit
391 Jalisco
392@JAL Jamay;Ocotlan;Ocotlán
393 Jalisco
394@MICH Cotija de la Paz
395 Jalisco
411 Guanajuato
412 Guanajuato
413@GTO Apaseo el Alto;Apaseo el Grande
414@QRO Tequisquiapan
415@GTO San Miguel Allende
417 Guanajuato
418@GTO Dolores Hidalgo;San Diego de la Union;San Diego de la Unión
419 Guanajuato
421 Guanajuato
422 Michoacan;Michoacán
423 Michoacan;Michoacán
424 Michoacan;Michoacán
425 Michoacan;Michoacán
426 Michoacan;Michoacán
427 Mexico;Quintana Roo;México
428@GTO Ocampo;San Felipe
429 Guanajuato
431@JAL Jalostotitlan;Villa Obregon;Jalostotitlán;Villa Obregón
432@GTO Ciudad Manuel Doblado;Romita
433 Zacatecas
434 Michoacan;Michoacán
435@MICH Huetamo;San Lucas
436@MICH Zacapu
437 Jalisco;Zacatecas
438 Michoacan;Michoacán
441 Queretaro;Querétaro
442 Queretaro;Querétaro
443@MICH Morelia;Tarimbaro;Tarímbaro
444@SLP San Luis Potosi;San Luis Potosí
445@GTO Moroleon
447@MICH Contepec;Maravatio;Maravatío
448 Queretaro;Querétaro
449@AGS Aguascalientes;Jesus Maria;Jesús María
450 Morelia
451 Michoacan;Michoacán
452@MICH Nuevo San Juan Parangaricutiro;Uruapan
453@MICH Apatzingan;Apatzingán
454 Michoacan;Michoacán
455 Michoacan;Michoacán
456@GTO Valle de Santiago
457 Jalisco;Zacatecas
458 Zacatecas
459 Michoacan;Michoacán
461 Guanajuato
462@GTO Irapuato
463@ZAC Jalpa;Tabasco
464@GTO Salamanca
465 Aguascalientes
466 Guanajuato
467 Zacatecas
468@GTO San Luis de la Paz
469@GTO Buenavista de Cortez;Penjamo;Buenavista de Cortés;Pénjamo
471@MICH Purepero;Tlazazalca
472@GTO Silao
473@GTO Guanajuato
474@JAL Lagos de Moreno;Paso de Cuarenta
475@JAL Bajio de San Jose;Encarnacion de Diaz;Bajío de San José;Encarnación de Diaz
476@GTO San Francisco Del Rincon;San Francisco del Rincón
477@GTO Leon;León
478@ZAC Calera Victor Rosales
48 San Luis Potosi;San Luis Potosí
481@SLP Ciudad Valles
492 Zacatecas
493@ZAC Fresnillo
494@ZAC Jerez de Garcia Salinas;Jerez de García Salinas
495 Aguascalientes;Jalisco
496 Zacatecas
498 Zacatecas
499 Jalisco;Zacatecas
55@FD Mexico City;Ciudad de México
58 Estado de Mexico;Estado de México
59 Estado de Mexico;Estado de México
612@BCS La Paz;Todos Santos
613 Baja California Sur
614 Chihuahua
615 Baja California Sur
616 Baja California
618@DGO Colonia Hidalgo;Durango
621 Chihuahua
622@SON Guaymas;San Carlos
623 Sonora
624 Baja California Sur
625 Chihuahua
626@CHIH Ojinaga
627@CHIH Parral
628 Chihuahua
629 Chihuahua
631@SON Nogales
632@SON Imuris;Magdalena;Ímuris
633 Sonora
634 Sonora
635 Chihuahua
636 Chihuahua
637@SON Altar;Caborca
638@SON Puerto Penasco
639 Chihuahua
641@SON Benjamin Hill;Santa Ana;Benjamín Hill
642@SON Navojoa;Pueblo Mayo
643 Sonora
644 Sonora
645@SON Cananea
646 Baja California
647 Sonora
648@CHIH Boquilla;Ciudad Camargo
649 Chihuahua;Durango
651@SON Sonoita
652 Chihuahua
653@SON Luis B. Sanchez;San Luis Rio Colorado;Luis B. Sánchez;San Luis Río Colorado
656 Chihuahua
657 Chihuahua
658 Baja California
659 Chihuahua
660 Culiacan;Culiacán
661@BCN Primo Tapia;Rosarito
662 Sonora
665@BCN Tecate
667 Sinaloa
668 Sinaloa
669 Sinaloa
671 Durango
672 Sinaloa
673 Sinaloa
674 Durango
675 Durango
676 Durango
677 Durango
686 Baja California
687 Sinaloa
69 Sinaloa
711 Mexico;Michoacan;Michoacán;México
712 Estado de Mexico;Estado de México
713@MEX Santiago Tianguistenco
714 Estado de Mexico;Estado de México
715 Michoacan;Michoacán
716 Estado de Mexico;Estado de México
717 Estado de Mexico;Estado de México
718 Estado de Mexico;Estado de México
719@MEX San Francisco Xonacatlan;Temoaya;San Francisco Xonacatlán
720 Toluca
721@MEX Ixtapan de la Sal
722 Estado de Mexico;Estado de México
723@MEX Coatepec Harinas
724@MEX Luvianos;Tejupilco de Hidalgo
725@MEX Almoloya de Juarez;Santa Maria Del Monte;Almoloya de Juárez;Santa María del Monte
726 Estado de Mexico;Estado de México
727 Guerrero
728@MEX Lerma;Santa Maria Atarasquillo;Santa María Atarasquillo
729 Estado de Mexico;Estado de México
731 Morelos
732 Guerrero
733@GRO Iguala
734 Morelos
735@MOR Cuautla;Jonacatepec
736 Guerrero
737 Morelos
738@HGO Mixquiahuala;Tepatepec
739@MOR Huitzilac;Tepoztlan
741 Guerrero
742 Guerrero
743 Hidalgo
744@GRO Acapulco;Xaltianguis
745 Guerrero
746 Puebla;Veracruz
747 Guerrero
748 Hidalgo
749@TLAX Calpulalpan
751 Morelos
753 Michoacan;Michoacán
754 Guerrero
755@GRO Ixtapa;Zihuatanejo
756@GRO Chilapa;Olinala;Olinalá
757@GRO Huamuxtitlan;Tlapa de Comonfort
758@GRO Petatlan;San Jeronimito
759 Hidalgo
761 Hidalgo
762@GRO Taxco
763@HGO Tezontepec de Aldama;Tlahuelilpan
764 Puebla
765@VER Alamo Temapache;Alazan;Potrero Del Llano;Alazán;Potrero del Llano;Álamo Temapache
766@VER Gutierrez Zamora;Tecolutla;Gutiérrez Zamora
767 Guerrero
768 Veracruz
769 Morelos
770 Cuernavaca;Emiliano Zapata;Jiutepec;Temixco;Xochitepec
771@HGO Pachuca;Real Del Monte;Real del Monte
772@HGO Actopan
773 Hidalgo
774 Hidalgo
775@HGO Tulancingo
776 Puebla
777 Morelos
778 Hidalgo
779@HGO Tizayuca
781@GRO Coyuca de Benitez;San Jeronimo de Juarez;Coyuca de Benítez;San Jerónimo de Juárez
782@VER Poza Rica
783@VER Tuxpan
784 Veracruz
785 Veracruz
786@MICH Ciudad Hidalgo;Tuxpan
789 Veracruz
791@HGO Ciudad Sahagun;Ciudad Sahagún
797 Puebla
81@NL Monterrey
821@NL Hualahuises;Linares
823 Nuevo Leon;Nuevo León
824@NL Sabinas Hidalgo
825 Nuevo Leon;Nuevo León
826 Nuevo Leon;Nuevo León
828@NL Cadereyta
829 Nuevo Leon;Nuevo León
831@TAMPS Ciudad Mante;Los Aztecas
832 Tamaulipas
833@TAMPS Tampico
834@TAMPS Ciudad Victoria
835 Tamaulipas
836 Tamaulipas
841 Tamaulipas
842 Coahuila
844@COAH Saltillo
845@SLP Ebano;Ponciano Arriaga
846 Veracruz
861@COAH Nueva Rosita;Sabinas
862 Coahuila
864 Coahuila
866@COAH Castanos;Monclova;Castaños
867 Nuevo Laredo;Tamaulipas;Nuevo León
868 Tamaulipas
869@COAH Cuatro Cienegas;San Buenaventura;Cuatro Ciénegas
870 Coahuila;Durango
871 Coahuila
872 Coahuila;Durango
873 Nuevo Leon;Nuevo León
877@COAH Ciudad Acuna;Ciudad Acuña
878@COAH Piedras Negras
891 Tamaulipas
892 Nuevo Leon;Nuevo León
894@TAMPS Santa Apolonia;Valle Hermoso
897 Tamaulipas
899 Tamaulipas
913 Tabasco
914 Tabasco
916 Chiapas
917 Tabasco
918 Chiapas
919 Chiapas
921@VER Coatzacoalcos;Ixhuatlan Del Sureste;Ixhuatlán del Sureste
922 Veracruz
923 Tabasco;Veracruz
924 Veracruz
932 Chiapas;Tabasco
933 Tabasco
934 Tabasco
936 Tabasco
937@TAB Cardenas;Cárdenas
938@CAMP Ciudad Del Carmen;Ciudad del Carmen
95 Oaxaca
96 Chiapas
960 Tuxtla Gutierrez
966@CHIS Arriaga;Tonala;Tonalá
967@CHIS San Cristobal de las Casas;San Cristóbal de las Casas
969@YUC Flamboyanes;Yucalpeten
97 Oaxaca
981@CAMP Campeche
982 Campeche
983 Quintana Roo
984 Quintana Roo
985 Yucatan;Yucatán
986 Yucatan;Yucatán
987@QRO Cozumel
988 Yucatan;Yucatán
990 Merida
991 Yucatan;Yucatán
992 Chiapas
993 Tabasco
994 Oaxaca
995@OAX Magdalena Tequisistlan;Santa Maria Jalapa Del Marquez;Magdalena Tequisistlán;Santa Maria Jalapa del Marqués
996 Campeche
997 Yucatan;Yucatán
998 Quintana Roo
999@YUC Conkal;Merida;Mérida
=MZ
21 Maputo
23 Beira
24 Quelimane
251 Manica
252 Tete
26 Nampula
271 Lichinga
272 Pemba
281 Chokwe
282 Xai-Xai
29 Inhambane
=NA
61 Windhoek
642 Walvis Bay
644 Swakopmund
=NL
10 Rotterdam
111 Zierikzee
113 Goes
114 Hulst
115 Terneuzen
117 Oostburg
118 Middelburg
13 Tilburg
15 Delft
161 Rijen
162 Oosterhout
164 Bergen op Zoom
165 Roosendaal
166 Tholen
167 Steenbergen
168 Zevenbergen
172 Alphen aan den Rijn
174 Naaldwijk
180 Barendrecht
181 Spijkenisse
182 Gouda
183 Gorinchem
184 Sliedrecht
186 Oud-Beijerland
187 Middelharnis
20 Amsterdam
222 Den Burg
223 Den Helder
224 Schagen
226 Noord Scharwoude
227 Medemblik
228 Enkhuizen
229 Horn;Hoorn
23 Haarlem
24 Nijmegen
251 Beverwijk
252 Nieuw-Vennep
255 IJmuiden
26 Arnhem
294 Weesp
297 Aalsmeer
299 Purmerend
30 Utrecht
313 Dieren
314 Doetinchem
315 Terborg
316 Zevenaar
317 Wageningen
318 Veenendaal
320 Lelystad
321 Dronten
33 Amersfoort
341 Harderwijk
342 Barneveld
343 Driebergen-Rijsenburg
344 Tiel
345 Culemborg
346 Maarssen
347 Vianen
348 Woerden
35 Hilversum
36 Almere
38 Zwolle
40 Eindhoven
411 Boxtel
412 Oss
413 Uden
416 Waalwijk
418 Zaltbommel
43 Maastricht
45 Heerlen
46 Sittard
475 Roermond
478 Venray
481 Bemmel;Elst
485 Cuyk
486 Grave;Schaijk
487 Druten
488 Zetten
492 Helmond
493 Deurne
495 Weert
497 Eersel
499 Best
50 Groningen
511 Veenwouden
512 Drachten
513 Heerenveen
514 Lemmer
515 Sneek
516 Oosterwolde
517 Harlingen
518 St. Annaparochie
519 Dokkum
521 Steenwijk
522 Meppel
523 Hardenberg
524 Coevorden
525 Elburg
527 Emmeloord
528 Hoogeveen
529 Dalfsen
53 Enschede
541 Oldenzaal
543 Winterswijk
544 Lichtenvoorde
545 Eibergen
546 Almelo
547 Goor
548 Rijssen
55 Apeldoorn
561 Wolvega
562 West-Terschelling
566 Grou
570 Deventer
571 Twello
572 Raalte
573 Lochem
575 Zutphen
577 Elspeet
578 Epe
58 Leeuwarden
591 Emmen
592 Assen
593 Beilen
594 Zuidhorn
595 Warffum
596 Delfzijl
597 Winschoten
598 Veendam
599 Stadskanaal
70 The Hague;Den Haag
71 Leiden
72 Alkmaar
73 's-Hertogenbosch
74 Hengelo
75 Zaandam
76 Breda
77 Venlo
78 Dordrecht
79 Zoetermeer
=NO
2 Oslo
31 Buskerud
32 Buskerud
33 Vestfold
35 Telemark
37 Aust-Agder
38 Vest-Agder
51 Rogaland
52 Rogaland
53 Hordaland
55 Hordaland
56 Hordaland
57 Sogn og Fjordane
61 Oppland
62 Hedmark
63 Akershus
64 Akershus
66 Akershus
67 Akershus
69 Østfold
70 Møre og Romsdal
71 Møre og Romsdal
72 Sør-Trøndelag
73 Sør-Trøndelag
74 Nord-Trøndelag
75 Nordland
76 Nordland
77 Troms
78 Finnmark
=NZ
2 Scott Base
3 Christchurch;Dunedin;Nelson;Invercargill;South Island;Blenheim;Queenstown;Ashburton;Timaru;Alexandra;Greymouth;Cromwell;Wanaka;Balclutha
4 Wellington;Paraparaumu;Hutt Valley
6 Napier;New Plymouth;Palmerston North;Wanganui;Gisborne;Masterton;Levin;Hastings;Stratford;Wairoa;Ruatoria;Hawera;Marton;Mokau
7 Hamilton;Tauranga;Rotorua;Whakatane;Taupo;Te Awamutu;Thames;Te Kuiti;Huntly;Matamata;Opotiki;Putaruru;Tokoroa;Morrinsville
9 Whangarei;Hibiscus Coast;Auckland;Pukekohe;Warkworth;Helensville;Kaikohe;Kawakawa;Dargaville;Kaitaia;Maungaturoto;Great Barrier Island;Waiheke Island
=PE
1 Callao;Lima
41 Amazonas
42 San Martín
43 Ancash
44 La Libertad
51 Puno
52 Tacna
53 Moquegua
54 Arequipa
56 Ica
61 Ucayali
62 Huánuco
63 Pasco
64 Junín
65 Loreto
66 Ayacucho
67 Huancavelica
68 Lima
72 Tumbes
73 Piura
74 Lambayeque
75 Lima
76 Cajamarca
82 Madre de Dios
83 Apurímac
84 Cusco
=PH
32 Cebu
33 Iloilo
35 Negros Oriental
36 Aklan;Antique;Capiz
38 Bohol
459 Pampanga
46 Cavite
476 Zambales
48 Palawan
53 Leyte
55 Western Samar
56 Masbate;Sorsogon
62 Zamboanga del Sur
63 Lanao del Norte;Lanao del Sur
642 North Cotabato
65 Zamboanga del Norte;Zamboanga del Sur
72 La Union
74 Abra;Benguet;Ifugao;Kalinga-Apayao;Mountain Province
75 Pangasinan
77 Ilocos Norte;Ilocos Sur
78 Batanes;Cagayan Valley;Isabela;Nueva Vizcaya;Quirino
82 Davao;Davao del Sur
83 South Cotabato
84 Davao del Norte
85 Agusan del Norte;Agusan del Sur
87 Davao Oriental
885 Bukidnon
=PK
21 Karachi
22 Hyderabad
232 Tharparkar
233 Mirpur Khas
235 Sanghar
238 Umerkot
242 Naushero Feroze
243 Khairpur
244 Nawabshah
25 Dadu
297 Badin
298 Thatta
40 Sahiwal
41 Faisalabad
42 Lahore
44 Okara
453 Bhakkar
454 Khushab
457 Pakpattan
459 Mianwali
46 Toba Tek Singh
47 Jhang
48 Sargodha
49 Kasur
51 Islamabad;Rawalpindi
52 Sialkot
53 Gujrat
542 Narowal
543 Chakwal
544 Jhelum
546 Mandi Bahauddin
547 Hafizabad
55 Gujranwala
56 Sheikhupura
57 Attock
58 AJK;FATA
604 Rajanpur
606 Layyah
608 Lodhran
61 Multan
62 Bahawalpur
63 Bahawalnagar
64 Dera Ghazi Khan
65 Khanewal
66 Muzaffargarh
67 Vehari
68 Rahim Yar Khan
71 Sukkur
722 Jacobabad
723 Ghotki
726 Shikarpur
74 Larkana
81 Quetta
822 Zhob
823 Killa Saifullah
824 Loralai
825 Chagai
826 K.Abdullah;Pishin
828 Musakhel
829 Barkhan;Kohlu
832 Bolan
833 Sibi;Ziarat
835 Dera Bugti
837 Jhal Magsi
838 Jaffarabad;Nasirabad
843 Mastung
844 Kalat
847 Kharan
848 Khuzdar
852 Kech
853 Lasbela
855 Panjgur
856 Awaran
86 Gwadar
91 Charsadda;Peshawar
922 Kohat
923 Nowshera
924 Khyber;Mohmand Agy
925 Hangu;Orakzai Agy
926 Kurram Agency
927 Karak
928 Bannu;N. Waziristan
932 Malakand
937 Mardan
938 Swabi
939 Buner
942 Bajaur Agency
943 Chitral
944 Upper Dir
945 Lower Dir
946 Swat
963 Tank
965 South Waziristan
966 D.I. Khan
969 Lakki Marwat
992 Abottabad
995 Haripur
996 Shangla
997 Batagram;Mansehra
998 Kohistan
=PL
12 Kraków
13 Krosno
14 Tarnów
15 Tarnobrzeg
16 Przemyśl
17 Rzeszów
18 Nowy Sącz
22 Warsaw;Warszawa
23 Ciechanów
24 Plock;Płock
25 Siedlce
29 Ostrolęka;Ostrołęka
30 Kraków
32 Katowice
33 Bielsko-Biala;Bielsko-Biała
34 Częstochowa
41 Kielce
42 Lódź;Łódź
43 Sieradz
44 Piotrków Trybunalski
46 Skierniewice
48 Radom
52 Bydgoszcz
54 Wloclawek;Włocławek
55 Elbląg
56 Toruń
58 Gdańsk
59 Slupsk;Słupsk
61 Poznań
62 Kalisz
63 Konin
65 Leszno
67 Pila;Piła
68 Zielona Góra
71 Wroclaw;Wrocław
74 Walbrzych;Wałbrzych
75 Jelenia Góra
76 Legnica
77 Opole
81 Lublin
82 Chelm;Chełm
83 Biala Podlaska;Biała Podlaska
84 Zamość
85 Bialystok;Białystok
86 Lomża;Łomża
87 Suwalki;Suwałki
89 Olsztyn
91 Szczecin
94 Koszalin
95 Gorzów Wielkopolski
=PT
21 Lisbon;Lisboa
22 Porto
231 Mealhada
232 Viseu
233 Figueira da Foz
234 Aveiro
235 Arganil
236 Pombal
238 Seia
239 Coimbra
241 Abrantes
242 Ponte de Sôr
243 Santarém
244 Leiria
245 Portalegre
249 Torres Novas
251 Valença
252 V. N. de Famalicão
253 Braga
254 Peso da Régua
255 Penafiel
256 S. João da Madeira
257 Braga
258 Viana do Castelo
259 Vila Real
261 Torres Vedras
262 Caldas da Rainha
263 Vila Franca de Xira
265 Setúbal
266 Évora
268 Estremoz
269 Santiago do Cacém
271 Guarda
272 Castelo Branco
273 Bragança
274 Proença-a-Nova
275 Covilhã
276 Chaves
277 Idanha-a-Nova
278 Mirandela
279 Moncorvo
281 Tavira
282 Portimão
283 Odemira
284 Beja
285 Moura
286 Castro Verde
289 Faro
291 Funchal
292 Horta
295 Angra do Heroísmo
296 Ponta Delgada
=RO
21 Bucharest and Ilfov County;București și județul Ilfov
230 Suceava
231 Botoșani
232 Iași
233 Neamț
234 Bacău
235 Vaslui
236 Galați
237 Vrancea
238 Buzău
239 Brăila
240 Tulcea
241 Constanța
242 Călărași
243 Ialomița
244 Prahova
245 Dâmbovița
246 Giurgiu
247 Teleorman
248 Argeș
249 Olt
250 Vâlcea
251 Dolj
252 Mehedinți
253 Gorj
254 Hunedoara
255 Caraș-Severin
256 Timiș
257 Arad
258 Alba
259 Bihor
260 Sălaj
261 Satu Mare
262 Maramureș
263 Bistrița-Năsăud
264 Cluj
265 Mureș
266 Harghita
267 Covasna
268 Brașov
269 Sibiu
31 Bucharest and Ilfov County;București și județul Ilfov
330 Suceava
331 Botoșani
332 Iași
333 Neamț
334 Bacău
335 Vaslui
336 Galați
337 Vrancea
338 Buzău
339 Brăila
340 Tulcea
341 Constanța
342 Călărași
343 Ialomița
344 Prahova
345 Dâmbovița
346 Giurgiu
347 Teleorman
348 Argeș
349 Olt
350 Vâlcea
351 Dolj
352 Mehedinți
353 Gorj
354 Hunedoara
355 Caraș-Severin
356 Timiș
357 Arad
358 Alba
359 Bihor
360 Sălaj
361 Satu Mare
362 Maramureș
363 Bistrița-Năsăud
364 Cluj
365 Mureș
366 Harghita
367 Covasna
368 Brașov
369 Sibiu
=RU
301 Republic of Buryatia
302 Chita
33 Baikonur
341 Udmurtian Republic
342 Perm
343 Ekaterinburg
345 Tyumen
346 Surgut
347 Republic of Bashkortostan
349 Yamalo-Nenets Autonomous District
351 Chelyabinsk
352 Kurgan
353 Orenburg
36 Simferopol
381 Omsk
382 Tomsk
383 Novosibirsk
384 Kemerovo
385 Altai Territory
388 Republic of Altai
390 Republic of Khakassia
391 Krasnoyarsk Territory
394 Republic of Tuva
395 Irkutsk
40 Kaliningrad
411 Republic of Sakha
413 Magadan
415 Kamchatka Region
416 Amur Region
421 Khabarovsk Territory
423 Primorie territory
424 Sakhalin Region
426 Jewish Autonomous Region
427 Chukotka Autonomous District
471 Kursk
472 Belgorod
473 Voronezh
474 Lipetsk
475 Tambov
481 Smolensk
482 Tver
483 Bryansk
484 Kaluga
485 Yaroslavl
486 Orel
487 Tula
491 Ryazan
492 Vladimir
494 Kostroma
495 Moscow
496 Moscow
498 Moscow
499 Moscow
811 Pskov
812 St Petersburg
813 Leningrad region
814 Republic of Karelia
815 Murmansk
816 Veliky Novgorod
817 Vologda
818 Arkhangelsk
820 Cherepovets
821 Komi Republic
831 Nizhni Novgorod
833 Kirov
834 Republic of Mordovia
835 Chuvashi Republic
836 Republic of Marij El
841 Penza
842 Ulyanovsk
843 Republic of Tatarstan
844 Volgograd
845 Saratov
846 Samara
847 Republic of Kalmykia
848 Tolyatti
851 Astrakhan
855 Naberezhnye Chelny
856 Donetsk People's Republic
857 Luhansk People's Republic
860 Kherson Region
861 Krasnodar Territory
862 Sochi
863 Rostov
865 Stavropol territory
866 Kabardino-Balkarian Republic
867 Republic of North Ossetia
869 Sevastopol
871 Chechen Republic
872 Republic of Daghestan
873 Ingushi Republic
877 Republic of Adygeya
878 Karachayevo-Cherkessian Republic
879 Mineranye Vody
=SD
153 Khartoum
155 Khartoum North
156 Khartoum Rural
157 Omdurman
183 Khartoum
185 Khartoum North
186 Khartoum Rural
187 Omdurman
=SE
11 Norrköping
120 Åtvidaberg
121 Söderköping
122 Finspång
123 Valdemarsvik
125 Vikbolandet
13 Linköping
140 Tranås
141 Motala
142 Mjölby-Skänninge-Boxholm
143 Vadstena
144 Ödeshög
150 Katrineholm
151 Vingåker
152 Strängnäs
155 Nyköping-Oxelösund
156 Trosa-Vagnhärad
157 Flen-Malmköping
158 Gnesta
159 Mariefred
16 Eskilstuna-Torshälla
171 Enköping
173 Öregrund-Östhammar
174 Alunda
175 Hallstavik-Rimbo
176 Norrtälje
18 Uppsala
19 Örebro-Kumla
21 Västerås
220 Hallstahammar-Surahammar
221 Köping
222 Skinnskatteberg
223 Fagersta-Norberg
224 Sala-Heby
225 Hedemora-Säter
226 Avesta-Krylbo
227 Kungsör
23 Falun
240 Ludvika-Smedjebacken
241 Gagnef-Floda
243 Borlänge
246 Svärdsjö-Enviken
247 Leksand-Insjön
248 Rättvik
250 Mora-Orsa
251 Älvdalen
253 Idre-Särna
258 Furudal
26 Gävle-Sandviken
270 Söderhamn
271 Alfta-Edsbyn
278 Bollnäs
280 Malung
281 Vansbro
290 Hofors-Storvik
291 Hedesunda-Österfärnebo
292 Tärnsjö-Östervåla
293 Tierp-Söderfors
294 Karlholmsbruk-Skärplinge
295 Örbyhus-Dannemora
297 Ockelbo-Hamrånge
300 Kungsbacka
301 Hindås
302 Lerum
303 Kungälv
304 Orust-Tjörn
31 Gothenburg
320 Kinna
321 Ulricehamn
322 Alingsås-Vårgårda
325 Svenljunga-Tranemo
33 Borås
340 Varberg
345 Hyltebruk-Torup
346 Falkenberg
35 Halmstad
36 Jönköping-Huskvarna
370 Värnamo
371 Gislaved-Anderstorp
372 Ljungby
380 Nässjö
381 Eksjö
382 Sävsjö
383 Vetlanda
390 Gränna
392 Mullsjö
393 Vaggeryd
40 Malmö
410 Trelleborg
411 Ystad
413 Eslöv-Höör
414 Simrishamn
415 Hörby
416 Sjöbo
417 Tomelilla
418 Landskrona-Svalöv
42 Helsingborg-Höganäs
430 Laholm
431 Ängelholm-Båstad
433 Markaryd-Strömsnäsbruk
435 Klippan-Perstorp
44 Kristianstad
451 Hässleholm
454 Karlshamn-Olofström
455 Karlskrona
456 Sölvesborg-Bromölla
457 Ronneby
459 Ryd
46 Lund
470 Växjö
471 Emmaboda
472 Alvesta-Rydaholm
474 Åseda-Lenhovda
476 Älmhult
477 Tingsryd
478 Lessebo
479 Osby
480 Kalmar
481 Nybro
485 Öland
486 Torsås
490 Västervik
491 Oskarshamn-Högsby
492 Vimmerby
493 Gamleby
494 Kisa
495 Hultsfred-Virserum
496 Mariannelund
498 Gotland
499 Mönsterås
500 Skövde
501 Mariestad
502 Tidaholm
503 Hjo
504 Tibro
505 Karlsborg
506 Töreboda-Hova
510 Lidköping
511 Skara-Götene
512 Vara-Nossebro
513 Herrljunga
514 Grästorp
515 Falköping
520 Trollhättan
521 Vänersborg
522 Uddevalla
523 Lysekil
524 Munkedal
525 Grebbestad
526 Strömstad
528 Färgelanda
530 Mellerud
531 Bengtsfors
532 Åmål
533 Säffle
534 Ed
54 Karlstad
550 Kristinehamn
551 Gullspång
552 Deje
553 Molkom
554 Kil
555 Grums
560 Torsby
563 Hagfors-Munkfors
564 Sysslebäck
565 Sunne
570 Arvika
571 Charlottenberg-Åmotfors
573 Årjäng
580 Kopparberg
581 Lindesberg
582 Hallsberg
583 Askersund
584 Laxå
585 Fjugesta-Svartå
586 Karlskoga-Degerfors
587 Nora
589 Arboga
590 Filipstad
591 Hällefors-Grythyttan
60 Sundsvall-Timrå
611 Härnösand
612 Kramfors
613 Ullånger
620 Sollefteå
621 Junsele
622 Näsåker
623 Ramsele
624 Backe
63 Östersund
640 Krokom
642 Lit
643 Hallen-Oviken
644 Hammerdal
645 Föllinge
647 Åre-Järpen
650 Hudiksvall
651 Ljusdal
652 Bergsjö
653 Delsbo
657 Los
660 Örnsköldsvik
661 Bredbyn
662 Björna
663 Husum
670 Strömsund
671 Hoting
672 Gäddede
680 Sveg
682 Rätan
684 Hede-Funäsdalen
687 Svenstavik
690 Ånge
691 Torpshammar
692 Liden
693 Bräcke-Gällö
695 Stugun
696 Hammarstrand
8 Stockholm
90 Umeå
910 Skellefteå
911 Piteå
912 Byske
913 Lövånger
914 Burträsk
915 Bastuträsk
916 Jörn
918 Norsjö
920 Luleå
921 Boden
922 Haparanda
923 Kalix
924 Råneå
925 Lakaträsk
926 Överkalix
927 Övertorneå
928 Harads
929 Älvsbyn
930 Nordmaling
932 Bjurholm
933 Vindeln
934 Robertsfors
935 Vännäs
940 Vilhelmina
941 Åsele
942 Dorotea
943 Fredrika
950 Lycksele
951 Storuman
952 Sorsele
953 Malå
954 Tärnaby
960 Arvidsjaur
961 Arjeplog
970 Gällivare
971 Jokkmokk
973 Porjus
975 Hakkas
976 Vuollerim
977 Korpilombolo
978 Pajala
980 Kiruna
981 Vittangi
=SI
1 Ljubljana
2 Maribor;Murska Sobota;Ravne na Koroškem
3 Celje;Trbovlje
4 Kranj
5 Gorica;Koper;Postojna
7 Krško;Novo Mesto
=SK
2 Bratislava
31 Dunajska Streda
32 Trencin
33 Trnava
34 Senica
35 Nove Zamky
36 Levice
37 Nitra
38 Topolcany
41 Zilina
42 Povazska Bystrica
43 Martin
44 Liptovsky Mikulas
45 Zvolen
46 Prievidza
47 Lucenec
48 Banska Bystrica
51 Presov
52 Poprad
53 Spisska Nova Ves
54 Bardejov
55 Kosice
56 Michalovce
57 Humenne
58 Roznava
601 Roznava
=TC
649 Providenciales
=TH
1 Bangkok;Nonthaburi;Pathum Thani;Samut Prakan
2 Bangkok;Nonthaburi;Pathum Thani;Samut Prakan
32 Phetchaburi;Prachuap Khiri Khan;Ratchaburi
33 Chachoengsao;Chon Buri;Rayong
34 Kanchanaburi;Nakhon Pathom;Samut Sakhon;Samut Songkhram
35 Ang Thong;Phra Nakhon Si Ayutthaya;Suphan Buri
36 Lop Buri;Saraburi;Sing Buri
37 Nakhon Nayok;Prachin Buri;Sa Kaeo
38 Chachoengsao;Chon Buri;Rayong
39 Chanthaburi;Trat
42 Loei;Mukdahan;Nakhon Phanom;Nong Khai;Sakon Nakhon;Udon Thani
43 Kalasin;Khon Kaen;Maha Sarakham;Roi Et
44 Buri Ram;Chaiyaphum;Nakhon Ratchasima;Surin
45 Amnat Charoen;Si Sa Ket;Ubon Ratchathani;Yasothon
52 Chiang Mai;Chiang Rai;Lamphun;Mae Hong Son
53 Chiang Mai;Chiang Rai;Lamphun;Mae Hong Son
54 Lampang;Nan;Phayao;Phrae
55 Kamphaeng Phet;Phitsanulok;Sukhothai;Tak;Uttaradit
56 Chai Nat;Nakhon Sawan;Phetchabun;Phichit;Uthai Thani
73 Narathiwat;Pattani;Yala
74 Phatthalung;Satun;Songkhla
75 Krabi;Nakhon Si Thammarat;Trang
76 Phang Nga;Phuket
77 Chumphon;Ranong;Surat Thani
=TN
70 Ben Arous
71 Ariana;Ben Arous;Carthage;Tunis
72 Bizerte;Nabeul;Zaghouan
73 Chebba;Hamman-Sousse;Khenis;Mahdia;Monastir;Sousse
74 Agareb;Sfax
75 Gabes;Kebili;Medenine;Tataouine
76 Gafsa;Sidi Bouzid;Tozeur
77 Haffouz;Kairouan;Kasserine
78 Beja;Jendouba;Kef;La Kef;Siliana;Tabarka
79 Ariana;Ben Arous;Manouba;Tunis
=UA
31 Zakarpattia
312@Zakarpattia Chop;Uzhgorod
320 Lviv
321 Lviv
322@Lviv Bryukhovichi;Lviv
327 Lviv
328 Lviv
329 Lviv
33 Volyn
332@Volyn Lutsk
34 Ivano-Frankivsk
35 Ternopil
36 Rivne
37 Chernivtsi
38 Khmelnytskyi
41 Zhytomyr
43 Vinnytsia
44 Kyiv city
45 Kyiv
46 Chernihiv
47 Cherkasy
48 Odesa
51 Mykolayiv
52 Kirovohrad
522@Kirovohrad Kropyvnytskyi
53 Poltava
54 Sumy
55 Kherson
560 Dnipro;Dnipropetrovsk
561 Dnipro;Dnipropetrovsk
562 Dnipro;Dnipropetrovsk
564@Dnipro Krivoy Rog
567 Dnipro;Dnipropetrovsk
568 Dnipro;Dnipropetrovsk
569@Dnipro Dneprodzerzhinsk;Novomoskovsk
57 Kharkiv
572@Kharkiv Kharkiv;Merefa
61 Zaporizhzhia
612@Zaporizhzhia Zaporozhye
619@Zaporizhzhia Melitopol
620 Donetsk
621 Donetsk
622 Donetsk
623@Donetsk Krasnoarmeysk;Makeyevka
628 Donetsk
629@Donetsk Mariupol
640 Luhansk
641 Luhansk
642@Luhansk Luhansk;Oleksandrivsk
647 Luhansk
648 Luhansk
649 Luhansk
65 Crimea
69 Sevastopol city
=UG
41 Kampala
43 Jinja
45 Mbale
46 Mityana
464 Mubende
465 Masindi
471 Gulu
473 Lira
476 Arua
481 Masaka
483 Fort Portal
485 Mbarara
486 Kabale;Kisoro;Rukungiri
=US
201@NJ Jersey City;Hackensack;Fort Lee;Teaneck;Fair Lawn;Bayonne;Englewood;Kearny;Bergenfield;North Bergen;Hoboken;Mahwah;Oakland;Paramus
202@Washington_D.C. Washington D.C. (state)
203@CT Connecticut;New Haven;Stamford;Norwalk;Bridgeport;Greenwich;Waterbury;Milford;Danbury;Meriden;Shelton;Stratford;Westport;Fairfield
205@AL Birmingham;Tuscaloosa;Bessemer;Jasper;Northport;Pell City;Clanton;Gardendale;Irondale;Oneonta;Pinson;Trussville;Warrior;Aliceville
206@WA Seattle;Mercer Island;Bainbridge Isle;Des Moines;Shoreline;Vashon;Tukwila
207@ME Portland;Bangor;Augusta;Lewiston;Brunswick;Biddeford;Waterville;Caribou;Westbrook;York;Bath;Buxton;Camden;Ellsworth
208@ID Boise;Coeur d'Alene;Meridian;Idaho Falls;Caldwell;Lewiston;Post Falls;Blackfoot;Burley;Nampa;Pocatello;Rexburg;Sandpoint;Eagle
209@CA Modesto;Stockton;Lodi;Merced;Turlock;Manteca;Sonora;Ceres;Oakdale;Atwater;Galt;Jackson;Los Banos;Mariposa
210@TX San Antonio
212@NY New York
213@CA Los Angeles
214@TX Dallas;McKinney;Allen;Frisco;Irving;Lewisville;Carrollton;Garland;Plano;Rockwall;Rowlett;West Spring Creek Parkway
215@PA Philadelphia;Langhorne;Bensalem;Doylestown;Levittown;Newtown;Lansdale;Willow Grove;Bristol;Morrisville;Quakertown;Warrington;Elkins Park;Harleysville
216@OH Cleveland
217@IL Springfield;Champaign;Decatur;Urbana;Danville;Quincy;Effingham;Jacksonville;Mattoon;Paris;Charleston;Lincoln;Rantoul;Taylorville
218@MN Duluth;Brainerd;Bemidji;Moorhead;Detroit Lakes;Fergus Falls;Grand Rapids;Cloquet;Hibbing;Internatl Falls;Park Rapids;Virginia;Ada;Aitkin
219@IN Hammond;Valparaiso;Gary;Merrillville;Crown Point;La Porte;Michigan City;Chesterton;East Chicago;Highland;Hobart;Portage;Schererville;De Motte
220@OH Ohio (state)
223@PA Pennsylvania (state)
224@IL North Chicago;Schaumburg
225@LA Baton Rouge;Denham Springs;Prairieville;Gonzales;Baker;Zachary;Clinton;Donaldsonville;Greensburg;Jackson;Livingston;Livonia;New Roads;Plaquemine
227@MD Maryland (state)
228@MS Gulfport;Biloxi;Pascagoula;Bay St. Louis;Moss Point;Ocean Springs;Gautier;Pass Christian;Vancleave
229@GA Albany;Valdosta;Tifton;Thomasville;Americus;Bainbridge;Cordele;Moultrie;Fitzgerald;Sylvester;Adel;Ashburn;Blakely;Buena Vista
231@MI Muskegon;Traverse City;Petoskey;Cadillac;Big Rapids;Charlevoix;Cheboygan;Ludington;Manistee;Norton Shores;Whitehall;Alanson;Baldwin;Beaver Island
234@OH Akron
235@MO Missouri (state)
239@FL Naples;Fort Myers;Cape Coral;Bonita Springs;Lehigh Acres;Marco Island;Fort Myers Beach;Immokalee;Sanibel
240@MD Frederick;Rockville;Gaithersburg;Hagerstown;Cumberland;Germantown;Joint Base Andrews Naval Air Facility;Laurel
248@MI Troy;Southfield;Waterford Township;Novi;Farmington Hills;Pontiac;Rochester Hills;Auburn Hills;Royal Oak;Clarkston;Lake Orion;Milford;Oxford Charter Township;South Lyon
251@AL Mobile;Foley;Daphne;Fairhope;Gulf Shores;Orange Beach;Theodore;Atmore;Bay Minette;Brewton;Monroeville;Saraland;Bayou La Batre;Chatom
252@NC Greenville;Rocky Mount;Wilson;Kinston;Morehead City;Henderson;Elizabeth City;Washington;New Bern;Roanoke Rapids;Ahoskie;Beaufort;Havelock;Kitty Hawk
253@WA Tacoma;Kent;Puyallup;Auburn;Federal Way;Gig Harbor;Lakewood;Fife;Bonney Lake;Fox Island;Roy;Sumner
254@TX Waco;Killeen;Temple;Belton;Copperas Cove;Fort Hood;Stephenville;Gatesville;Glen Rose;Hillsboro;Breckenridge;Cameron;China Spring;Cisco
256@AL Huntsville;Decatur;Anniston;Gadsden;Athens;Cullman;Madison;Talladega;Albertville;Florence;Guntersville;Oxford;Alexander City;Arab
260@IN Fort Wayne;Huntington;Angola;Auburn;Columbia City;Decatur;Kendallville;New Haven;Wabash;Albion;Avilla;Berne;Bluffton;Butler
262@WI Waukesha;Kenosha;Racine;Menomonee Falls;Mequon;West Bend;Brookfield;Burlington;Elkhorn;Hartland;Lake Geneva;Oconomowoc;Delavan;Hartford
267@PA Philadelphia;Doylestown
269@MI Kalamazoo;Benton Harbor;Portage;St. Joseph;Battle Creek;Three Rivers;Niles;Allegan;Berrien Springs;Hastings;Marshall;Otsego;Paw Paw;South Haven
270@KY Bowling Green;Elizabethtown;Paducah;Glasgow;Hopkinsville;Henderson;Murray;Owensboro;Campbellsville;Madisonville;Franklin;Lebanon;Leitchfield;Mayfield
272@PA Pennsylvania (state)
274@WI Wisconsin (state)
276@VA Bristol;Martinsville;Abingdon;Bluefield;Galax;Marion;Richlands;Wytheville;Axton;Bassett;Big Stone Gap;Bland;Chilhowie;Clintwood
279@CA California (state)
281@TX Houston;Spring;Katy;Sugar Land;Humble;Missouri City;Alvin;Baytown;Cypress;Friendswood;Tomball;Cleveland;Deer Park;La Porte
283@OH Ohio (state)
301@MD Bethesda;Silver Spring;Gaithersburg;Rockville;Frederick;Hagerstown;Laurel;Waldorf;Germantown;Temple Hills;Bowie;Cumberland;Upper Marlboro;Lanham
302@DE Wilmington;Newark;Dover;Georgetown;Hockessin;Middletown;Milford;Millsboro;Bear;Claymont;Lewes;New Castle;Rehoboth Beach;Seaford
303@CO Denver;Aurora;Boulder;Littleton;Golden;Longmont;Broomfield;Lakewood;Englewood;Brighton;Highlands Ranch;Castle Rock;Evergreen;Parker
304@WV Morgantown;Charleston;Huntington;Wheeling;Martinsburg;Parkersburg;Fairmont;Clarksburg;Bluefield;Bridgeport;Hurricane;Princeton;Weirton;Barboursville
305@FL Miami;Hialeah;Miami Beach;Homestead;Key West;North Miami;Doral;Key Largo;Coral Gables;Key Biscayne;Marathon;Tavernier;Big Pine Key;Islamorada
307@WY Casper;Cheyenne;Gillette;Jackson;Laramie;Sheridan;Cody;Rock Springs;Afton;Lander;Rawlins;Riverton;Alpine;Baggs
308@NE Grand Island;Kearney;North Platte;Scottsbluff;Alliance;Alma;Arapahoe;Benkelman;Bridgeport;Broken Bow;Burwell;Cambridge;Central City;Chadron
309@IL Peoria;Bloomington;Moline;Normal;Galesburg;Rock Island;East Peoria;Macomb;Pekin;Bartonville;East Moline;Kewanee;Morton;Washington
312@IL Chicago
313@MI Detroit;Dearborn;Redford Charter Township;Taylor;Highland Park;Lincoln Park
314@MO St. Louis;Florissant;Hazelwood;Bridgeton
315@NY Syracuse;Utica;Liverpool;Rome;Watertown;Auburn;Fulton;Geneva;Oswego;Baldwinsville;Canton;Cicero;Fayetteville;Herkimer
316@KS Wichita;El Dorado;Derby;Newton;Andover;Augusta;Colwich;Goddard;Halstead;Mulvane;Rose Hill;Sedgwick;Valley Center;Whitewater
317@IN Indianapolis;Carmel;Greenwood;Greenfield;Noblesville;Franklin;Plainfield;Westfield;Brownsburg;Danville;Mooresville;Shelbyville;Zionsville;Avon
318@LA Shreveport;Monroe;Alexandria;Bossier City;Natchitoches;Minden;Ruston;Bastrop;Mansfield;Marksville;Pineville;West Monroe;Winnfield;Arcadia
319@IA Cedar Rapids;Iowa City;Waterloo;Burlington;Cedar Falls;Marion;Mount Pleasant;North Liberty;Allison;Amana;Anamosa;Belle Plaine;Center Point;Columbus Jct
320@MN Saint Cloud;Willmar;Alexandria;Hutchinson;Litchfield;Albany;Annandale;Appleton;Atwater;Avon;Benson;Bird Island;Braham;Clara City
321@FL Melbourne;Titusville;Cocoa;Merritt Island;Cocoa Beach;Orlando;Kissimmee
323@CA Los Angeles;South Gate;Montebello;Beverly Hills;West Hollywood
324@FL Florida (state)
325@TX Abilene;San Angelo;Brownwood;Snyder;Sweetwater;Albany;Anson;Baird;Ballinger;Big Lake;Brady;Buffalo Gap;Clyde;Coleman
326@OH Ohio (state)
327@AR Arkansas (state)
329@NY New York (state)
330@OH Akron;Youngstown;Warren;Canton;North Canton;Medina;Hudson;Massillon;Wooster;Kent;Twinsburg;Wadsworth;Alliance;Brunswick
331@IL Illinois (state)
332@NY New York
334@AL Montgomery;Dothan;Auburn;Opelika;Phenix City;Prattville;Enterprise;Selma;Andalusia;Demopolis;Greenville;Lanett;Millbrook;Ozark
336@NC Greensboro;Winston-Salem;Burlington;Lexington;Asheboro;High Point;North Wilkesboro;Kernersville;Mocksville;Thomasville;Clemmons;Eden;Mount Airy;Reidsville
337@LA Lafayette;Lake Charles;New Iberia;Sulphur;Leesville;Opelousas;Abbeville;Broussard;Carencro;Crowley;DeRidder;Eunice;Youngsville;Arnaudville
339@MA Massachusetts (state)
341@CA California (state)
346@TX Texas (state)
347@NY Brooklyn;Bronx
350@CA California (state)
351@MA Massachusetts (state)
352@FL Ocala;Gainesville;Leesburg;Spring Hill;Brooksville;Clermont;Inverness;Dade City;Lady Lake;Crystal River;Homosassa;Tavares;Bushnell;Eustis
353@WI Wisconsin (state)
360@WA Vancouver;Olympia;Bellingham;Longview;Bremerton;Mount Vernon;Marysville;Oak Harbor;Port Angeles;Port Orchard;Poulsbo;Aberdeen;Silverdale;Anacortes
361@TX Corpus Christi;Alice;Kingsville;Rockport;Victoria;Beeville;Portland;Robstown;Aransas Pass;Cuero;Edna;Falfurrias;Flatonia;Freer
363@NY New York (state)
364@KY Kentucky (state)
369@CA California (state)
380@OH Ohio (state)
385@UT Utah (state)
386@FL Daytona Beach;Palm Coast;DeLand;New Smyrna Beach;Ormond Beach;Lake City;Palatka;Deltona;Orange City;Alachua;Bunnell;Live Oak;Port Orange;Branford
401@RI Providence;Cranston;Woonsocket;Warwick;East Greenwich;East Providence;Westerly;Bristol;North Kingstown;Cumberland;Newport;Smithfield;Tiverton;Barrington
402@NE Omaha;Lincoln;Norfolk;Bellevue;Columbus;Fremont;Hastings;Beatrice;Blair;Plattsmouth;Ainsworth;Albion;Ashland;Atkinson
404@GA Atlanta;Decatur;Forest Park
405@OK Oklahoma City;Norman;Edmond;Stillwater;Yukon;Moore;Shawnee;Guthrie;Chickasha;El Reno;Harrah;Mustang;Newcastle;Anadarko
406@MT Billings;Missoula;Bozeman;Helena;Great Falls;Kalispell;Butte;Miles City;Conrad;Eureka;Glendive;Hamilton;Lewistown;Manhattan
407@FL Orlando;Kissimmee;Winter Park;Sanford;Apopka;Oviedo;Lake Mary;St. Cloud;Winter Garden;Lake Buena Vista;Maitland;Geneva;Montverde;Winter Springs
408@CA San Jose;Santa Clara;Milpitas;Campbell;Sunnyvale;Cupertino;Los Gatos;Gilroy;Morgan Hill;Saratoga;San Martin
409@TX Beaumont;Galveston;Orange;Port Arthur;Jasper;Groves;Lumberton;Silsbee;Texas City;Vidor;Anahuac;Bridge City;Buna;Hemphill
410@MD Baltimore;Annapolis;Columbia;Salisbury;Glen Burnie;Bel Air;Ellicott City;Westminster;Catonsville;Owings Mills;Easton;Ocean City;Pikesville;Elkton
412@PA Pittsburgh;Monroeville;Coraopolis;Bridgeville;Carnegie;McKees Rocks;McKeesport;Bethel Park;Sewickley;Clairton;Homestead
413@MA Springfield;Holyoke;Pittsfield;Amherst;Northampton;Chicopee;Westfield;Greenfield;Ludlow;North Adams;Palmer;Agawam;Easthampton;Great Barrington
414@WI Milwaukee;Oak Creek;Greendale;Cudahy;Muskego;Wauwatosa
415@CA San Francisco;San Rafael;Novato;Mill Valley;Sausalito;Corte Madera;Bolinas;Greenbrae
417@MO Springfield;Joplin;Lebanon;Ozark;West Plains;Bolivar;Branson;Carthage;Marshfield;Monett;Neosho;Nevada;Nixa;Alton
419@OH Toledo;Mansfield;Sandusky;Lima;Maumee;Perrysburg;Fremont;Oregon;Sylvania;Ashland;Bowling Green;Kenton;Norwalk;Port Clinton
423@TN Chattanooga;Johnson City;Kingsport;Cleveland;Morristown;Bristol;Greeneville;Athens;Elizabethton;Hixson;Newport;Blountville;Dayton;Jonesborough
424@CA California (state)
425@WA Bellevue;Everett;Renton;Issaquah;Redmond;Kirkland;Lynnwood;Lake Stevens;Maple Valley;North Bend;Carnation;Duvall;Edmonds;Fall City
430@TX Texas (state)
432@TX Odessa;Midland;Big Spring;Andrews;Pecos;Alpine;Crane;Fort Davis;Fort Stockton;Kermit;Marfa;McCamey;Monahans;Presidio
434@VA Charlottesville;Lynchburg;Danville;Emporia;South Boston;Farmville;Forest;Rustburg;Altavista;Amherst;Appomattox;Blackstone;Boydton;Bracey
435@UT St. George;Logan;Park City;Cedar City;Price;Tooele;Brigham City;Heber City;Richfield;Roosevelt;Vernal;Beaver;Blanding;Castle Dale
440@OH Cleveland;Lorain;Elyria;Painesville;Mentor;Ashtabula;Strongsville;Willoughby;Chagrin Falls;North Olmsted;Amherst;Avon;Avon Lake;Chardon
442@CA California (state)
443@MD Baltimore;Annapolis;Salisbury;Bel Air;Hanover;Ocean City;Owings Mills;Towson
445@PA Philadelphia
447@IL Illinois (state)
448@FL Florida (state)
458@OR Oregon (state)
463@IN Indiana (state)
464@IL Illinois (state)
469@TX Plano;Dallas;McKinney;Cedar Hill;Frisco
470@GA Georgia (state)
472@NC North Carolina (state)
475@CT Connecticut (state)
478@GA Macon;Warner Robins;Milledgeville;Dublin;Perry;Forsyth;Hawkinsville;Sandersville;Swainsboro;Butler;Byron;Cochran;Eastman;Fort Valley
479@AR Fort Smith;Fayetteville;Rogers;Springdale;Bentonville;Russellville;Siloam Springs;Van Buren;Bella Vista;Clarksville;Mena;Alma;Atkins;Booneville
480@AZ Scottsdale;Mesa;Tempe;Chandler;Apache Junction;Fountain Hills;Phoenix;Gilbert;Queen Creek
484@PA Allentown;Bethlehem;Exton;Wynnewood
501@AR Little Rock;Hot Springs;Conway;Benton;N Little Rock;Searcy;Cabot;Sherwood;Bryant;Heber Springs;Jacksonville;Malvern;Morrilton;Bald Knob
502@KY Louisville;Frankfort;Bardstown;Georgetown;Fort Knox;La Grange;Lawrenceburg;Prospect;Shelbyville;Shepherdsville;Bedford;Bloomfield;Carrollton;Crestwood
503@OR Portland;Salem;Beaverton;Hillsboro;Gresham;Lake Oswego;McMinnville;Tualatin;Canby;Clackamas;Newberg;Wilsonville;Astoria;Dallas
504@LA New Orleans;Metairie;Marrero;Kenner;Chalmette;Belle Chasse;Jefferson;Lafitte;Venice;Westwego
505@NM Albuquerque;Santa Fe;Farmington;Rio Rancho;Gallup;Las Vegas;Los Alamos;Los Lunas;Belen;Espanola;Grants;Aztec;Bernalillo;Bloomfield
507@MN Rochester;Mankato;Winona;Owatonna;Austin;Faribault;New Ulm;Northfield;Albert Lea;Fairmont;Marshall;Redwood Falls;St. Peter;Worthington
508@MA Worcester;Framingham;Brockton;Marlborough;Taunton;Fall River;Milford;New Bedford;Attleboro;Hyannis;Natick;Plymouth;Westborough;Falmouth
509@WA Spokane;Yakima;Kennewick;Wenatchee;Moses Lake;Richland;Ellensburg;Spokane Valley;Clarkston;Colville;East Wenatchee;Pullman;Selah;Sunnyside
510@CA Oakland;Fremont;Berkeley;Hayward;Alameda;San Leandro;Union City;Richmond;Castro Valley;Crockett;Emeryville;Hercules;Pinole
512@TX Austin;Georgetown;Round Rock;San Marcos;Bastrop;Buda;Burnet;Dripping Springs;Elgin;Hutto;Liberty Hill;Lockhart;Manor;Smithville
513@OH Cincinnati;Hamilton;Mason;Middletown;Milford;Lebanon;West Chester;Fairfield;Batavia;Harrison;Monroe;Oxford;Amelia;Bethel
515@IA Des Moines;West Des Moines;Ames;Ankeny;Fort Dodge;Altoona;Boone;Indianola;Adel;Algona;Bancroft;Carlisle;Clarion;Colfax
516@NY Great Neck;Valley Stream;Farmingdale;Massapequa;Westbury;Glen Cove;Long Beach;Manhasset;Syosset;Port Washington;East Meadow;Garden City;Oyster Bay;Plainview
517@MI Lansing;East Lansing;Jackson;Howell;Adrian;Okemos;Charlotte;Coldwater;DeWitt;Grand Ledge;Hillsdale;Holt;Mason;Tecumseh
518@NY Albany;Schenectady;Saratoga Springs;Latham;Plattsburgh;Clifton Park;Troy;Amsterdam;Ballston Spa;Delmar;Gloversville;Hudson;Johnstown;Malone
520@AZ Tucson;Sierra Vista;Casa Grande;Nogales;Douglas;Green Valley;Ajo;Benson;Bisbee;Coolidge;Eloy;Florence;Huachuca City;Marana
530@CA Yuba City;Chico;South Lake Tahoe;Auburn;Grass Valley;Placerville;Woodland;Oroville;Redding;Marysville;Davis;Nevada City;Paradise;Red Bluff
531@NE Nebraska (state)
534@WI Wisconsin (state)
539@OK Oklahoma (state)
540@VA Roanoke;Fredericksburg;Winchester;Harrisonburg;Blacksburg;Stafford;Salem;Staunton;Warrenton;Waynesboro;Culpeper;Front Royal;Radford;Rocky Mount
541@OR Eugene;Bend;Medford;Corvallis;Grants Pass;Springfield;Albany;Klamath Falls;Roseburg;Redmond;Ashland;Coos Bay;Hermiston;Hood River
551@NJ New Jersey (state)
557@MO Missouri (state)
559@CA Fresno;Visalia;Clovis;Madera;Porterville;Tulare;Lemoore;Oakhurst;Dinuba;Exeter;Reedley;Selma;Auberry;Avenal
561@FL Boca Raton;West Palm Beach;Delray Beach;Boynton Beach;Jupiter;Belle Glade;Pahokee;Riviera Beach
562@CA Long Beach;Whittier;Downey;Bellflower;Paramount;La Habra;Norwalk;Pico Rivera;Santa Fe Springs;Los Alamitos
563@IA Davenport;Dubuque;Bettendorf;Clinton;Muscatine;Bellevue;Camanche;Cascade;Cresco;DeWitt;Decorah;Durant;Dyersville;Edgewood
564@WA Washington State (state)
567@OH Ohio (state)
570@PA Scranton;Kingston;Wilkes-Barre;Hazleton;Pittston;Bloomsburg;Clarks Summit;Lewisburg;Pottsville;Sayre;Stroudsburg;Williamsport;Berwick;Dallas
571@VA Manassas;Gainesville;Ashburn;Sterling;Woodbridge
572@OK Oklahoma (state)
573@MO Columbia;Jefferson City;Cape Girardeau;Rolla;Poplar Bluff;Farmington;Hannibal;Camdenton;Sikeston;Dexter;Fort Leonard Wood;Fulton;Jackson;Lake Ozark
574@IN Elkhart;South Bend;Goshen;Warsaw;Logansport;Mishawaka;Plymouth;Akron;Argos;Bremen;Bristol;Culver;Flora;Knox
575@NM Las Cruces;Clovis;Hobbs;Roswell;Alamogordo;Carlsbad;Silver City;Taos;Artesia;Deming;Portales;Ruidoso;Socorro;Alto
580@OK Lawton;Ada;Enid;Ardmore;Duncan;Durant;Ponca City;Altus;Elk City;Weatherford;Woodward;Alva;Antlers;Apache
582@PA Pennsylvania (state)
585@NY Rochester;Fairport;Webster;Batavia;Canandaigua;Pittsford;Brockport;Spencerport;Victor;Albion;Arcade;Attica;Avon;Belmont
586@MI Sterling Heights;Warren;Clinton Twp;Chesterfield;Armada;Mount Clemens;Richmond;Saint Clair Shores
601@MS Jackson;Hattiesburg;Meridian;Vicksburg;Brandon;Laurel;Natchez;Brookhaven;McComb;Picayune;Ridgeland;Canton;Clinton;Columbia
602@AZ Phoenix;Glendale
603@NH Manchester;Nashua;Portsmouth;Dover;Salem;Exeter;Keene;Laconia;Concord;Hampton;Lebanon;Merrimack;Rochester;Bedford
605@SD Rapid City;Sioux Falls;Aberdeen;Spearfish;Watertown;Brookings;Pierre;Yankton;Chamberlain;Huron;Mitchell;North Sioux City;Sturgis;Tea
606@KY Ashland;London;Somerset;Corbin;Hazard;Pikeville;Morehead;Barbourville;Flemingsburg;Grayson;Manchester;Maysville;Monticello;Paintsville
607@NY Binghamton;Ithaca;Endicott;Elmira;Corning;Cortland;Horseheads;Norwich;Oneonta;Bath;Addison;Afton;Alfred;Apalachin
608@WI Madison;La Crosse;Beloit;Janesville;Monroe;Stoughton;Sun Prairie;Baraboo;Dodgeville;Middleton;Onalaska;Portage;Tomah;Verona
609@NJ Trenton;Princeton;Ewing Township;Atlantic City;Barnegat Township;Forked River;Galloway;Hammonton;Lawrenceville;Medford;Ocean City;Pennington;Wildwood;Willingboro
610@PA Allentown;Bethlehem;Reading;West Chester;Easton;Pottstown;Wayne;King of Prussia;Media;Phoenixville;Bryn Mawr;Chester;Coatesville;Collegeville
612@MN Minneapolis;Richfield;South 7th Street
614@OH Columbus;Dublin;Westerville;Hilliard;Grove City;New Albany;Groveport;Orient;Plain City;West Jefferson
615@TN Nashville;Murfreesboro;Franklin;Brentwood;Hendersonville;Lebanon;Gallatin;Madison;Smyrna;Dickson;Goodlettsville;Mount Juliet;Antioch;Lafayette
616@MI Grand Rapids;Holland;Grand Haven;Hudsonville;Rockford;Ada;Allendale Charter Township;Byron Center;Coopersville;Greenville;Ionia;Jenison;Zeeland;Alto
617@MA Boston;Cambridge;Quincy;Newton;Somerville;Brookline;Everett;Chelsea;Dorchester;Jamaica Plain;Watertown;Belmont;Brighton;East Boston
618@IL Belleville;Granite City;Carbondale;East St. Louis;Edwardsville;Alton;Collinsville;Benton;Marion;Mount Vernon;Centralia;Godfrey;Harrisburg;Herrin
619@CA San Diego;Chula Vista;El Cajon;La Mesa;Santee;Alpine;Coronado;Lakeside;National City;Jamul;San Ysidro
620@KS Hutchinson;Emporia;Garden City;Pittsburg;Arkansas City;Dodge City;Great Bend;Independence;Liberal;McPherson;Anthony;Arma;Ashland;Baxter Springs
623@AZ Phoenix;Glendale;Buckeye;Peoria;Sun City
626@CA Pasadena;Alhambra;Covina;El Monte;Arcadia;Glendora;Monrovia;Azusa;South Pasadena;Baldwin Park;La Puente;Sierra Madre;West Covina
628@CA California (state)
629@TN Tennessee (state)
630@IL Aurora;Naperville;Elmhurst;Bensenville;Oak Brook;Bolingbrook;Wheaton;St. Charles;Downers Grove;Lombard;Glen Ellyn;Batavia;Geneva;West Chicago
631@NY Deer Park;Bay Shore;Lindenhurst;Amityville;Farmingdale;Commack;East Hampton;Riverhead;Southampton;Patchogue;Smithtown;East Northport;Hampton Bays;Huntington
636@MO St. Charles;O'Fallon;Chesterfield;Fenton;St. Peters;Wentzville;Arnold;Ballwin;Festus;Cedar Hill;De Soto;Eureka;High Ridge;Hillsboro
640@NJ New Jersey (state)
641@IA Mason City;Fairfield;Marshalltown;Ottumwa;Centerville;Eldora;Knoxville;Newton;Oskaloosa;Ackley;Albia;Belmond;Bloomfield;Britt
645@FL Florida (state)
646@NY New York
650@CA Redwood City;Palo Alto;San Mateo;Daly City;San Carlos;Mountain View;Los Altos;Pacifica;Burlingame;Half Moon Bay;Menlo Park;Pescadero;South San Francisco;Stanford
651@MN Saint Paul;Eagan;Stillwater;Hastings;Red Wing;Cottage Grove;Farmington;Rosemount;Forest Lake;Goodhue;Lake City;North Branch;Wabasha;Wyoming
656@FL Florida (state)
657@CA California (state)
659@AL Berry;Bessemer;Calera;Columbiana;Detroit;Fayette;Guin;Jemiison;Lincoln;Philcmpbll;Sulligent;Surfside;Trussville;Vernon
660@MO Kirksville;Sedalia;Marshall;Maryville;Moberly;Warrensburg;Albany;Bethany;Boonville;Brookfield;Butler;Carrollton;Chillicothe;Clinton
661@CA Bakersfield;Palmdale;Lancaster;Santa Clarita;Valencia;Canyon Country;Delano;Taft;Tehachapi;Acton;Arvin;Buttonwillow;Frazier Park;Lamont
662@MS Tupelo;Columbus;Southaven;Oxford;Greenville;Olive Branch;Starkville;Amory;Batesville;Booneville;Clarksdale;Cleveland;Corinth;Greenwood
667@MD Maryland (state)
669@CA California (state)
678@GA Alpharetta;Lawrenceville;Cumming;Atlanta;Duluth;Covington;Marietta;Roswell;Stockbridge;Canton;Douglasville;Gainesville;McDonough;Winder
680@NY New York (state)
681@WV West Virginia (state)
682@TX Fort Worth;Mansfield
686@VA Virginia (state)
689@FL Florida (state)
701@ND Fargo;Bismarck;Grand Forks;Minot;Dickinson;Jamestown;Williston;Mandan;Mayville;Ashley;Beach;Belfield;Beulah;Bottineau
702@NV Las Vegas;Henderson;North Las Vegas;Boulder City;Mesquite;Laughlin;Nellis AFB;Overton
703@VA Alexandria;Arlington;Fairfax;Manassas;Springfield;Woodbridge;Sterling;McLean;Leesburg;Vienna;Centreville;Chantilly;Falls Church;Reston
704@NC Charlotte;Monroe;Concord;Gastonia;Statesville;Mooresville;Shelby;Albemarle;Huntersville;Lincolnton;Kannapolis;Belmont;China Grove;Denver
706@GA Augusta;Columbus;Athens;Rome;LaGrange;Calhoun;Dalton;Ellijay;Blairsville;Blue Ridge;Cleveland;Dawsonville;Greensboro;Ringgold
707@CA Santa Rosa;Petaluma;Vacaville;Eureka;Fairfield;Benicia;Napa;Sonoma;Rohnert Park;Ukiah;Arcata;Healdsburg;Saint Helena;Sebastopol
708@IL Oak Park;Orland Park;Tinley Park;Berwyn;Calumet City;Cicero;Chicago Heights;Oak Lawn;Dolton;Lansing;Bellwood;Brookfield;Homer Glen;Maywood
712@IA Sioux City;Council Bluffs;Spencer;Manning;Akron;Anita;Arnolds Park;Atlantic;Audubon;Avoca;Bedford;Carroll;Cherokee;Clarinda
713@TX Houston;Texas;Pasadena;Pearland;Louisiana Street
714@CA Anaheim;Orange;Santa Ana;Fullerton;Tustin;Buena Park;Garden Grove;Huntington Beach;Brea;Yorba Linda;Fountain Valley;Westminster
715@WI Eau Claire;Superior;Wisconsin Rapids;Hudson;Menomonie;Rhinelander;Wausau;Chippewa Falls;Hayward;Marshfield;Rice Lake;Antigo;Ashland;Eagle River
716@NY Jamestown;Niagara Falls;Buffalo;Lockport;Hamburg;North Tonawanda;Fredonia;Olean;West Seneca;Dunkirk;East Aurora;Orchard Park;Akron;Alden
717@PA Harrisburg;York;Lancaster;Mechanicsburg;Chambersburg;Carlisle;Lebanon;Hanover;Camp Hill;Gettysburg;Hershey;Ephrata;Lititz;Shippensburg
718@NY Brooklyn;New York;Bronx;Staten Island;Jamaica;Flushing;Long Island City;Far Rockaway;Downtown Brooklyn;Elmhurst
719@CO Colorado Springs;Pueblo;Cañon City;Alamosa;La Junta;Monument;Pueblo West;Salida;Trinidad;Woodland Park;Air Force Academy;Antonito;Buena Vista;Burlington
720@CO Denver;Aurora;Littleton;Boulder;Highlands Ranch;Parker;Brighton;Broomfield;Castle Rock;Longmont
724@PA Butler;New Castle;Washington;Canonsburg;Hermitage;Indiana;New Kensington;Uniontown;Wexford;Beaver Falls;Gibsonia;Greensburg;Irwin;Kittanning
725@NV Nevada (state)
726@TX San Antonio
727@FL St. Petersburg;Clearwater;Tarpon Springs;Hudson;Largo;New Port Richey;Dunedin;Palm Harbor;Pinellas Park;Seminole;St. Pete Beach
728@FL Palm Beach
730@IL Illinois (state)
731@TN Jackson;Dyersburg;Paris;Lexington;Martin;Savannah;Union City;Adamsville;Alamo;Bells;Bolivar;Brownsville;Camden;Counce
732@NJ Toms River;Edison;Brick;East Brunswick;Lakewood Township;Eatontown;Long Branch;New Brunswick;Manasquan;Matawan;Perth Amboy;Bayville;Middletown;Piscataway Township
734@MI Ann Arbor;Livonia;Ypsilanti;Monroe;Canton;Taylor;Romulus;Westland;Belleville;Chelsea;Dexter;Flat Rock;Plymouth;Saline
737@TX Texas (state)
738@CA California (state)
740@OH Newark;Zanesville;Chillicothe;Lancaster;Marion;Portsmouth;Delaware;Athens;Cambridge;Circleville;Jackson;Lewis Center;Marietta;Mount Vernon
743@NC North Carolina (state)
747@CA California (state)
748@CO Colorado (state)
754@FL Florida (state)
757@VA Virginia Beach;Norfolk;Newport News;Hampton;Chesapeake;Williamsburg;Portsmouth;Suffolk;Franklin;Smithfield;Yorktown;Cape Charles;Carrollton;Chincoteague Island
760@CA Vista;Carlsbad;Escondido;Palm Desert;Encinitas;Oceanside;Palm Springs;Victorville;El Centro;San Marcos;Hesperia;Apple Valley;Cathedral City;Barstow
762@GA Georgia (state)
763@MN Elk River;Maple Grove;Minneapolis;Becker;Buffalo;Cambridge;Monticello;Plymouth;Big Lake;Columbia Heights;Delano;Isanti;Maple Plain;Princeton
765@IN Lafayette;Marion;Richmond;West Lafayette;Anderson;Kokomo;Muncie;Crawfordsville;Connersville;Frankfort;Lebanon;Martinsville;New Castle;Peru
769@MS Jackson
770@GA Alpharetta;Norcross;Marietta;Atlanta;Conyers;Roswell;Lawrenceville;Duluth;Tucker;Cartersville;Cumming;Jonesboro;Newnan;Carrollton
771@Washington_D.C. Washington D.C. (state)
772@FL Port St. Lucie;Vero Beach;Stuart;Fort Pierce;Jensen Beach;Sebastian;Hobe Sound;Fellsmere;Indiantown
773@IL Chicago
774@MA New Bedford
775@NV Reno;Carson City;Sparks;Elko;Fallon;Incline Village;Pahrump;Gardnerville;Winnemucca;Battle Mountain;Caliente;Ely;Fernley;Hawthorne
779@IL Rockford
781@MA Woburn;Burlington;Lexington;Malden;Arlington;Braintree;Dedham;Medford;Needham;Norwood;Waltham;Lynn;Revere;Stoughton
785@KS Topeka;Lawrence;Salina;Manhattan;Hays;Colby;Goodland;Junction City;Ottawa;Abilene;Atwood;Baldwin City;Belleville;Beloit
786@FL Miami;Homestead;South Miami
801@UT Salt Lake City;Ogden;Provo;Bountiful;Layton;Orem;American Fork;Lehi;Farmington;Murray;Spanish Fork;Springville;West Jordan;Eagle Mountain
802@VT Brattleboro;Rutland;Burlington;Montpelier;Barre;Bennington;Springfield;St. Albans;White River Junction;Arlington;Barton;Bellows Falls;Berlin;Bethel
803@SC Columbia;Sumter;Rock Hill;Lexington;West Columbia;Orangeburg;Camden;Fort Mill;Lancaster;Chester;Manning;Newberry;Aiken;Barnwell
804@VA Richmond;Midlothian;Chester;Mechanicsville;Petersburg;Ashland;Colonial Heights;Gloucester Courthouse;Hopewell;N Chesterfield;Amelia Court Hse;Bowling Green;Callao;Charles City
805@CA Simi Valley;Santa Barbara;Santa Maria;Oxnard;Camarillo;Thousand Oaks;Paso Robles;San Luis Obispo;Ventura;Newbury Park;Arroyo Grande;Lompoc;Moorpark;Carpinteria
806@TX Amarillo;Lubbock;Plainview;Borger;Dalhart;Dumas;Hereford;Levelland;Pampa;Brownfield;Canadian;Canyon;Clarendon;Crosbyton
808@HI Honolulu;Hilo;Kailua-Kona;Kaneohe;Kailua;Kihei;Lahaina;Wailuku;Waipahu;Kahului;Kapaa;Kapolei;Lihue;Mililani
810@MI Flint;Brighton;Port Huron;Flint Township;Burton;Clio;Fenton;Lapeer;Davison;Flushing;Imlay City;Marysville;St. Clair;Swartz Creek
812@IN Evansville;Terre Haute;Bloomington;Columbus;New Albany;Bedford;Brazil;Newburgh;Batesville;Jasper;Lawrenceburg;Seymour;Vincennes;Greensburg
813@FL Tampa;Brandon;Plant City;Zephyrhills;Riverview;Wesley Chapel;Lutz;Land O' Lakes;Oldsmar;Ruskin;Sun City Center;Thonotosassa
814@PA Erie;Johnstown;State College;Meadville;Altoona;Corry;Somerset;Bellefonte;Bradford;Clarion;Clearfield;DuBois;Ebensburg;Franklin
815@IL Rockford;Crystal Lake;Joliet;Plainfield;DeKalb;McHenry;Freeport;Lockport;Woodstock;Dixon;Frankfort;Morris;New Lenox;Ottawa
816@MO Kansas City;Independence;St. Joseph;Lee's Summit;Belton;Blue Springs;Liberty;Raytown;Excelsior Spgs;Harrisonville;Kearney;Oak Grove;Odessa;Pleasant Hill
817@TX Fort Worth;Arlington;Cleburne;Weatherford;Granbury;Mansfield;Hurst;Keller;Burleson;Grapevine;Alvarado;Azle;Springtown;Aledo
818@CA Burbank;Glendale;Van Nuys;North Hollywood;Calabasas;Sun Valley;Sylmar;Northridge;Pacoima;San Fernando;Agoura Hills;Panorama City;Woodland Hills
820@CA California (state)
821@SC South Carolina (state)
826@VA Virginia (state)
828@NC Asheville;Hickory;Morganton;Boone;Brevard;Lenoir;Waynesville;Forest City;Franklin;Marion;Newton;Burnsville;Columbus;Hendersonville
830@TX New Braunfels;Boerne;Del Rio;Kerrville;Seguin;Canyon Lake;Eagle Pass;Fredericksburg;Castroville;Devine;Floresville;Hondo;Marble Falls;Pleasanton
831@CA Salinas;Santa Cruz;Monterey;Watsonville;Carmel;Hollister;Aptos;Scotts Valley;Seaside;King City;Marina;Aromas;Ben Lomond;Boulder Creek
832@TX Houston;Humble;Katy;League City;Magnolia;Pearland;Spring
835@PA Pennsylvania (state)
838@NY New York (state)
839@SC South Carolina (state)
840@CA California (state)
843@SC Charleston;Myrtle Beach;Florence;Hilton Head Isle;Conway;Mount Pleasant;North Charleston;Summerville;Beaufort;Bluffton;Georgetown;Darlington;Hartsville;Kingstree
845@NY Poughkeepsie;Middletown;Kingston;Monroe;New City;Wappingers Falls;Fishkill;Goshen;Monticello;Nanuet;Nyack;Suffern;Warwick;Beacon
847@IL Schaumburg;Elgin;Evanston;Northbrook;Des Plaines;Waukegan;Palatine;Park Ridge;Glenview;Highland Park;Skokie;Barrington;Deerfield;Lake Forest
848@NJ New Jersey (state)
850@FL Tallahassee;Pensacola;Panama City;Destin;Fort Walton Bch;Crestview;Milton;Niceville;Gulf Breeze;Lynn Haven;Santa Rosa Beach;Cantonment;DeFuniak Springs;Marianna
854@SC South Carolina (state)
856@NJ Cherry Hill;Camden;Vineland;Marlton;Bridgeton;Millville;Cinnaminson;Voorhees Township;Bellmawr;Glassboro;Mount Laurel;Mullica Hill;Pennsauken Township;Sewell
857@MA Boston
858@CA San Diego;La Jolla;Poway;Rancho Santa Fe
859@KY Lexington;Florence;Danville;Richmond;Mount Sterling;Nicholasville;Winchester;Alexandria;Berea;Burlington;Lancaster;Versailles;Butler;Carlisle
860@CT Hartford;West Hartford;New Britain;Manchester;Middletown;Bristol;East Hartford;Enfield;Farmington;New London;Norwich;Glastonbury;New Milford;Southington
862@NJ East Orange;Fairfield;Irvington
863@FL Lakeland;Sebring;Winter Haven;Okeechobee;Arcadia;Bartow;Lake Wales;Auburndale;Avon Park;Davenport;Haines City;LaBelle;Lake Placid;Wauchula
864@SC Greenville;Spartanburg;Anderson;Greer;Greenwood;Easley;Simpsonville;Seneca;Gaffney;Laurens;Abbeville;Clemson;Duncan;Inman
865@TN Knoxville;Maryville;Sevierville;Oak Ridge;Powell;Clinton;Gatlinburg;Jefferson City;Kingston;Lenoir City;Loudon;Bean Station;Dandridge;Friendsville
870@AR Jonesboro;Pine Bluff;El Dorado;Batesville;Camden;Mountain Home;Paragould;Texarkana;West Memphis;Arkadelphia;Blytheville;Harrison;De Queen;Forrest City
872@IL Chicago
878@PA Pennsylvania (state)
901@TN Memphis;Collierville;Covington;Millington;Arlington;Somerville
903@TX Tyler;Longview;Texarkana;Sherman;Corsicana;Greenville;Marshall;Paris;Athens;Denison;Kilgore;Mount Pleasant;Palestine;Sulphur Springs
904@FL Jacksonville;St. Augustine;Orange Park;Fernandina Beach;Middleburg;Ponte Vedra Bch;Green Cove Spgs;Starke;Yulee;Callahan;Hastings;Hilliard;Macclenny
906@MI Marquette;Escanaba;Iron Mountain;Sault Ste. Marie;Ishpeming;Menominee;Baraga;Bark River;Brimley;Calumet Township;Cedarville;Chassell;Crystal Falls;Drummond
907@AK Anchorage;Juneau;Fairbanks;Wasilla;Eagle River;Kenai;Ketchikan;Soldotna;Kodiak;North Pole;Palmer;Sitka;Barrow;Bethel
908@NJ Elizabeth;Union;Hillsborough Township;Cranford;Flemington;Hackettstown;Linden;Phillipsburg;Summit;Westfield;Washington;Bedminster Township;Belvidere;Berkeley Heights
909@CA Rancho Cucamonga;Ontario;Fontana;Chino;Upland;Pomona;Redlands;Rialto;San Bernardino;Walnut;Colton;Diamond Bar;San Dimas;Highland
910@NC Wilmington;Fayetteville;Jacksonville;Lumberton;Clinton;Pinehurst;Southern Pines;Raeford;Rockingham;Whiteville;Bladenboro;Camp Lejeune;Dunn;Laurinburg
912@GA Savannah;Brunswick;Statesboro;Hinesville;Waycross;Douglas;Jesup;Richmond Hill;Baxley;Pooler;Saint Simons Island;St. Marys;Sylvania;Vidalia
913@KS Kansas City;Olathe;Overland Park;Leavenworth;Gardner;Paola;Atchison;Basehor;De Soto;LaCygne;Lansing;Leawood;Louisburg;Mound City
914@NY White Plains;Yonkers;New Rochelle;Mount Vernon;Port Chester;Mount Kisco;Scarsdale;Tarrytown;Elmsford;Mamaroneck;Ossining;Rye;Yorktown Heights;Larchmont
915@TX El Paso;Anthony;Canutillo;Fabens
916@CA Sacramento;Folsom;Elk Grove;Rancho Cordova;Rocklin;Fair Oaks;Roseville;El Dorado Hills;Lincoln;Carmichael;Orangevale;Loomis;Rio Linda;Citrus Heights
917@NY New York (state)
918@OK Tulsa;Broken Arrow;McAlester;Bartlesville;Tahlequah;Claremore;Owasso;Sand Springs;Bixby;Coweta;Grove;Miami;Okmulgee;Poteau
919@NC Durham;Raleigh;Chapel Hill;Goldsboro;Cary;Sanford;Apex;Garner;Clayton;Fuquay-Varina;Smithfield;Wake Forest;Hillsborough;Knightdale
920@WI Green Bay;Appleton;De Pere;Neenah;Manitowoc;Sheboygan;Oshkosh;Fond du Lac;Beaver Dam;Watertown;Fort Atkinson;Kaukauna;Plymouth;Sturgeon Bay
925@CA Pleasanton;Walnut Creek;Concord;Livermore;Antioch;San Ramon;Dublin;Martinez;Danville;Brentwood;Pittsburg;Lafayette;Moraga;Orinda
928@AZ Flagstaff;Prescott;Yuma;Lake Havasu City;Kingman;Bullhead City;Sedona;Cottonwood;Payson;Prescott Valley;Safford;Show Low;Camp Verde;Chinle
929@NY New York (state)
930@IN Indiana (state)
931@TN Clarksville;Cookeville;Columbia;Crossville;McMinnville;Sparta;Tullahoma;Shelbyville;Fayetteville;Lawrenceburg;Lewisburg;Manchester;Pulaski;Winchester
934@NY New York
936@TX Conroe;Huntsville;Lufkin;Montgomery;Nacogdoches;Center;Livingston;Dayton;Liberty;Waller;Willis;Alto;Coldspring;Corrigan
937@OH Dayton;Springfield;Beavercreek;Bellefontaine;Miamisburg;Troy;Xenia;Fairborn;Marysville;Piqua;Sidney;Urbana;Franklin;Greenville
938@AL Alabama (state)
940@TX Wichita Falls;Denton;Gainesville;Decatur;Graham;Mineral Wells;Vernon;Archer City;Argyle;Aubrey;Bowie;Boyd;Bridgeport;Burkburnett
941@FL Sarasota;Bradenton;Port Charlotte;Venice;Punta Gorda;North Port;Englewood;Palmetto;Longboat Key;Boca Grande;Myakka City;Parrish
943@GA Georgia (state)
945@TX Texas (state)
947@MI Michigan (state)
948@VA Virginia (state)
949@CA Irvine;Newport Beach;Costa Mesa;San Clemente;Laguna Beach;Laguna Niguel;Mission Viejo;Aliso Viejo;Laguna Hills
951@CA Riverside;Temecula;Corona;Moreno Valley;Murrieta;Hemet;Perris;Lake Elsinore;Banning;Beaumont;San Jacinto;Anza;Canyon Lake;Idyllwild-Pine Cove
952@MN Burnsville;Eden Prairie;Chaska;Shakopee;Wayzata;Apple Valley;Bloomington;Lakeville;Minneapolis;Prior Lake;Belle Plaine;Cologne;East Bloomington;Edina
954@FL Fort Lauderdale;Coral Springs;Deerfield Beach;Pompano Beach;Sunrise;Tamarac;Pembroke Pines;Weston;Hallandale Beach;Hollywood;Plantation;Davie
956@TX McAllen;Brownsville;Laredo;Harlingen;Edinburg;Mission;Pharr;Weslaco;Mercedes;Donna;Rio Grande City;San Benito;Hidalgo;La Feria
959@CT Connecticut (state)
970@CO Fort Collins;Greeley;Durango;Loveland;Grand Junction;Aspen;Glenwood Springs;Avon;Cortez;Montrose;Steamboat Spgs;Breckenridge;Carbondale;Edwards
971@OR Portland
972@TX Dallas;Plano;Irving;Richardson;Garland;Grand Prairie;Carrollton;Mesquite;Lewisville;McKinney;Allen;Flower Mound;Coppell;Frisco
973@NJ Newark;Paterson;Morristown;Livingston;Wayne;Fairfield;Irvington;Bloomfield;Montclair;West Orange;Clifton;Nutley;Belleville;East Orange
975@MO Missouri (state)
978@MA Lowell;Beverly;Danvers;Peabody;Salem;Haverhill;Acton;Andover;Billerica;Concord;Gloucester;Lawrence;Leominster;Newburyport
979@TX Bryan;Brenham;Lake Jackson;Angleton;Bay City;College Station;Caldwell;Columbus;El Campo;Freeport;La Grange;Wharton;Bellville;Brazoria
980@NC Charlotte;Shelby
983@CO Colorado (state)
984@NC North Carolina (state)
985@LA Houma;Covington;Slidell;Hammond;Mandeville;Thibodaux;LaPlace;Amite City;Bogalusa;Cut Off;Franklinton;Golden Meadow;Luling;Madisonville
986@ID Idaho (state)
989@MI Saginaw;Bay City;Midland;Mount Pleasant;Alpena;Gaylord;Owosso;Alma;Caro;Gladwin;Houghton Lake;Roscommon;St. Johns;West Branch
=VE
21 Caracas;Miranda;Vargas
234 Miranda
235 Anzoátegui;Bolívar;Guárico
237 Federal Dependencies
238 Guárico
239 Miranda
240 Apure;Barinas
241 Carabobo
242 Carabobo
243 Aragua;Carabobo
244 Aragua
245 Carabobo
246 Aragua;Guárico
247 Apure;Barinas;Guárico
248 Amazonas
249 Carabobo
251 Lara;Yaracuy
252 Lara
253 Lara;Yaracuy
254 Yaracuy
255 Portuguesa
256 Portuguesa
257 Portuguesa
258 Cojedes
259 Falcón
261 Zulia
262 Zulia
263 Zulia
264 Zulia
265 Zulia
266 Zulia
267 Zulia
268 Falcón
269 Falcón
271 Mérida;Trujillo;Zulia
272 Trujillo
273 Barinas
274 Mérida
275 Mérida;Táchira;Zulia
276 Táchira
277 Mérida;Táchira
278 Apure;Barinas
279 Falcón
281 Anzoátegui
282 Anzoátegui
283 Anzoátegui
284 Bolívar
285 Anzoátegui;Bolívar
286 Anzoátegui;Bolívar
287 Delta Amacuro;Monagas
288 Bolívar
289 Bolívar
291 Monagas
292 Anzoátegui;Monagas
293 Sucre
294 Sucre
295 Nueva Esparta
296 Amazonas
=VI
340@VI Chtamstths;St. Croix
=ZA
10 Johannesburg
11 Johannesburg
12 Brits;Tshwane
13 Bronkhorstspruit;Eastern Gauteng;Middelburg;Nelspruit;Northern and Western Mpumalanga;Witbank
14 Modimolle;Northern North West and Southwestern Limpopo;Rustenburg
15 Northern and Eastern Limpopo;Polokwane
16 Vaal Triangle
17 Ermelo;Secunda;Southern Mpumalanga
18 Klerksdorp;Lichtenburg;Potchefstroom
21 Cape Town;Gordons Bay;Somerset West;Stellenbosch
22 Boland;Malmesbury;Vredenburg;Western coast of Western Cape
23 Beaufort West;Karoo;Robertson;Worcester
27 Alexander Bay;Calvinia;Clanwilliam;Namaqualand;Port Nolloth;Springbok;Vredendal
28 Caledon;Hermanus;Southern coast of Western Cape;Swellendam
31 Durban
32 Ballito;KwaZulu Natal coast;Stanger;Tongaat;Verulam
33 KwaZulu Natal Midlands;Pietermaritzburg
34 Newcastle;Northern KwaZulu Natal;Vryheid
35 Richards Bay;St. Lucia;Ulundi;Zululand
36 Drakensberg;Ladysmith
39 Eastern Pondoland;Port Shepstone;Southern coast of KwaZulu Natal
40 Alice;Bhisho
41 Port Elizabeth;Uitenhage
42 Humansdorp;Jeffreys Bay;Southern and central Eastern Cape
43 East London
44 Garden Route;George;Knysna;Mossel Bay;Oudtshoorn;Plettenberg Bay
45 Northern and eastern parts of Eastern Cape;Queenstown
46 Bathurst;Grahamstown;Kenton-on-Sea;Port Alfred;Southern and eastern parts of Eastern Cape
47 Butterworth;Eastern part of Eastern Cape;Mthatha
48 Cradock;Northern part of Eastern Cape;Steynsburg
49 Graaff-Reinet;Western part of Eastern Cape
51 Aliwal North;Bloemfontein;Far eastern part of Eastern Cape;Southern and Central Free State
53 Eastern part of Northern Cape;Far western part of North West;Kimberley;Kuruman
54 Gordonia;Upington
56 Kroonstad;Northern Free State;Parys
57 Northern Free State Goldfields;Welkom
58 Bethlehem;Eastern Free State`;
