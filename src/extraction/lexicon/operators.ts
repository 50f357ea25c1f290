/**
 * Railways, airlines, forwarders and terminals that freight news names by words that do not say they are firms. Where
 * each stands is left to the text: a carrier is no more at home where it runs than where it was founded.
 */
export const operators: ReadonlySet<string> = new Set(
  `
  RZD, Russian Railways, RZD Logistics, TransContainer, OTLK ERA, UTLC ERA, UTLC, FESCO, AirBridgeCargo, Aeroflot,
  Volga-Dnepr, Ruscon, Delo Group, Slavtrans, KTZ, KTZ Express, Kazakhstan Temir Zholy, Kedentransservice, Air
  Astana, Kaztemirtrans, UTY, O'zbekiston Temir Yo'llari, Uzbekistan Temir Yullari, ADY, ADY Container, ADY
  Express, Azerbaijan Railways, Azerbaijan Airlines, ASCO, Silk Way West Airlines, Silk Way West, Silk Way, Silk
  Way Airlines, Georgian Railway, GR Logistics, TCDD, TCDD Tasimacilik, Pasifik Eurasia, Turkish Airlines, Turkish
  Cargo, Belarusian Railway, Belarusian Railways, Belintertrans, BTLC, LTG, LTG Cargo, LTG Link, Lithuanian
  Railways, LDz, LDz Cargo, Latvian Railways, Operail, Estonian Railways, PKP, PKP Cargo, PKP LHS, PCC Intermodal,
  Laude, Adampol, Eurasian Railway Carrier, LOT Polish Airlines, Ukrzaliznytsia, UZ Cargo, CD Cargo, Rail Cargo
  Operator, Metrans, MAV, GYSEV, Rail Cargo Hungaria, OBB, ÖBB, Rail Cargo Group, Rail Cargo Austria, ZSSK Cargo,
  Slovenske zeleznice, CFR Marfa, Deutsche Bahn, DB, DB Cargo, DB Cargo Eurasia, DB Schenker, Lufthansa, Lufthansa
  Cargo, Kombiverkehr, TX Logistik, Trans Eurasia Logistics, Far East Land Bridge, Hapag-Lloyd, HHLA, Eurogate,
  Hamburger Hafen und Logistik, Duisport, duisport, Duisburger Hafen, DCT Gdansk, DCT, Baltic Hub, CFL, CFL
  Multimodal, CFL Cargo, Cargolux, Luxair, LuxairCargo, Lux-Airport, Lineas, Brussels Airlines, Martinair, KLM,
  KLM Cargo, ProRail, ECT, GVT, GVT Intermodal, SNCF, Air France, CMA CGM, Geodis, Fret SNCF, Hupac, SBB, SBB
  Cargo, SBB Cargo International, BLS, Swiss WorldCargo, Kuehne+Nagel, Kühne+Nagel, FS, Mercitalia, Neos,
  Trenitalia, Maersk, DSV, Blue Water Shipping, CargoNet, Green Cargo, VR, VR Transpoint, Nurminen Logistics,
  Finnair, Finnair Cargo, Renfe, Adif, InterRail Services, Transfesa, DP World London Gateway, Freightliner, GB
  Railfreight, UBTZ, Ulaanbaatar Railway, China Railway, CR Express, China Railway Express Co, COSCO, COSCO
  Shipping, Sinotrans, Air China Cargo, China Cargo Airlines, YTO Cargo, SF Airlines, China Postal Airlines,
  Central Airlines, Cathay Pacific, Cathay Cargo, Hong Kong Air Cargo, Ethiopian Airlines, Ethiopian Cargo,
  Emirates SkyCargo, DP World, Etihad Cargo, Qatar Airways, Qatar Airways Cargo, Singapore Airlines, PSA, Korean
  Air, Korean Air Cargo, Asiana, Asiana Cargo, Pantos, Nippon Express, NYK, Nippon Cargo Airlines, Atlas Air, UPS,
  FedEx, Kalitta Air, Polar Air Cargo, National Airlines, RAI, Islamic Republic of Iran Railways, IRISL
`
    .trim()
    .split(/,\s+/)
    .map((name) => name.replace(/\s+/g, ' ')),
);

/**
 * Railways and rail carriers that work one country's network, which their figures are of unless the text says where:
 * "KTZ raised its transit volume". Airlines, shipping lines and forwarders have no such land.
 */
export const homes: ReadonlyMap<string, string> = new Map(
  `
  russia: RZD, Russian Railways, RZD Logistics, TransContainer, Ruscon, Delo Group, Slavtrans
  kazakhstan: KTZ, KTZ Express, Kazakhstan Temir Zholy, Kedentransservice, Kaztemirtrans
  uzbekistan: UTY, O'zbekiston Temir Yo'llari, Uzbekistan Temir Yullari
  azerbaijan: ADY, ADY Container, ADY Express, Azerbaijan Railways
  georgia: Georgian Railway, GR Logistics
  turkey: TCDD, TCDD Tasimacilik, Pasifik Eurasia
  belarus: Belarusian Railway, Belarusian Railways, Belintertrans, BTLC
  lithuania: LTG, LTG Cargo, LTG Link, Lithuanian Railways
  latvia: LDz, LDz Cargo, Latvian Railways, Latvian Railway
  estonia: Operail, Estonian Railways
  poland: PKP, PKP Cargo, PKP LHS, PKP PLK, PKP Polskie Linie Kolejowe, Laude
  ukraine: Ukrzaliznytsia, UZ Cargo
  czechia: CD Cargo
  hungary: MAV, GYSEV, Rail Cargo Hungaria
  austria: OBB, ÖBB, Rail Cargo Austria
  slovakia: ZSSK Cargo
  romania: CFR Marfa
  germany: Deutsche Bahn, DB Netz
  luxembourg: CFL, CFL Multimodal, CFL Cargo
  netherlands: ProRail
  france: SNCF, Fret SNCF
  switzerland: SBB, SBB Cargo
  italy: Trenitalia, Mercitalia, RFI
  greece: TrainOSE, Hellenic Train, OSE
  sweden: Green Cargo
  finland: VR, VR Transpoint
  spain: Renfe, Adif
  united-kingdom: Network Rail, Freightliner, GB Railfreight
  mongolia: UBTZ, Ulaanbaatar Railway
  iran: RAI, Islamic Republic of Iran Railways
  vietnam: Vietnam Railways
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [place = '', names = ''] = line.trim().split(': ');
      return names.split(', ').map((name) => [name, place] as const);
    }),
);

/** Carriers whose short name is that of a place too. */
export const carriersNamedAsPlaces: ReadonlySet<string> = new Set(['Emirates', 'Qatar']);

/** Last words of the names of firms and carriers: "Belarusian [Railways]". */
export const firmTails: ReadonlySet<string> = new Set(
  `Airlines Airways Airline Air Cargo Railway Railways Rail Logistics Group Holding Holdings Corporation Corp Company Co
  Inc Ltd Limited AG SE GmbH SA NV Plc LLC JSC Express Intermodal Multimodal Lines Line Shipping Terminals Forwarding
  Freight Transport Transportation Carrier Container Containers Trans Services Bahn Eurasia Global International
  Operator Industries Motors Electronics Technology Bank Enterprises Investment Development Construction`.split(
    /\s+/,
  ),
);

/** Tails of carriers, which stand for the country or town that their name begins with. */
export const carrierTails: ReadonlySet<string> = new Set(
  'Airlines Airways Air Railway Railways Rail Cargo Express Bahn Lines'.split(' '),
);

/** "the company", "the Luxembourg carrier": what leads back to the firm spoken of last. */
export const firmNouns: readonly string[] = [
  ...['company', 'group', 'operator', 'carrier', 'airline', 'railway', 'firm', 'forwarder'],
  ...['shipper', 'enterprise', 'subsidiary', 'joint venture', 'logistics provider', 'integrator'],
];

/** Verbs whose subject tells of a figure rather than has it: "the World Bank [found] that …". */
export const findingVerbs: ReadonlySet<string> = new Set(
  'find count tell expect forecast estimate put believe predict think project calculate reckon hope want'.split(
    ' ',
  ),
);

/** News agencies and papers, which hand on what others claim. */
export const newsrooms: ReadonlySet<string> = new Set(
  `Xinhua, Xinhua News Agency, China News Service, China Daily, People's Daily, Global Times, CGTN, CCTV, TASS, Interfax,
  Reuters, Associated Press, AP, AFP, Bloomberg, DPA, RailFreight.com, Railfreight, Railway Gazette, Caixin, Belta, BelTA,
  Trend, Azernews, Nikkei, Financial Times, BBC, The Loadstar, Loadstar, Container News, Kazinform, Sputnik, RIA Novosti`.split(
    /,\s+/,
  ),
);
