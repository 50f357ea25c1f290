/** A sentence and the routes it tells of, as `mode from > to (via …)`, by the ids of the atlas. */
export interface RouteCase {
  says: string;
  routes: string[];
  /** Words before the sentence. */
  context?: string;
}

export const routeCases: Record<string, RouteCase[]> = {
  'from and to': [
    {
      says: 'The first train from Chengdu to Lodz took two weeks.',
      routes: ['rail chengdu > lodz'],
    },
    {
      says: 'The train ran from Chengdu to Lodz, Poland, via Khorgos.',
      routes: ['rail chengdu > lodz via khorgos'],
    },
    {
      says: 'Flights from Chengdu to Frankfurt, Paris and Amsterdam resumed.',
      routes: ['air chengdu > frankfurt', 'air chengdu > paris', 'air chengdu > amsterdam'],
    },
    {
      says: 'A freight train from Xi’an in Shaanxi Province to Duisburg in Germany carried coffee.',
      routes: ['rail xian > duisburg'],
    },
    { says: 'The influence of the fair spread from Chengdu to Lodz.', routes: [] },
    {
      says: 'Some 900 boxes went by train from Chengdu and Wuhan, and 400 more were taken to Lodz.',
      routes: [],
    },
    {
      says: 'A train from Xi’an through Khorgos, Małaszewicze, Lodz to Duisburg was full.',
      routes: ['rail xian > duisburg via khorgos, malaszewicze, lodz'],
    },
    {
      says: 'Trains run from Wuhan over Alashankou and Małaszewicze to Hamburg.',
      routes: ['rail wuhan > hamburg via alashankou, malaszewicze'],
    },
    {
      says: 'Containers from Xi’an to Duisburg arrived in 17 days, while a ship from there needs 40.',
      routes: ['rail xian > duisburg'],
      context: 'Rail keeps its distance. ',
    },
    {
      says: 'I booked a container from Chengdu to Duisburg.',
      routes: ['rail chengdu > duisburg'],
      context: 'Rail was quicker than the ship and cheaper than the plane. ',
    },
    { says: 'Trains from China to Europe are many.', routes: [] },
  ],
  'between, linking, connecting': [
    {
      says: 'Trains between Zhengzhou and Hamburg run daily.',
      routes: ['rail zhengzhou > hamburg'],
    },
    {
      says: 'It operates freight trains linking Zhengzhou and Europe.',
      routes: ['rail zhengzhou > europe'],
    },
    {
      says: 'A cargo flight connects Zhengzhou with Luxembourg.',
      routes: ['air zhengzhou > luxembourg'],
    },
    { says: 'The trade between Zhengzhou and Hamburg is old.', routes: [] },
  ],
  'hyphenated routes': [
    {
      says: 'The Zhengzhou-Luxembourg cargo route turned ten.',
      routes: ['air zhengzhou > luxembourg'],
    },
    { says: 'The Xi’an–Duisburg train was full.', routes: ['rail xian > duisburg'] },
    { says: 'The freight train (Xi’an-Duisburg) was full.', routes: ['rail xian > duisburg'] },
    { says: 'The Chengdu-Lodz partnership of cities turned ten.', routes: [] },
  ],
  'brands, classes and lines are no routes': [
    { says: 'China-Europe freight trains are many.', routes: [] },
    { says: 'The China–Kazakhstan train service is old.', routes: [] },
    { says: 'Freight trains (Chengdu-Chongqing) ranked first.', routes: [] },
    { says: 'Trains under the name Xi’an-Duisburg services are many.', routes: [] },
    { says: 'The Beijing-Guangzhou railway is long.', routes: [] },
    { says: 'It lies on the Beijing-Guangzhou and Lianyungang-Lanzhou railways.', routes: [] },
    { says: 'The Zhengzhou-Europe freight trains are many.', routes: [] },
    { says: 'The China-Laos railway opened.', routes: [] },
  ],
  'leaving for and lists of destinations': [
    { says: 'A train left Wuhan for Lyon.', routes: ['rail wuhan > lyon'] },
    { says: 'A train bound for Hamburg from Wuhan was late.', routes: ['rail wuhan > hamburg'] },
    {
      says: 'Chengdu has air routes to Europe, Africa and Australia.',
      routes: ['air chengdu > europe', 'air chengdu > africa', 'air chengdu > australia'],
    },
    { says: 'Chongqing opened a cargo route to Budapest.', routes: ['air chongqing > budapest'] },
  ],
  'the mode comes from the nearest words': [
    { says: 'Boxes of cargo go on from Lodz to the Black Sea.', routes: ['rail lodz > black-sea'] },
    {
      says: 'The service from Zhengzhou to Budapest grew.',
      context: 'The airport has new flights.',
      routes: ['air zhengzhou > budapest'],
    },
    {
      says: 'The service from Zhengzhou to Budapest grew.',
      context: 'The railway is busy.',
      routes: ['rail zhengzhou > budapest'],
    },
    {
      says: 'The service from Zhengzhou to Budapest grew.',
      context: '',
      routes: ['rail zhengzhou > budapest'],
    },
  ],
};
