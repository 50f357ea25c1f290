import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Place, placeSchema } from '../../schemas/place.ts';
import { buildGazetteer } from './gazetteer.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const place = (part: Partial<Place> & { id: string; name: string }): Place =>
  placeSchema.parse({ kind: 'city', ...part });
const places = [
  place({ id: 'china', name: 'China', zh: '中国', kind: 'country', demonyms: ['Chinese'] }),
  place({ id: 'europe', name: 'Europe', kind: 'continent', demonyms: ['European'] }),
  place({ id: 'germany', name: 'Germany', kind: 'country' }),
  place({ id: 'jiangxi', name: 'Jiangxi', kind: 'province', within: 'china' }),
  place({ id: 'guangxi', name: 'Guangxi', kind: 'province', within: 'china' }),
  place({ id: 'pingxiang-jiangxi', name: 'Pingxiang', within: 'jiangxi' }),
  place({ id: 'pingxiang-guangxi', name: 'Pingxiang', kind: 'crossing', within: 'guangxi' }),
  place({ id: 'luxembourg', name: 'Luxembourg', kind: 'country' }),
  place({
    id: 'luxembourg-city',
    name: 'Luxembourg City',
    aliases: ['Luxembourg'],
    within: 'luxembourg',
  }),
  place({ id: 'xian', name: "Xi'an", aliases: ['Xian'], zh: '西安' }),
  place({ id: 'xuchang', name: 'Xuchang' }),
  place({ id: 'malaszewicze', name: 'Małaszewicze' }),
  place({ id: 'chengdu', name: 'Chengdu' }),
  place({ id: 'chengdu-port', name: 'Chengdu International Railway Port', kind: 'station' }),
  place({
    id: 'united-states',
    name: 'the United States',
    aliases: ['US', 'U.S.'],
    kind: 'country',
  }),
  place({ id: 'bar', name: 'Bar', kind: 'port' }),
];
const gazetteer = buildGazetteer({ places: new Map(places.map((each) => [each.id, each])) });
const find = (text: string) =>
  gazetteer.find(text).map(({ name, ids }) => `${name}: ${ids.join(' or ')}`);
const resolve = (text: string, ...nearby: string[][]) => {
  const [match] = gazetteer.find(text).filter(({ ids }) => ids.length > 1);
  return (
    match &&
    gazetteer.resolve(
      match,
      text.slice(match.end),
      nearby.map((ids) => new Set(ids)),
    )
  );
};

describe('names in a text', () => {
  it.each([
    [
      'without diacritics',
      'From Malaszewicze to MAŁASZEWICZE.',
      ['Malaszewicze: malaszewicze', 'MAŁASZEWICZE: malaszewicze'],
    ],
    [
      'with any apostrophe or none',
      "Xi'an, Xi’an and Xian",
      ["Xi'an: xian", 'Xi’an: xian', 'Xian: xian'],
    ],
    ['in Chinese', '中国西安开行', ['中国: china', '西安: xian']],
    [
      'the longest first',
      'at Chengdu International Railway Port',
      ['Chengdu International Railway Port: chengdu-port'],
    ],
    [
      'across a line end',
      'Chengdu International\u00a0Railway Port',
      ['Chengdu International\u00a0Railway Port: chengdu-port'],
    ],
    [
      'before a possessive and in pairs',
      'Chengdu’s China-Europe trains',
      ['Chengdu: chengdu', 'China: china', 'Europe: europe'],
    ],
    ['as demonyms', 'European and Chinese firms', ['European: europe', 'Chinese: china']],
    [
      'in capitals only where they are written so',
      'US firms told us that Us is a film',
      ['US: united-states'],
    ],
    ['not inside other words', 'Chinatown and Xianyang', []],
    ['not in small letters', 'fine china', []],
    ['not in names of money and of papers', 'Five U.S. dollars, said China Daily.', []],
    ['not as the given name of a person', 'Zhang Xuchang came to Xuchang.', ['Xuchang: xuchang']],
    ['not as a common word', 'Bar none, it docked at Bar.', ['Bar: bar']],
  ])('are found %s', (_, text, names) => {
    expect(find(text)).toEqual(names);
  });

  it('lie inside the text, in order, apart from each other', () => {
    const pieces = fc.constantFrom(
      'Chengdu',
      ' International',
      ' Railway',
      ' Port',
      "Xi'",
      'an',
      'US',
      '.',
      ' ',
      '-',
      '中',
      '国',
      'ł',
      'China',
      '😀',
      'M',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join('');
        let at = 0;
        for (const { start, end, name } of gazetteer.find(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toBe(name);
          at = end;
        }
      }),
    );
  });
});

describe('a name with two meanings', () => {
  it('means the one whose province stands nearest', () => {
    expect(resolve('Pingxiang', ['guangxi'])).toBe('pingxiang-guangxi');
    expect(resolve('Pingxiang', [], ['jiangxi'], ['guangxi'])).toBe('pingxiang-jiangxi');
  });

  it('means the one of the kind named after it', () => {
    expect(resolve('Pingxiang Pass')).toBe('pingxiang-guangxi');
  });

  it('is left open where nothing tells', () => {
    expect(resolve('Pingxiang', ['china'])).toBeNull();
  });

  it('means the town where one lies in the other', () => {
    expect(resolve('Luxembourg')).toBe('luxembourg-city');
  });
});

describe('places by their look', () => {
  const unknown = (text: string) =>
    gazetteer.unknown(text, gazetteer.find(text)).map(({ name }) => name);
  it.each([
    ['A plant in Foobar City closed.', ['Foobar']],
    ['A train ran from Chengdu to Foobar.', ['Foobar']],
    ['It opened in Foobar, Germany.', ['Foobar']],
    ['It opened on Friday. The Foobar firm paid.', []],
    ['It rose from January to March.', []],
  ])('%s', (text, names) => {
    expect(unknown(text)).toEqual(names);
  });
});
