import { expect, it } from 'vitest';
import { bySubject, subjectOf } from './subject.ts';

it('knows all pages and files of a figure for one', () => {
  const of = [
    'places/wuhan',
    'places/wuhan/page/2',
    'embed/place-wuhan',
    'figures/place-wuhan/corrections.xml',
    'oembed/place-wuhan.json',
    'data/place-wuhan.json',
    'data/place-wuhan@2x.png',
    'data/place-wuhan-card.png',
  ];
  expect(new Set(of.map(subjectOf))).toEqual(new Set(['place-wuhan']));
});

it('knows the pages of a story and of its map for one, and other pages each for itself', () => {
  expect(subjectOf('stories/a-b')).toBe(subjectOf('embed/story-a-b-map'));
  expect(['', 'about', 'stories', 'facts/1-2'].map(subjectOf)).toEqual([
    '',
    'about',
    'stories',
    'facts/1-2',
  ]);
});

it('puts pages about one thing after each other, else leaves them in order', () => {
  const addresses = ['stories/b', 'about', 'places/a', 'embed/story-b-map', 'embed/place-a'];
  expect(bySubject(addresses, (address) => address)).toEqual([
    'stories/b',
    'embed/story-b-map',
    'about',
    'places/a',
    'embed/place-a',
  ]);
});
