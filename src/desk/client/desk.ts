import { devMessages } from '../../messages/dev.ts';
import { fill, fillCount } from '../../messages/fill.ts';
import {
  type Act,
  type Ask,
  type AskFigure,
  type Card,
  type Done,
  events,
  type FigureCard,
  type FoundPlaces,
  type ListedFact,
  type ListedFigure,
  type Look,
  type PlaceFields,
  type PlaceFigure,
  type Same,
  type Seek,
  type SetFigure,
  type Version,
} from '../messages.ts';
import { button, element, section } from './elements.ts';
import { drawCard } from './fact-card.ts';
import { drawFigureCard } from './figure-card.ts';
import { blockOnScreen, drawFigureList } from './figure-list.ts';
import { markFigures, type PageFigure, previewFigure, titleOf } from './figures-on-page.ts';
import { Follower } from './follow.ts';
import { askPlace, drawPlaceCard } from './place-card.ts';
import { refreshPage, versionOf } from './refresh.ts';

/** The connection to the development server, as far as it is used here. */
export interface DeskServer {
  send<T>(event: string, data: T): void;
  on<T>(event: string, listener: (data: T) => void): void;
  /** Has the page made anew, where the server does not see to it. */
  again?(): void;
}

/** What a panel is told of its story. */
interface Told {
  /** In the order of the text. */
  facts: readonly ListedFact[];
  /** Names of places that are none of the atlas. */
  unknown: readonly string[];
  /** Sentences whose source is known without being cited. */
  citable: number;
  /** What can be drawn of it. */
  figures: readonly ListedFigure[];
}

/** The keys of what is said of other facts, the nearest first. */
const offerKeys = ['s', 'Shift+S'];

/** Facts that are put right on the page: a click on one asks what was read, and what is chosen is written into the story. */
export class Desk {
  /** Where the fact at hand stands in the panel. */
  readonly slot = element('div', { class: 'desk' });
  readonly #server: DeskServer;
  readonly #look: Look;
  readonly #said = element('p', { class: 'said', role: 'status' });
  /** What can be said of other facts as well. */
  readonly #same = element('div', { class: 'same' });
  #told: Told = { facts: [], unknown: [], citable: 0, figures: [] };
  #id: string | null = null;
  /** The figure at hand, where it is none of the facts. */
  #figure: PageFigure | null = null;
  /** What is typed of the figure at hand and not written yet, by attribute: no page or card that comes meanwhile may lose it. */
  readonly #typed = new Map<string, string>();
  readonly #open: () => void;
  readonly #page = new Follower(versionOf(document), async () => {
    const version = await refreshPage();
    this.#markFigures();
    this.#previewTyped();
    return version;
  });

  /** @param open shows the panel and gives it the keys */
  constructor(server: DeskServer, look: Look, open: () => void) {
    this.#server = server;
    this.#look = look;
    this.#open = open;
    server.on<Card>(events.card, (card) => {
      if (card.page === look.page && card.id === this.#id) this.#show(card);
    });
    server.on<Done>(events.done, (done) => {
      if (done.page !== look.page) return;
      this.tell(done);
      this.#offer(done.same ?? []);
    });
    server.on<FoundPlaces>(events.places, (found) => {
      for (const form of this.slot.querySelectorAll('[data-seeks]'))
        form.dispatchEvent(new CustomEvent('silklines:places', { detail: found }));
    });
    server.on<FigureCard>(events.figure, (card) => {
      if (card.page === look.page && card.figure === this.#figure?.id) this.#showFigure(card);
    });
    server.on<Version>(events.refresh, (told) => this.follow(told));
    this.#markFigures();
    window.addEventListener(
      'click',
      (event) => {
        const fact =
          event.target instanceof Element ? event.target.closest('main .fact[data-fact]') : null;
        if (!fact || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        // For a reader the click opens a note, and for the toolbar it closes the panel.
        event.stopImmediatePropagation();
        open();
        this.ask(fact.getAttribute('data-fact') ?? '');
      },
      { capture: true },
    );
  }

  /** Has the page show what the server has by now, as it stands. */
  follow({ version }: Version): void {
    void this.#page.follow(version);
  }

  /** Shows a fact as the server has it now. */
  ask(id: string): void {
    if (id !== this.#id) this.#clear();
    this.#id = id;
    this.#figure = null;
    this.#said.textContent = '';
    this.#offer([]);
    this.#server.send<Ask>(events.ask, { ...this.#look, id });
  }

  /** What the story holds by now; the fact or figure at hand is asked for again. */
  take(told: Told): void {
    this.#told = told;
    this.#markFigures();
    if (this.#id !== null) this.#server.send<Ask>(events.ask, { ...this.#look, id: this.#id });
    if (this.#figure) this.#askFigure(this.#figure);
  }

  /** The doubtful facts nobody has judged, and a button that confirms all the rest. */
  listDoubtful(): HTMLElement[] {
    const doubtful = this.#told.facts.filter(({ doubts }) => doubts.length > 0);
    const open = this.#unjudged();
    if (open.length === 0) return [];
    const rest = fillCount(devMessages.confirmRest, open.length);
    return [
      element('section', { class: 'doubts' }, [
        element('h3', {}, fillCount(devMessages.doubtful, doubtful.length)),
        element(
          'ul',
          {},
          doubtful.map(({ id, words, doubts }) =>
            element('li', {}, [
              button({ class: 'choice' }, words, () => this.ask(id)),
              element('span', { class: 'about' }, doubts.join(' · ')),
            ]),
          ),
        ),
        button({ class: 'act', 'aria-keyshortcuts': 'Shift+C' }, rest, () => this.#confirmRest()),
      ]),
    ];
  }

  /** A button that puts the footnotes of sources behind sentences whose figures occur in their texts. */
  listCitable(): HTMLElement[] {
    if (this.#told.citable === 0) return [];
    const label = fillCount(devMessages.cite, this.#told.citable);
    return [
      element('section', { class: 'doubts' }, [
        button({ class: 'act', 'aria-keyshortcuts': 'f' }, label, () => this.#cite()),
      ]),
    ];
  }

  /** What can be drawn of the story, each to be placed where the page stands. */
  listFigures(): HTMLElement[] {
    return drawFigureList(this.#told.figures, (figure) =>
      this.#server.send<PlaceFigure>(events.placeFigure, {
        ...this.#look,
        figure,
        words: blockOnScreen(),
      }),
    );
  }

  #cite(): void {
    if (this.#told.citable > 0) this.#send({ act: 'cite', ids: [] });
  }

  /** The names of places that are none of the atlas, each to be entered. */
  listUnknown(): HTMLElement[] {
    const { unknown } = this.#told;
    const { enter } = devMessages.place;
    return section(
      'doubts',
      fillCount(devMessages.unknown, unknown.length),
      unknown.map((name) =>
        element('li', {}, [
          button({ class: 'choice' }, fill(enter, { name }), () => void this.#askPlace(name)),
        ]),
      ),
    );
  }

  /** Takes the keys that are pressed in a panel: Escape closes it, others do something with what is at hand. */
  takeKeys(panel: HTMLElement, close: () => void): void {
    panel.addEventListener('keydown', (event) => {
      const isEscape = event.key === 'Escape';
      if (!isEscape && !this.#press(event)) return;
      event.stopPropagation();
      event.preventDefault();
      if (isEscape) close();
    });
  }

  /** A key that is pressed in the panel, but not while something is typed; true where it was one of ours. */
  #press({ key, target, metaKey, ctrlKey, altKey }: KeyboardEvent): boolean {
    if (metaKey || ctrlKey || altKey) return false;
    if (target instanceof Element && target.matches('input, textarea, select')) return false;
    const acts: Record<string, () => void> = {
      c: () => this.#act('confirm'),
      n: () => this.#act('reject'),
      u: () => this.#act('undo'),
      j: () => this.#next(),
      f: () => this.#cite(),
      C: () => this.#confirmRest(),
    };
    const shortcut = /^[A-Z]$/.test(key) ? `Shift+${key}` : key;
    const keyed = this.slot.querySelector<HTMLElement>(
      `[aria-keyshortcuts="${CSS.escape(shortcut)}"]`,
    );
    const act = acts[key] ?? (keyed && (() => keyed.click()));
    act?.();
    return Boolean(act);
  }

  #unjudged(): ListedFact[] {
    return this.#told.facts.filter(({ status }) => status === 'extracted');
  }

  #show(card: Card): void {
    const drawn = drawCard(card, {
      act: (act, attributes) => this.#act(act, attributes),
      next: () => this.#next(),
      seek: (letters) => this.#server.send<Seek>(events.seek, { letters }),
      enter: (name) => void this.#askPlace(name),
    });
    this.#replace(drawn);
  }

  /** Takes away what is no longer at hand: nothing may be written of it while the next is on its way. */
  #clear(): void {
    this.#typed.clear();
    this.#replace(element('p', {}));
  }

  #replace(card: HTMLElement): void {
    const hadKeys = this.slot.matches(':focus-within');
    this.slot.replaceChildren(this.#said, this.#same, card);
    // What had the keys is gone; they stay in the panel.
    if (hadKeys) this.slot.parentElement?.focus({ preventScroll: true });
  }

  /** Shows what a place the atlas does not know may be, so that it can be entered. */
  async #askPlace(name: string): Promise<void> {
    const from = this.#id;
    this.#id = null;
    this.#figure = null;
    this.#clear();
    this.tell({ message: devMessages.place.looking, isRefused: false });
    // What is at hand stands on top.
    this.slot.parentElement?.scrollTo({ top: 0 });
    const answer = await askPlace({ ...this.#look, name });
    // Something else may have been opened since.
    if (this.#id !== null || this.#figure !== null) return;
    if ('message' in answer) return this.tell(answer);
    this.#said.textContent = '';
    const card = drawPlaceCard(name, answer, {
      enter: (fields) => void this.#enterPlace(name, fields, from),
      close: () => (from === null ? this.#clear() : this.ask(from)),
    });
    this.#replace(card);
    card.querySelector('input')?.focus({ preventScroll: true });
  }

  /** @param from the fact at which the place was missed, shown again once it is there */
  async #enterPlace(name: string, fields: PlaceFields, from: string | null): Promise<void> {
    this.tell({ message: devMessages.place.entering, isRefused: false });
    const answer = await askPlace({ ...this.#look, name, fields });
    if (!('message' in answer)) return;
    if (!answer.isRefused) {
      this.#clear();
      this.#server.again?.();
      if (from !== null) this.ask(from);
    }
    this.tell(answer);
  }

  /** Says what came of something. */
  tell({ message, isRefused }: Omit<Done, 'page'>): void {
    this.#said.textContent = message;
    this.#said.classList.toggle('refused', isRefused);
    if (!this.#said.isConnected) this.slot.prepend(this.#said, this.#same);
  }

  /** Offers to say the same of other facts: the first two by a key, too. */
  #offer(same: readonly Same[]): void {
    const offers = same.map(({ ids, act, attributes, label }, at) => {
      const key = offerKeys[at];
      return button({ class: 'act', ...(key && { 'aria-keyshortcuts': key }) }, label, () =>
        this.#send({ act: act ?? 'set', ids, attributes }),
      );
    });
    this.#same.replaceChildren(...offers);
  }

  #markFigures(): void {
    markFigures((figure) => {
      this.#id = null;
      this.#clear();
      this.#said.textContent = '';
      this.#open();
      this.#askFigure(figure);
    });
  }

  #askFigure(figure: PageFigure): void {
    this.#figure = figure;
    const { id, drawn } = figure;
    this.#server.send<AskFigure>(events.askFigure, { ...this.#look, figure: id, drawn });
  }

  #showFigure(card: FigureCard): void {
    const figure = this.#figure;
    if (!figure) return;
    // Who types keeps the keys; what the card would tell comes with the next, once it is written.
    if (this.#typed.size > 0 && this.slot.querySelector('textarea:focus')) return;
    const { id, drawn, after } = figure;
    const words = card.words.map((word) => ({
      ...word,
      value: this.#typed.get(word.attribute) ?? word.value,
    }));
    const drawnCard = drawFigureCard({ ...card, words }, titleOf(id) ?? figure.title, {
      preview: (attribute, value) => {
        this.#typed.set(attribute, value);
        previewFigure(id, attribute, value);
      },
      write: (attributes) => {
        for (const attribute of Object.keys(attributes)) this.#typed.delete(attribute);
        this.#server.send<SetFigure>(events.setFigure, {
          ...{ ...this.#look, figure: id, drawn, after, attributes },
        });
      },
      undo: () => this.#act('undo'),
    });
    this.#replace(drawnCard);
  }

  /** Shows on the page what is typed, which a page that came anew does not hold. */
  #previewTyped(): void {
    for (const [attribute, value] of this.#typed)
      if (this.#figure) previewFigure(this.#figure.id, attribute, value);
  }

  #act(act: Act['act'], attributes?: Record<string, string>): void {
    if (act !== 'undo' && this.#id === null) return;
    if (act === 'undo') this.#typed.clear();
    const ids = this.#id === null ? [] : [this.#id];
    this.#send({ act, ids, ...(attributes && { attributes }) });
  }

  #confirmRest(): void {
    const ids = this.#unjudged().map(({ id }) => id);
    if (ids.length > 0) this.#send({ act: 'confirm', ids });
  }

  #send(act: Omit<Act, 'page'>): void {
    this.#server.send<Act>(events.act, { ...this.#look, ...act });
  }

  /** The next fact in doubt behind the one at hand, from the top again after the last. */
  #next(): void {
    const at = this.#told.facts.findIndex(({ id }) => id === this.#id);
    const round = [...this.#told.facts.slice(at + 1), ...this.#told.facts.slice(0, at + 1)];
    const next = round.find(({ doubts }) => doubts.length > 0);
    if (!next) return;
    this.ask(next.id);
    document.querySelector(`#s-${CSS.escape(next.id)}`)?.scrollIntoView({ block: 'center' });
  }
}
