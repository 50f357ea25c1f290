/** How much a finding weighs: errors stop a build or break a page, warnings want a look, hints are advice on style. */
export type Severity = 'error' | 'warning' | 'hint';

export interface Check {
  severity: Severity;
  /** What is wrong, without the particulars. */
  title: string;
  /** Why it matters and how it is mended, for `--codes` and docs/checks.md. */
  explanation: string;
}

/** Every finding a check of content can have. A code is never used again for something else. */
export const checks = {
  SL101: {
    severity: 'error',
    title: 'The file is not UTF-8',
    explanation:
      'Articles are read as UTF-8. A file saved as UTF-16 or in a Western encoding shows wrong letters or none. In the editor choose “Save with encoding” and then UTF-8.',
  },
  SL102: {
    severity: 'error',
    title: 'The file is empty',
    explanation: 'Write the article, or delete the file.',
  },
  SL103: {
    severity: 'error',
    title: 'The Markdown is too large or too tangled',
    explanation:
      'At most 1 MB is read, quotes and lists at most 32 deep, and at most 2,000 signs of markup in one paragraph. Beyond that the parser would take minutes. Split the article, or part the paragraph with blank lines.',
  },
  SL104: {
    severity: 'error',
    title: 'Front matter is missing',
    explanation:
      'A story begins with a line of three hyphens, its fields, and three hyphens again. `npm run new` writes them.',
  },
  SL105: {
    severity: 'error',
    title: 'Front matter is never closed',
    explanation:
      'The fields end with a line that holds three hyphens and nothing else. Without it the whole article is read as fields.',
  },
  SL106: {
    severity: 'error',
    title: 'Front matter is not YAML',
    explanation:
      'Fields are YAML: `name: value`, lists with `- ` and two spaces of indentation, straight quotes round a text that holds a colon and a space. Only the first fault is certain; others may go with it.',
  },
  SL107: {
    severity: 'error',
    title: 'A field has an unknown name',
    explanation: 'docs/editing.md lists every field. A misspelt one would be silently ignored.',
  },
  SL108: {
    severity: 'error',
    title: 'A field is missing',
    explanation: 'Every story needs title, dek, date, authors and at least one source.',
  },
  SL109: {
    severity: 'error',
    title: 'A date is not in digits, or no day of the calendar',
    explanation: 'Write 2024-06-11; where a source gives no more, 2024-06 or 2024.',
  },
  SL110: {
    severity: 'error',
    title: 'A field has a value it cannot have',
    explanation: 'The message names what the field takes.',
  },
  SL111: {
    severity: 'error',
    title: 'Two sources have one id',
    explanation:
      'A footnote cites a source by its id, which must therefore be unique in the article.',
  },
  SL112: {
    severity: 'error',
    title: 'Front matter stands in the text a second time',
    explanation: 'Only the first one is read; the second would be printed. Take it out.',
  },
  SL113: {
    severity: 'error',
    title: 'The file name cannot be an address',
    explanation:
      'The name of the file becomes the address of the story: small letters, digits and single hyphens.',
  },
  SL114: {
    severity: 'error',
    title: 'Two articles have one address',
    explanation: 'The name of a file is unique among all articles, in whatever folder. Rename one.',
  },
  SL115: {
    severity: 'error',
    title: 'A former name is taken',
    explanation:
      '`formerly` lists addresses that lead to this story. An address leads to one story only, and never to itself.',
  },
  SL116: {
    severity: 'error',
    title: '`corridors` names no corridor of the atlas',
    explanation: 'Ids of corridors are those of their addresses, as in /corridors/middle/.',
  },
  SL117: {
    severity: 'error',
    title: 'The story has no text',
    explanation: 'Write the text under the front matter, or set `draft: true` until there is one.',
  },
  SL118: {
    severity: 'warning',
    title: 'Dates of the article contradict each other',
    explanation: 'A story is not updated before it is published.',
  },
  SL119: {
    severity: 'warning',
    title: 'Part of a field is taken for a comment',
    explanation:
      'In YAML a # after a space begins a comment, so the rest of the line is lost. Put a text that holds one in quotation marks.',
  },
  SL120: {
    severity: 'error',
    title: 'A placeholder is left',
    explanation:
      '`npm run new` and `npm run source` mark what is to be filled in with “To do:”. While any of it is there, the story stays a draft.',
  },
  SL121: {
    severity: 'warning',
    title: 'A correction or a contrast names no fact of the story',
    explanation:
      '`fact` of a correction and `facts` of a contrast hold words of the fact as they stand in the story now, or its id. Without it a correction stands, but does not lead to the fact, and a contrast is not drawn. Leave the field out where the fact is no longer stated.',
  },
  SL122: {
    severity: 'error',
    title: 'A sign that no text can hold',
    explanation:
      'Control signs, halves of letters and signs that Unicode sets apart break feeds, tables and pages. They come in by pasting from other programs. Take them out; in YAML they may also stand as an escape such as `\\u0001`.',
  },
  SL123: {
    severity: 'warning',
    title: 'A sign that nobody sees',
    explanation:
      'Signs without width part a word that looks whole, and signs of direction make text read otherwise than it stands in the file. Take them out where the text does not need them.',
  },
  SL124: {
    severity: 'error',
    title: 'A field begins as a formula does',
    explanation:
      'Spreadsheets take a cell that begins with = + - or @ for a formula and compute it. Fields that go into the tables of the site therefore begin with a letter, a digit or a quotation mark.',
  },
  SL125: {
    severity: 'warning',
    title: 'Two sources have one address',
    explanation:
      'Each source is a page of its own: facts cite one of the two, and readers find the same page twice. Keep one, or correct the address.',
  },
  SL126: {
    severity: 'warning',
    title: 'A date is still to come',
    explanation:
      'Sources are published before they are cited, and figures speak of days that have been. A year is easily mistyped.',
  },
  SL127: {
    severity: 'warning',
    title: '`asOf` is older than a source that is cited',
    explanation:
      'A figure cannot speak of a day before which it was not written down: “last year” and “by 28 July” would be counted from the wrong day.',
  },
  SL128: {
    severity: 'error',
    title: 'The lines end as on old Macs',
    explanation:
      'A carriage return alone ends no line for YAML and git. In the editor choose the line ends LF and save.',
  },
  SL129: {
    severity: 'error',
    title: 'Two versions of the file stand in it',
    explanation:
      'Git could not join two changes and left both, between lines of `<<<<<<<`, `=======` and `>>>>>>>`. Keep the lines that hold and take the marks out.',
  },
  SL130: {
    severity: 'error',
    title: 'A file in the folder of stories is not read',
    explanation:
      'Stories are files that end in `.md`, in small letters. Whatever else lies in `content/articles/` is left out of the site.',
  },
  SL131: {
    severity: 'warning',
    title: 'A headline is not as this site writes them',
    explanation:
      'Headlines are in sentence case and end without a full stop; the sentence under them says something else than they do.',
  },
  SL132: {
    severity: 'warning',
    title: 'A word marks what is still missing',
    explanation:
      '“TK”, “TODO”, “XXX” and “lorem ipsum” stand where something is to come. Drafts may hold them.',
  },
  SL133: {
    severity: 'warning',
    title: 'The text is in another language than it says',
    explanation:
      'Facts are read from English. Sentences of another language are printed, and few of their figures are read, some of them wrongly.',
  },
  SL134: {
    severity: 'hint',
    title: 'A placeholder is left in a draft',
    explanation:
      'What `npm run new` and `npm run source` could not know begins with “To do:”. A draft may hold it; it is to be written before the story goes out.',
  },
  SL135: {
    severity: 'warning',
    title: 'Letters were garbled',
    explanation:
      'A program has read the text in another encoding than it was written in: “LÃ³dÅº” was “Łódź” once. What is lost cannot be read back.',
  },
  SL201: {
    severity: 'error',
    title: 'A link leads to no story',
    explanation:
      'Link a story by its file, `[text](./file-name.md)`. A draft has no page to link to until it is published.',
  },
  SL202: {
    severity: 'error',
    title: 'A link leads to no heading',
    explanation:
      'What follows # is the heading in small letters with hyphens for spaces: `#the-spring-of-2022`.',
  },
  SL203: {
    severity: 'error',
    title: 'A link leads to no page of this site',
    explanation:
      'An address that begins with / is a page of this site, such as /places/zhengzhou/ or /corridors/middle/.',
  },
  SL204: {
    severity: 'error',
    title: 'A link has an address that cannot work',
    explanation:
      'Addresses elsewhere begin with https:// or http://, those of mail with mailto:. Others are dropped from the page. Whether the page is there is not looked up.',
  },
  SL205: {
    severity: 'error',
    title: 'A link has no text or no address',
    explanation: 'Readers who hear the page are told the text of a link, so there must be one.',
  },
  SL206: {
    severity: 'error',
    title: 'A link is not written as one, or refers to an address that is not defined',
    explanation: '`[text][name]` needs a line `[name]: https://…` somewhere in the file.',
  },
  SL207: {
    severity: 'error',
    title: 'A link is written as in a wiki',
    explanation:
      'Two square brackets make no link and would be printed. Write `[words](./file.md)`.',
  },
  SL211: {
    severity: 'error',
    title: 'A picture has no words for readers who cannot see it',
    explanation:
      'Say between the brackets what the picture shows: `![A crane at Khorgos](/khorgos.jpg)`.',
  },
  SL212: {
    severity: 'error',
    title: 'A picture is not there',
    explanation:
      'Put the file into `public/` and write its path from there, `/khorgos.jpg`. Capital and small letters differ.',
  },
  SL213: {
    severity: 'error',
    title: 'A picture lies on another site',
    explanation:
      'Pages load nothing from elsewhere, so it would not be shown. Put a copy that you may use into `public/`.',
  },
  SL221: {
    severity: 'error',
    title: 'A second headline stands in the text',
    explanation: 'The title is the only heading of the first level. Begin headings with ##.',
  },
  SL222: {
    severity: 'warning',
    title: 'A heading skips a level',
    explanation:
      'People who jump from heading to heading look for the level between. ### stands under ##, the first heading of a text is ##.',
  },
  SL223: {
    severity: 'error',
    title: 'A heading is empty',
    explanation: 'Write the heading, or take its # signs out.',
  },
  SL224: {
    severity: 'error',
    title: 'A heading lacks the space behind its number signs',
    explanation: 'Without the space the line is a paragraph and its # signs are printed.',
  },
  SL225: {
    severity: 'warning',
    title: 'A paragraph in bold stands for a heading',
    explanation:
      'It looks like one and is none: screen readers, links and the list of headings pass it by.',
  },
  SL226: {
    severity: 'warning',
    title: 'A paragraph is indented and printed as code',
    explanation:
      'Four spaces or a tab in front make code of a paragraph, from which no facts are read.',
  },
  SL227: {
    severity: 'error',
    title: 'Lines meant as a list or a table are printed as running text',
    explanation:
      'An item begins with a hyphen and a space. A table has | between its cells and a line of | --- | under its first row.',
  },
  SL228: {
    severity: 'warning',
    title: 'A word is parted at the end of a line',
    explanation:
      'The lines of a paragraph are joined with a space, so “Duis-” and “burg” stay two words. It comes in by pasting from a page or a PDF.',
  },
  SL231: {
    severity: 'error',
    title: 'A footnote has no line of its own',
    explanation:
      'Without a line `[^id]: …` at the end of the file the mark itself is printed in the text.',
  },
  SL232: {
    severity: 'error',
    title: 'A footnote names no source',
    explanation:
      'The id between `[^` and `]` is that of a source of the front matter; then the figures of the sentence lead to that source.',
  },
  SL233: {
    severity: 'warning',
    title: 'A footnote is no source',
    explanation:
      'The figures before it lead to the first source of the article, not to what the footnote says.',
  },
  SL234: {
    severity: 'warning',
    title: 'A footnote is never referred to',
    explanation: 'It is not printed. Put its mark into the text, or take the line out.',
  },
  SL235: {
    severity: 'warning',
    title: 'A footnote is written twice',
    explanation: 'Only the first one is printed.',
  },
  SL236: {
    severity: 'warning',
    title: 'A source is never cited',
    explanation:
      'The first source stands for every figure without a footnote; each further one must be cited by a footnote, or it backs nothing.',
  },
  SL237: {
    severity: 'error',
    title: 'A footnote is not written as one',
    explanation:
      'A footnote is `[^id]`, with the id of a source of the front matter. In any other form it is printed as it stands and cites nothing.',
  },
  SL238: {
    severity: 'error',
    title: 'A footnote swallows the paragraph under it',
    explanation:
      'Lines that follow the line of a footnote without a blank one between belong to it: they are not read for facts and stand among the notes.',
  },
  SL241: {
    severity: 'error',
    title: 'HTML that the page leaves out',
    explanation:
      'Scripts, frames, forms, styles and handlers of events are taken out of every page. Write Markdown, or use `::map` and `::chart`.',
  },
  SL242: {
    severity: 'warning',
    title: 'A paragraph or table stands in HTML',
    explanation:
      'No facts are read from it. Write paragraphs without tags, and tables with | between the cells.',
  },
  SL243: {
    severity: 'error',
    title: 'A comment is never closed',
    explanation: 'All that follows `<!--` is left out of the page, up to `-->`.',
  },
  SL244: {
    severity: 'error',
    title: 'A block of code is never closed',
    explanation:
      'All that follows a line of three backticks is printed as code and not read for facts, up to the next such line.',
  },
  SL301: {
    severity: 'error',
    title: 'A directive has an unknown name',
    explanation:
      'There are `::map`, `::chart`, `:fact[…]` and `:nofact[…]`. What has another name is printed as it stands.',
  },
  SL302: {
    severity: 'error',
    title: 'A directive is not written as one',
    explanation:
      '`::map` and `::chart` stand alone on a line, their attributes in braces right behind the name. `:fact` and `:nofact` stand in a sentence, with the words in brackets and closed.',
  },
  SL303: {
    severity: 'error',
    title: 'A directive has no such attribute',
    explanation: 'docs/editing.md lists the attributes of each directive.',
  },
  SL304: {
    severity: 'error',
    title: 'An attribute has a value it cannot have',
    explanation: 'The message names what the attribute takes.',
  },
  SL305: {
    severity: 'error',
    title: 'A directive names a corridor or place that the atlas lacks',
    explanation: 'Ids are those of the addresses, as in /places/zhengzhou/.',
  },
  SL306: {
    severity: 'error',
    title: 'A chart names a series that no facts make',
    explanation:
      'The id of a series is its measure or subject, its place and its type of period. It is there once two facts of it are.',
  },
  SL307: {
    severity: 'error',
    title: 'A correction of a fact cannot be applied',
    explanation: 'The message names the attribute and what it takes.',
  },
  SL308: {
    severity: 'error',
    title: 'A directive names a fact that is not there',
    explanation:
      '`inputs` and `finding` of `:fact` take words of other figures of the story as they stand in it, or `#` and the id of a fact elsewhere.',
  },
  SL309: {
    severity: 'warning',
    title: 'A chart is called by a name it had',
    explanation:
      'A series keeps answering to every name it was published under, and the page draws it. Where its facts are gone nothing is drawn, and its own address says so.',
  },
  SL310: {
    severity: 'warning',
    title: 'A figure stands in the story twice',
    explanation: 'Readers get the same map or chart again. Take one of the two out.',
  },
  SL311: {
    severity: 'warning',
    title: 'A chart wants a title of yours',
    explanation:
      'The title made for it is over 90 characters, or does not say what it is of and where. Place it with `::chart{figure=… title="…"}` where it should stand; its title then holds on every page and in other sites.',
  },
  SL401: {
    severity: 'warning',
    title: 'A name is no place of the atlas',
    explanation:
      'The text uses it as a place, but no map can show it. Add it to content/atlas/places-cities.yaml, or check its spelling.',
  },
  SL402: {
    severity: 'warning',
    title: 'A name may be more than one place',
    explanation: 'Name the province or the country beside it, at least once in the article.',
  },
  SL403: {
    severity: 'warning',
    title: 'A number that no fact covers',
    explanation:
      'Nothing was read from it, so it leads nowhere. Put its unit beside it, state it with `:fact[…]{…}`, or mark it with `:nofact[…]` where it counts nothing.',
  },
  SL404: {
    severity: 'warning',
    title: 'Two stated figures contradict each other',
    explanation:
      'Sentences give different values of one thing at one time. The first of them names three of the others and counts the rest. All stay on the site, shown side by side. Say in the text which holds or that the sources differ.',
  },
  SL405: {
    severity: 'warning',
    title: 'A running total falls',
    explanation: 'A total “to date” is lower than that of an earlier day. One of the two is wrong.',
  },
  SL406: {
    severity: 'warning',
    title: 'A share is over the whole',
    explanation: 'Perhaps a change was meant: “rose by 120 per cent”.',
  },
  SL407: {
    severity: 'warning',
    title: 'A change does not follow from its two values',
    explanation: 'The percentage of a sentence is not what its two values make. Check all three.',
  },
  SL408: {
    severity: 'warning',
    title: 'A conversion is far from the rate of its year',
    explanation: 'The two amounts imply a rate that year did not have. Check both.',
  },
  SL409: {
    severity: 'warning',
    title: 'A figure differs from the published one',
    explanation:
      'The atlas holds another value of the same measure, place and time, with its citation. Say that the sources differ, or correct one.',
  },
  SL410: {
    severity: 'warning',
    title: 'The sentence of a judged fact has changed',
    explanation:
      'A fact that was confirmed, corrected or rejected is no longer read from the text. The judgement is kept in the facts file until it is given anew.',
  },
  SL411: {
    severity: 'error',
    title: 'Stored facts are not those of the article',
    explanation: 'Run `npm run facts` and commit what it writes with the article.',
  },
  SL412: {
    severity: 'error',
    title: 'A facts file cannot be read',
    explanation:
      '`npm run facts -- --anew STORY` writes it anew with what was judged in it, and keeps what stood there beside it.',
  },
  SL413: {
    severity: 'warning',
    title: 'A derived figure does not come out of its inputs',
    explanation:
      'No sum, difference, product, quotient, share, change or mean of the figures that `inputs` names gives it, rounded as it is printed.',
  },
  SL414: {
    severity: 'error',
    title: 'A published story is gone',
    explanation:
      'Its addresses have to say so. Bring the article back, name it under `formerly` where it was renamed, or give day and reason in `content/gone.yaml`. Where nobody ever saw it, delete its file in `content/register/stories/` as well.',
  },
  SL415: {
    severity: 'error',
    title: 'content/gone.yaml cannot be read',
    explanation:
      'It is a list; each entry has `story`, `date` and `reason`, and may name a `successor`.',
  },
  SL416: {
    severity: 'error',
    title: 'A line of the register cannot be read',
    explanation:
      'The register in `content/register/` holds every address that was ever published. Bring the line back from git; `npm run facts` writes the rest.',
  },
  SL417: {
    severity: 'warning',
    title: 'A figure is far from all that are like it',
    explanation:
      'It is many times what other stories and published figures give of the same unit, or of the same series beside it. A digit too many, or another unit, is likelier than such a leap.',
  },
  SL418: {
    severity: 'warning',
    title: 'A value differs from the words it is about',
    explanation:
      '`:fact[7,762 trains]{value=7267}` says one thing to readers and another to charts.',
  },
  SL419: {
    severity: 'warning',
    title: 'A fact is doubtful and nobody has judged it',
    explanation:
      'The reader says what it is unsure of. Confirm or correct it: by a click on the page that `npm run dev` shows, with `npm run facts -- --review`, or with `:fact[…]`.',
  },
  SL420: {
    severity: 'warning',
    title: 'A figure has no footnote in a story of several sources',
    explanation:
      'Readers are told “source not given”. Put the footnote of the source behind the sentence.',
  },
  SL421: {
    severity: 'warning',
    title: 'A figure does not occur in its source',
    explanation:
      '`npm run source -- add` has kept the text of the source, and the figure is not in it. A slip of the hand, another source, or a page that has changed.',
  },
  SL422: {
    severity: 'error',
    title: 'Stored facts were changed by hand',
    explanation:
      'What was read is read again and compared, and what was judged bears a hash of its own. To correct a fact, click on it on the page that `npm run dev` shows, or write `:fact[…]` into the story. `npm run facts -- --take STORY` takes a change into the story, `npm run facts -- --anew STORY` undoes it.',
  },
  SL423: {
    severity: 'warning',
    title: 'A number is not written as one',
    explanation:
      'A letter for a digit (“1,O12”), a gap or a second comma in it (“1, 012”), or a point for the comma of thousands (“1.012 trains”): it is read as another number, or not at all.',
  },
  SL501: {
    severity: 'hint',
    title: 'A long sentence',
    explanation: 'Over 40 words. Two sentences are read faster, by people and by the machine.',
  },
  SL502: {
    severity: 'hint',
    title: 'Passives in a heap',
    explanation: 'Three or more in one paragraph. Say who did it, where that is known.',
  },
  SL503: {
    severity: 'hint',
    title: 'A plainer word',
    explanation: 'A shorter or more usual word says the same.',
  },
  SL504: {
    severity: 'hint',
    title: 'A word of promotion',
    explanation:
      'Words such as “landmark” and “booming” are a press release’s. Give the figure, or quote who says so; words in quotation marks are left alone.',
  },
  SL505: {
    severity: 'hint',
    title: 'A word twice in a row',
    explanation: 'Most often a slip.',
  },
  SL506: {
    severity: 'hint',
    title: '“a” or “an”',
    explanation: 'The word that follows is spoken with the other.',
  },
  SL507: {
    severity: 'hint',
    title: 'A word that may hurt or leave out',
    explanation: 'Consider the other word; leave it where it is meant.',
  },
  SL508: {
    severity: 'hint',
    title: 'An abbreviation that is never explained',
    explanation: 'Spell it out once: “20-foot containers (TEU)”.',
  },
  SL601: {
    severity: 'error',
    title: 'An entry of the atlas is wrong',
    explanation: 'Places, lines, corridors, measures and figures are described in CONTRIBUTING.md.',
  },
} as const satisfies Record<string, Check>;

export type CheckCode = keyof typeof checks;

/** A finding without a code of its own stops a build; one that a project weighs by itself weighs that. */
export const severityOf = ({
  code,
  severity,
}: {
  code?: CheckCode;
  severity?: Severity;
}): Severity => severity ?? (code === undefined ? 'error' : checks[code].severity);
