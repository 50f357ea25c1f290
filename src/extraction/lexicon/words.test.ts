import { expect, it } from 'vitest';
import { wordBefore } from '../tokens/word-before.ts';
import { isPlural, singular } from '../units/nouns.ts';
import { isNumberWord } from './number-words.ts';
import { ordinalWords } from './rank-words.ts';
import { isOneOf, setOf, wordSet } from './word-set.ts';

it('a list of words holds each of them and nothing else', () => {
  expect(['a', 'an', 'the', 'apple', 'n', ''].filter((word) => isOneOf(word, 'a|an|the'))).toEqual([
    'a',
    'an',
    'the',
  ]);
  expect(isOneOf('to the', 'to|to the')).toBe(true);
  expect([...wordSet('a|an')]).toEqual(['a', 'an']);
  expect([...setOf(' rate rates\n  pace ')]).toEqual(['rate', 'rates', 'pace']);
});

it('a word of a number is told from the noun that looks like one', () => {
  expect(['twelve', 'million', 'score', 'train'].map(isNumberWord)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([ordinalWords.get('first'), ordinalWords.get('twelfth')]).toEqual([1, 12]);
});

it.each([
  ['cities', 'city'],
  ['Americans', 'American'],
  ['people', 'people'],
  ['boxes', 'box'],
  ['fishermen', 'fisherman'],
  ['TEUs', 'TEU'],
  ['Children', 'Child'],
  ['feet', 'foot'],
  ['gas', 'gas'],
  ['ties', 'tie'],
  ['train', 'train'],
])('one of the %s is a %s', (word, one) => {
  expect(singular(word)).toBe(one);
});

it('what ends in s is no plural for that', () => {
  expect(['trains', 'loss', 'analysis', 'us', 'men'].map(isPlural)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});

it('the word before an offset is the letters that end there, a space passed over', () => {
  expect(wordBefore('in the port of ', 15)).toBe('of');
  expect(wordBefore('in the port of', 14)).toBe('of');
  expect(wordBefore('2 Łódźer ', 9)).toBe('Łódźer');
  expect(wordBefore('of  ', 4)).toBe('');
  expect(wordBefore('')).toBe('');
  expect(wordBefore('AZaz')).toBe('AZaz');
  expect(wordBefore('a@[`{z')).toBe('z');
});
