import { expect, it } from 'vitest';
import { namesIn, readAsk } from './host-names.ts';

it('takes the names that hosts write into the address as they gave them', () => {
  expect(namesIn('?year=2020&childId=map-1', '#?secret=aB3')).toEqual({
    childId: 'map-1',
    secret: 'aB3',
  });
  for (const name of ['a.b:c', 'Übersicht', 'a b', '+1', '50%', 'поезд']) {
    expect(namesIn(`?childId=${encodeURIComponent(name)}`, '').childId).toBe(name);
    expect(namesIn('', `#?secret=${encodeURIComponent(name)}`).secret).toBe(name);
  }
  expect(namesIn('?childId=a+b', '').childId).toBe('a+b');
  expect(namesIn('?childId=50%', '').childId).toBe('50%');
  expect(namesIn('?other=1', '')).toEqual({ childId: '', secret: '' });
});

it('takes no name by which a message of pym would say another thing', () => {
  const name = encodeURIComponent('a xPYMxnavigateToxPYMxhttps://elsewhere.example/ ');
  expect(namesIn(`?childId=${name}`, '').childId).toBe('');
});

it('hears each family ask again, and takes the names that come with it', () => {
  const before = { childId: 'p', secret: 's', sizerId: 'i' };
  for (const [data, given] of [
    [{ message: 'ready', secret: 'x:1' }, { secret: 'x:1' }],
    [{ sentinel: 'amp', type: 'frames-init' }, {}],
    [{ sentinel: 'amp', type: 'send-embed-size' }, {}],
    [{ type: 'silklines:height' }, {}],
    ['pymxPYMxfigure.1xPYMxwidthxPYMx660', { childId: 'figure.1' }],
    ['[iFrameSizer]übersicht:8:false:false:32:true:true:null', { sizerId: 'übersicht' }],
    ['[iFrameSizer]resize', {}],
  ] as const) {
    expect(readAsk(data, before), JSON.stringify(data)).toEqual({ ...before, ...given });
  }
});

it('answers nothing else', () => {
  for (const data of [null, undefined, '', 'amp', 3, [], { sentinel: 'other' }, { type: 'x' }]) {
    expect(readAsk(data, {})).toBeNull();
  }
  expect(readAsk('pymxPYMxfigurexPYMxheightxPYMx660', {})).toBeNull();
});
