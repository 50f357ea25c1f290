import type { FollowWords, MapFollower, Told } from '../../figures/map/client/follow.ts';
import type { SilkMap } from '../../figures/map/client/hydrate.ts';

/** Where on the screen the eye of a reader is, as a share of its height: lower where a map covers the top. */
const eye = { beside: 0.38, above: 0.62 };

/**
 * The prose of a story: the paragraph being read lights its facts on the story's map, and so does a fact that has the
 * focus. Without this script text and map are whole, and still.
 */
class StoryText extends HTMLElement {
  #maps: { map: SilkMap; follower: MapFollower | null }[] = [];
  #words: FollowWords | null = null;
  #isLoaded: Promise<void> | null = null;
  #watch: IntersectionObserver | null = null;
  #figures: IntersectionObserver | null = null;
  readonly #inTheWay = new Set<Element>();
  #read: Element | null = null;
  #asked: Element | null = null;

  connectedCallback(): void {
    const words = JSON.parse(this.dataset.words ?? 'null') as FollowWords | null;
    const own = this.querySelector('.plate.is-following');
    if (!words || !own || this.#watch) return;
    this.#words = words;
    for (const map of own.querySelectorAll<SilkMap>('silk-map')) {
      this.#maps.push({ map, follower: null });
    }
    const isBeside = matchMedia('(width >= 62rem)');
    this.#watchText(isBeside.matches);
    // On a tablet the panel beside the map stands there before anybody reads.
    if (matchMedia('(31.5rem <= width < 62rem)').matches) setTimeout(() => void this.#begin());
    this.#watchFigures();
    isBeside.addEventListener('change', () => this.#watchText(isBeside.matches));
    this.#listen(own);
    // A map that stays above its text has no box of its own to scroll to.
    if (location.hash === `#${own.id}`) own.querySelector('.plate-head')?.scrollIntoView();
  }

  #listen(own: Element): void {
    this.addEventListener('focusin', ({ target }) => {
      const fact = factOf(target);
      if (fact || !(target as Element).closest('.note')) this.#ask(fact, true);
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.#ask(null, true);
    });
    this.addEventListener('pointerover', ({ target, pointerType }) => {
      const fact = factOf(target);
      const isFree = fact || !document.activeElement?.matches('[data-fact]');
      if (pointerType === 'mouse' && isFree && fact !== this.#asked) this.#ask(fact, false);
    });
    this.addEventListener('silk-map:show', (event) => {
      const { facts } = (event as CustomEvent<{ facts: string[] }>).detail;
      for (const mark of this.querySelectorAll<HTMLElement>('a.fact')) {
        mark.classList.toggle('is-lit', facts.includes(mark.dataset.fact ?? ''));
      }
    });
    this.closest('fact-notes')?.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>(`a[href="#${own.id}"]`);
      const id = link?.dataset['show'];
      if (id === undefined) return;
      event.preventDefault();
      this.#showOnMap(own, id);
    });
  }

  /** The focus goes to the fact in the text, where the map stands beside or above it; failing that, to the map. */
  #showOnMap(own: Element, fact: string): void {
    this.querySelector<HTMLElement>(`a.fact[data-fact="${CSS.escape(fact)}"]`)?.focus();
    const isSeen = this.#maps.some(({ map }) => {
      const { bottom, height } = map.getBoundingClientRect();
      return height > 0 && bottom > 0 && bottom <= innerHeight;
    });
    if (!isSeen) own.querySelector('.plate-head')?.scrollIntoView();
  }

  #watchText(isBeside: boolean): void {
    this.#watch?.disconnect();
    const line = 100 * (isBeside ? eye.beside : eye.above);
    this.#watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
          if (isIntersecting) this.#readNow(target);
          // Scrolled back to before the first paragraph, nothing is being read.
          else if (target === this.#read && boundingClientRect.top > (rootBounds?.bottom ?? 0)) {
            if (target === this.#blocks()[0]) this.#readNow(null);
          }
        }
      },
      { rootMargin: `${-line}% 0px ${line - 99}% 0px` },
    );
    for (const block of this.#blocks()) this.#watch.observe(block);
  }

  /** A map that stays above its text makes way for every other figure of it. */
  #watchFigures(): void {
    this.#figures = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#inTheWay.add(target);
          else this.#inTheWay.delete(target);
        }
        this.#makeWay();
      },
      { rootMargin: '0px 0px -70% 0px' },
    );
    const drawings = ':scope > .plate:not(.is-following) .plate-drawing, .footnotes';
    for (const figure of this.querySelectorAll(drawings)) this.#figures.observe(figure);
  }

  /** Asked for, the map is shown whatever lies under it. */
  #makeWay(): void {
    this.classList.toggle('is-yielding', this.#inTheWay.size > 0 && !this.#asked);
  }

  #blocks(): Element[] {
    return [...this.children].filter((child) => child.matches('p, ul, ol, blockquote, table'));
  }

  #readNow(block: Element | null): void {
    if (block === this.#read) return;
    this.#read = block;
    if (!this.#asked) void this.#tell(block, true);
  }

  #ask(fact: Element | null, moves: boolean): void {
    if (fact === this.#asked) return;
    this.#asked = fact;
    this.#makeWay();
    void this.#tell(fact ?? this.#read, moves);
  }

  /** Tells the map that is shown what stands in a stretch of the text. */
  async #tell(stretch: Element | null, moves: boolean): Promise<void> {
    if (!stretch && !this.#isLoaded) return;
    await this.#begin();
    if (stretch !== (this.#asked ?? this.#read)) return;
    const facts = stretch ? factsIn(stretch) : [];
    for (const { map, follower } of this.#maps) {
      follower?.tell(facts, moves && map.getClientRects().length > 0);
    }
  }

  #begin(): Promise<void> {
    this.#isLoaded ??= this.#load();
    return this.#isLoaded;
  }

  /** What lets maps follow is fetched when somebody begins to read, on a tablet with the page. */
  async #load(): Promise<void> {
    const { MapFollower } = await import('../../figures/map/client/follow.ts');
    for (const entry of this.#maps) {
      if (this.#words) entry.follower = new MapFollower(entry.map, this.#words);
    }
  }
}

function factOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('a.fact[data-fact]') : null;
}

/** The facts that stand in a stretch of text, in its order. */
function factsIn(stretch: Element): Told[] {
  const marks = stretch.matches('[data-fact]')
    ? [stretch as HTMLElement]
    : [...stretch.querySelectorAll<HTMLElement>('[data-fact]')];
  const byId = new Map<string, Told>();
  for (const { dataset, title, textContent, classList } of marks) {
    const id = dataset.fact ?? '';
    const isValue = !classList.contains('kind-route') && !classList.contains('kind-date');
    byId.set(id, { id, words: title || (textContent ?? ''), isValue });
  }
  return [...byId.values()];
}

customElements.define('story-text', StoryText);
