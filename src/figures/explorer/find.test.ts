import { describe, expect, test } from 'vitest';
import { find, findRoute, type Named, splitRoute } from './find.ts';

const place = (id: string, name: string, also: string[] = [], weight = 1): Named => ({
  id,
  kind: 'place',
  name,
  also,
  weight,
});
const things = [
  place('xian', 'Xi’an', ['西安', 'Sian'], 4),
  place('xiangyang', 'Xiangyang'),
  place('lodz', 'Łódź', ['Lodz']),
  place('frankfurt', 'Frankfurt (Main)', ['FRA']),
  place('frankfurt-oder', 'Frankfurt (Oder)', [], 3),
  place('alashankou', 'Alashankou', ['阿拉山口', 'Alataw Pass']),
  place('brest', 'Brest'),
];
const found = (letters: string) => find(things, letters).map(({ id }) => id);

describe('search', () => {
  test.each([
    ['xian', 'xian'],
    ["XI'AN", 'xian'],
    ['lodz', 'lodz'],
    ['Łódź', 'lodz'],
    ['西安', 'xian'],
    ['阿拉', 'alashankou'],
    ['alataw', 'alashankou'],
    ['fra', 'frankfurt'],
    ['frank', 'frankfurt-oder'],
    ['pass', 'alashankou'],
  ])('%s finds %s first', (letters, id) => {
    expect(found(letters)[0]).toBe(id);
  });

  test.each([
    ['xiann', 'xian'],
    ['alashankow', 'alashankou'],
    ['alatow', 'alashankou'],
    ['frankfurd', 'frankfurt-oder'],
    ['brezt', 'brest'],
  ])('%s, nearly a name, finds %s', (letters, id) => {
    expect(found(letters)[0]).toBe(id);
  });

  test('letters that begin a name are taken for it, not for another that is nearly so', () => {
    expect(found('xian')).not.toContain('xiam');
    expect(found('bre')).toEqual(['brest']);
  });

  test('offers other names that begin so after the exact one', () => {
    expect(found('xian')).toEqual(['xian', 'xiangyang']);
  });

  test('finds nothing for nothing, nor for what is no name', () => {
    expect(found('')).toEqual([]);
    expect(found('  -')).toEqual([]);
    expect(found('qqqq')).toEqual([]);
  });
});

describe('a route in words', () => {
  test.each([
    ['Chengdu to Łódź', ['Chengdu', 'Łódź']],
    ['Chengdu–Łódź', ['Chengdu', 'Łódź']],
    ['xian > brest', ['xian', 'brest']],
    ['成都到罗兹', ['成都', '罗兹']],
    ['Yiwu - Madrid', ['Yiwu', 'Madrid']],
  ])('%s is split at its middle', (letters, ends) => {
    expect(splitRoute(letters)).toEqual(ends);
  });

  test.each([
    ['xian brest', ['xian', 'brest']],
    ['alataw pass lodz', ['alataw pass', 'lodz']],
    ['xian  brezt', ['xian', 'brezt']],
    ['Xi’an to Brest', ['Xi’an', 'Brest']],
  ])('%s is a route though nothing but a space may part its ends', (letters, ends) => {
    expect(findRoute(things, letters)).toEqual(ends);
  });

  test.each(['frankfurt oder', 'alataw pass', 'xian qqqqqq', 'xian'])(
    '%s is no route',
    (letters) => {
      expect(findRoute(things, letters)).toBeNull();
    },
  );

  test.each(['Toulouse', 'Bielsko-Biala', 'to'])('%s is one name', (letters) => {
    expect(splitRoute(letters)).toBeNull();
  });
});
