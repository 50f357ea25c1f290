import { Desk, type DeskServer } from '../../../src/desk/client/desk.ts';
import { button, drawnBetweenClicks, element, section } from '../../../src/desk/client/elements.ts';
import { post } from '../../../src/desk/client/post.ts';
import { drawSourceForm } from '../../../src/desk/client/source-form.ts';
import { style } from '../../../src/desk/client/style.ts';
import {
  events,
  type ListedFact,
  type ListedSentence,
  type Look,
  type Notice,
  type Report,
  type Sent,
  type SourceTold,
  type Spot,
} from '../../../src/desk/messages.ts';
import { devMessages } from '../../../src/messages/dev.ts';
import { fill, fillCount } from '../../../src/messages/fill.ts';
import { PublishCard } from './publish-card.ts';

/** What outlives the page being loaded anew after a save. */
interface Kept {
  isOpen: boolean;
  /** True where errors have opened the panel, so that it closes once they are mended. */
  byErrors: boolean;
  scroll: number;
  /** Errors an editor has closed the panel on. */
  dismissed: string;
}
const storageKey = 'silklines-desk';

/** What the panel uses of an app of Astro's toolbar; Astro's own type brings all of Node. */
interface ToolbarApp {
  onToggled(listener: (options: { state: boolean }) => void): void;
  toggleState(options: { state: boolean }): void;
  toggleNotification(options: { state: boolean; level?: 'error' | 'warning' }): void;
}

/** The panel of the development toolbar: what was read out of the story on the page. */
export default {
  init(canvas: ShadowRoot, app: ToolbarApp, server: DeskServer): void {
    const kept = recall();
    const keep = (change: Partial<Kept>): void => remember(Object.assign(kept, change));
    const panel = element('section', {
      class: 'panel',
      'aria-label': devMessages.name,
      tabindex: '-1',
    });
    const styles = element('style', {});
    styles.textContent = style;
    canvas.append(styles, panel);
    let shown = '';
    let errors = '';

    const close = (): void => {
      keep({ dismissed: errors });
      app.toggleState({ state: false });
    };
    app.onToggled(({ state }) => {
      keep({ isOpen: state, ...(state ? {} : { byErrors: false }) });
      if (state) panel.scrollTop = kept.scroll;
    });
    panel.addEventListener('scroll', () => keep({ scroll: panel.scrollTop }), { passive: true });
    const look: Look = { page: location.pathname };
    const desk = new Desk(server, look, () => {
      keep({ byErrors: false });
      app.toggleState({ state: true });
      panel.scrollTop = 0;
      panel.focus({ preventScroll: true });
    });
    desk.takeKeys(panel, close);
    const drawPanel = drawnBetweenClicks(panel);
    const sourceForm = drawSourceForm({
      send: (wish) => post<SourceTold>('sources', { ...look, ...wish }),
      tell: (told) => desk.tell(told),
    });
    let root = '';
    const publish = new PublishCard(look, (found) =>
      drawNotice(found, (spot) => opener(spot, root)),
    );

    server.on<Sent>(events.report, ({ page, report, version }) => {
      if (page !== look.page) return;
      // What was saved while the page was on its way was told to nobody.
      desk.follow({ version });
      const next = JSON.stringify(report);
      if (next === shown) return;
      shown = next;
      root = report.root;
      errors = JSON.stringify(report.errors);
      const { unknown, citable, figures } = report;
      const facts = report.sentences.flatMap((sentence) => sentence.facts);
      desk.take({ facts, unknown, citable, figures });
      drawPanel(() => {
        const { scrollTop } = panel;
        const hadKeys = canvas.activeElement !== null;
        panel.replaceChildren(...draw(report, { desk, sourceForm, publish: publish.root, close }));
        panel.scrollTop = scrollTop || kept.scroll;
        if (hadKeys && canvas.activeElement === null) panel.focus({ preventScroll: true });
      });
      notify(app, report);
      if (report.errors.length > 0 && !kept.isOpen && kept.dismissed !== errors) {
        keep({ byErrors: true, scroll: 0 });
        app.toggleState({ state: true });
      } else if (report.errors.length === 0 && kept.byErrors) {
        app.toggleState({ state: false });
      }
    });
    server.send<Look>(events.look, look);
    if (kept.isOpen) setTimeout(() => app.toggleState({ state: true }));
  },
};

function notify(app: ToolbarApp, { errors, warnings, sentences }: Report): void {
  const level = errors.length > 0 ? 'error' : 'warning';
  const isDoubtful = warnings.length > 0 || sentences.some(({ unread }) => unread.length > 0);
  app.toggleNotification({ state: errors.length > 0 || isDoubtful, level });
}

interface Parts {
  desk: Desk;
  /** One for all reports, so that what is typed there stays. */
  sourceForm: HTMLElement;
  /** The same of what publishing came to. */
  publish: HTMLElement;
  close: () => void;
}

function draw(report: Report, { desk, sourceForm, publish, close }: Parts): Node[] {
  const { article, errors, warnings, sentences } = report;
  const unread = sentences.flatMap((sentence) => sentence.unread);
  const head = element('header', {}, [
    element('div', { class: 'title' }, [
      element('h2', {}, article?.title ?? devMessages.name),
      element(
        'p',
        { class: 'counts' },
        article
          ? [article.isDraft && devMessages.draft, fillCount(devMessages.facts, article.facts)]
              .filter(Boolean)
              .join(' · ')
          : devMessages.noStory,
      ),
    ]),
  ]);
  head.append(button({ class: 'close', 'aria-label': devMessages.close }, '×', close));
  const open = (spot: Spot): HTMLElement => opener(spot, report.root);
  return [
    head,
    desk.slot,
    ...desk.listCitable(),
    ...desk.listDoubtful(),
    ...desk.listUnknown(),
    ...(article ? [sourceForm, publish] : []),
    ...section(
      'errors',
      fillCount(devMessages.errors, errors.length),
      errors.map((each) => drawNotice(each, open)),
    ),
    ...section(
      'warnings',
      fillCount(devMessages.warnings, warnings.length),
      warnings.map((each) => drawNotice(each, open, (id) => desk.ask(id))),
    ),
    ...section(
      'unread',
      fillCount(devMessages.unread, unread.length),
      unread.map((each) => element('li', {}, [open(each), element('strong', {}, each.text)])),
      devMessages.unreadNote,
    ),
    ...section(
      'sentences',
      devMessages.sentences,
      sentences.filter(({ facts }) => facts.length > 0).map((each) => drawSentence(each, open)),
    ),
    ...desk.listFigures(),
    ...(article && article.facts === 0 ? [element('p', {}, devMessages.noFacts)] : []),
  ];
}

/** @param ask shows the fact a notice is about, so that it can be put right at once */
function drawNotice(
  notice: Notice,
  open: (spot: Spot) => HTMLElement,
  ask?: (id: string) => void,
): HTMLElement {
  const { file, field, message, mend, fact } = notice;
  const said = [field, message].filter(Boolean).join(': ');
  return element('li', {}, [
    open(notice),
    element('span', {}, [
      element('span', { class: 'file' }, file.replace(/^content\//, '')),
      fact !== undefined && ask
        ? button({ class: 'choice' }, said, () => ask(fact))
        : element('strong', {}, said),
      ...(mend ? [element('span', { class: 'mend' }, mend)] : []),
    ]),
  ]);
}

function drawSentence(sentence: ListedSentence, open: (spot: Spot) => HTMLElement): HTMLElement {
  return element('li', {}, [
    open(sentence),
    element('div', {}, [
      element('p', { class: 'words' }, sentence.text),
      element(
        'ul',
        {},
        sentence.facts.map((fact) => drawFact(fact)),
      ),
    ]),
  ]);
}

/** The fact leads to its words on the page. */
function drawFact(fact: ListedFact): HTMLElement {
  const status = devMessages.status[fact.status as keyof typeof devMessages.status];
  const isDoubtful = fact.evidence === 'unconfirmed';
  const labels = [status, isDoubtful && devMessages.unconfirmed].filter(Boolean).join(', ');
  return element('li', { class: fact.status }, [
    element('a', { href: `#s-${fact.id}` }, fact.words),
    element(
      'span',
      { class: 'about' },
      [fact.places.join(', '), labels].filter(Boolean).join(' · '),
    ),
  ]);
}

/** A button with a line's number that opens the line in the editor's program. */
function opener({ file, line, column }: Spot, root: string): HTMLElement {
  const label = fill(devMessages.open, { file, line });
  return button({ class: 'open', title: label, 'aria-label': label }, String(line), () => {
    const spot = encodeURIComponent(`${root}/${file}:${line}:${column}`);
    void fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/__open-in-editor?file=${spot}`);
  });
}

function recall(): Kept {
  const none: Kept = { isOpen: false, byErrors: false, scroll: 0, dismissed: '' };
  try {
    return { ...none, ...(JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Kept) };
  } catch {
    return none;
  }
}

function remember(kept: Kept): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {}
}
