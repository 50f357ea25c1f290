import { expect, it } from 'vitest';
import { oembed } from './oembed.ts';

const input = {
  id: 'corridor-middle',
  title: 'Middle Corridor',
  alt: 'A map',
  site: 'https://site.example/',
  page: 'https://site.example/corridors/middle/',
  image: 'https://site.example/data/corridor-middle-card.png',
  heights: [[280, 640]] as [number, number][],
  height: 700,
  thumbnail: { url: 'https://site.example/t.png', width: 600, height: 315 },
};

it('a figure is as high as it gets in any column up to the width it is given', () => {
  const answer = oembed({ ...input, heightAt: (width) => (width === 360 ? 900 : width) });
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 660, height: 900 });
  expect(answer.html).toContain('height="900"');
  expect(oembed({ ...input, heightAt: (width) => 1000 - width }).height).toBe(700);
  expect(oembed({ ...input, heightAt: (width) => width }).height).toBe(660);
});

it('it is told where it comes from and by which picture it may be shown', () => {
  expect(oembed({ ...input, heightAt: () => 400 })).toMatchObject({
    title: 'Middle Corridor',
    author_url: input.page,
    provider_url: input.site,
    thumbnail_url: 'https://site.example/t.png',
    thumbnail_width: 600,
    thumbnail_height: 315,
    cache_age: 86400,
  });
});
