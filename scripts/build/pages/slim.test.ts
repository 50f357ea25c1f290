import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { slimHtml } from '../../../tests/support/slim-html.ts';

const slim = (body: string): string => slimHtml(`<body>${body}</body>`).replace(/<\/?body>/g, '');

it('leaves out quotes where a value needs none, and empty values', () => {
  expect(slim('<a class="fact" href="/facts/1-2/?a=b" id="">1</a>')).toBe(
    '<a class=fact href="/facts/1-2/?a=b" id>1</a>',
  );
  for (const value of ['two words', "it's", '`', '1>0', '&quot; ', 'a="b"'.replaceAll('"', "'")])
    expect(slim(`<a title="${value}">1</a>`), value).toBe(`<a title="${value}">1</a>`);
});

it('writes JSON in quotes of the other kind, where it has none of them', () => {
  const data = '{&quot;1-2&quot;:[2019,&quot;a &amp;amp; b&quot;]}';
  expect(slim(`<main data-facts="${data}" class="x">1</main>`)).toBe(
    `<main data-facts='{"1-2":[2019,"a &amp;amp; b"]}' class=x>1</main>`,
  );
  const page = `<html><head></head><body><br data-facts="${data}"/></body></html>`;
  const read = (html: string) => JSON.stringify(fromHtml(html, { verbose: false }), without);
  expect(read(slimHtml(page))).toBe(read(page));
  const apostrophe = `<b data-a="{&quot;it's&quot;:1}">1</b>`;
  expect(slim(apostrophe)).toBe(apostrophe);
});

it('keeps the quotes of a value that a stroke follows, which would be read as its end', () => {
  expect(slim('<svg><path class="map-land" d="M0 0h9z"/></svg>')).toBe(
    '<svg><path class=map-land d="M0 0h9z"/></svg>',
  );
  expect(slim('<svg><use href="/a/#b"/></svg>')).toBe('<svg><use href="/a/#b"/></svg>');
});

it('leaves out end tags that are told by what follows, and space at the edges of blocks', () => {
  expect(slim('<ul> <li> One </li><li>Two</li> </ul>')).toBe('<ul><li>One<li>Two</ul>');
  expect(slim('<div><p>A <b>b</b> c </p><p>d</p></div>')).toBe('<div><p>A <b>b</b> c<p>d</div>');
  expect(slim('<dl><dt>A</dt><dd>b</dd></dl>')).toBe('<dl><dt>A<dd>b</dl>');
  expect(slim('<tr><td> a </td><td>b</td></tr>')).toBe('<tr><td> a <td>b</tr>');
});

it('keeps an end tag that nothing tells', () => {
  for (const kept of ['<p>a</p> b', '<a><p>a</p></a>', '<li>a</li>b', '<td>a</td> <td>b</td>'])
    expect(slim(kept)).toBe(kept);
  expect(slim('<tr>a</tr> <tr>b</tr>')).toBe('<tr>a</tr> <tr>b</tr>');
});

it('keeps the head, scripts, styles and what is set letter for letter', () => {
  const kept =
    '<head><meta name="a" content="b"> </head><body><script type="module">if (a <b) "</p> <p>"</script>' +
    '<pre> <li class="x"> </pre><!-- <p class="a"> </p> --></body>';
  expect(slimHtml(kept)).toBe(kept);
  expect(slimHtml('no page')).toBe('no page');
});

it('makes each page of its own, whatever came before, in letters of any length', () => {
  const long = `<p class="a">${'Łódź 西安 '.repeat(60_000)}</p>`;
  expect(slim(long)).toBe(long.replace('"a"', 'a').replace(' </p>', '</p>'));
  expect(slim('<p>Łódź')).toBe('<p>Łódź');
  expect(slim('<ul><li>西安</li>')).toBe('<ul><li>西安</li>');
  expect(slimHtml('<body><p class="a"')).toBe('<body><p class=a');
});

it('leaves the value in which a page is cut off as it is', () => {
  for (const cut of ['<body><p class="a', '<body><p class="', '<body><p class="a b'])
    expect(slimHtml(cut)).toBe(cut);
});

it('comes out as the same document', () => {
  const page =
    '<!doctype html><html lang="en"><head><title>A</title></head><body class="x"><main><h1>A</h1><p>B</p><ul>' +
    '<li><a href="/c/" title="C &amp; d">C</a></li><li>D</li></ul><table><tbody><tr><th scope="row">e</th><td>f</td></tr>' +
    '<tr><th>g</th><td></td></tr></tbody></table><template><p>h</p></template></main></body></html>';
  const read = (html: string) => JSON.stringify(fromHtml(html, { verbose: false }), without);
  expect(read(slimHtml(page))).toBe(read(page));
});

/** Where things stand in the file is not what they are. */
const without = (key: string, value: unknown): unknown =>
  key === 'position' || key === 'data' ? undefined : value;
