import type { Atlas } from '../../atlas/types.ts';
import { measureSchema } from '../../schemas/measure.ts';
import { type Place, placeSchema } from '../../schemas/place.ts';

const rows = `
europe|Europe|continent|||European
africa|Africa|continent|||
australia|Australia|country|||
china|China|country|||Chinese|中国
poland|Poland|country|europe||Polish
germany|Germany|country|europe||German
belarus|Belarus|country|europe||
russia|Russia|country|europe||Russian
vietnam|Vietnam|country|||
kazakhstan|Kazakhstan|country|||
laos|Laos|country|||
luxembourg|Luxembourg|country|europe||
sichuan|Sichuan|province|china||
henan|Henan|province|china|Henan Province|
shaanxi|Shaanxi|province|china||
jiangxi|Jiangxi|province|china|Jiangxi Province|
guangxi|Guangxi|province|china||
chengdu|Chengdu|city|sichuan|||成都
chongqing|Chongqing|city|china||
zhengzhou|Zhengzhou|city|henan||
xian|Xi'an|city|shaanxi|Xian|
wuhan|Wuhan|city|china||
beijing|Beijing|city|china||
guangzhou|Guangzhou|city|china||
lianyungang|Lianyungang|port|china||
lanzhou|Lanzhou|city|china||
pingxiang-jiangxi|Pingxiang|city|jiangxi||
pingxiang-guangxi|Pingxiang|crossing|guangxi||
khorgos|Khorgos|crossing|kazakhstan|Horgos|
alashankou|Alashankou|crossing|china|Alataw Pass|
malaszewicze|Małaszewicze|station|poland||
lodz|Łódź|city|poland|Lodz|
duisburg|Duisburg|city|germany||
hamburg|Hamburg|port|germany||
frankfurt|Frankfurt|city|germany||
paris|Paris|city|europe||
lyon|Lyon|city|europe||
amsterdam|Amsterdam|city|europe||
budapest|Budapest|city|europe||
black-sea|Black Sea|region|||
`;

function placeOf(row: string): Place {
  const [id = '', name = '', kind, within, aliases, demonyms, zh] = row.split('|');
  return placeSchema.parse({
    id,
    name,
    kind,
    ...(within ? { within } : {}),
    aliases: aliases ? [aliases] : [],
    demonyms: demonyms ? [demonyms] : [],
    ...(zh ? { zh } : {}),
  });
}

/** A small atlas for tests of names and routes. */
export const fixtureAtlas: Atlas = {
  places: new Map(
    rows
      .trim()
      .split('\n')
      .map(placeOf)
      .map((place) => [place.id, place]),
  ),
  lines: [],
  corridors: new Map(),
  measures: new Map(
    [
      {
        id: 'train-trips',
        name: 'Freight train trips',
        unit: 'trip',
        nouns: ['trip', 'train'],
        subjects: ['freight train'],
        excludes: ['passenger train'],
        summary: 'Trips of freight trains.',
      },
      {
        id: 'cargo-value',
        name: 'Value of goods',
        unit: 'USD',
        nouns: ['USD', 'CNY'],
        subjects: ['value of cargo', 'cargo value'],
        summary: 'Value of goods carried.',
      },
    ]
      .map((measure) => measureSchema.parse(measure))
      .map((measure) => [measure.id, measure]),
  ),
  figures: [],
  rates: new Map([
    ['CNY', { id: 'CNY', source: 'A release of rates', dollars: { 2020: 0.145 } }],
    ['USD', { id: 'USD', source: 'Itself', dollars: { 2020: 1 } }],
  ]),
};
