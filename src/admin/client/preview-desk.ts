import { Desk, type DeskServer } from '../../desk/client/desk.ts';
import { button, element, section } from '../../desk/client/elements.ts';
import { style } from '../../desk/client/style.ts';
import {
  type Act,
  type CiteHere,
  type DraftAnswer,
  type DraftFacts,
  events,
} from '../../desk/messages.ts';
import { devMessages } from '../../messages/dev.ts';
import { fill, fillCount } from '../../messages/fill.ts';
import { offsetInFile } from '../file-parts.ts';
import {
  type FormText,
  formText,
  type NewText,
  newText,
  type SameText,
  sameText,
  textField,
} from './talk.ts';

// The panel in which facts of the story in the form are put right, in the frame of its preview. The form tells what the
// story is; what is to become of it is told to the form, which has it in its own field.

const look = { page: location.pathname };

/** The text of the form at hand, and what stood before each act. */
class FormServer implements DeskServer {
  readonly #listeners = new Map<string, (data: unknown) => void>();
  readonly #steps: { before: string; after: string }[] = [];
  #form: FormText = { type: formText, slug: '', text: '' };

  on<T>(event: string, listener: (data: T) => void): void {
    this.#listeners.set(event, (data) => listener(data as T));
  }

  send<T>(event: string, data: T): void {
    const undo = (data as Partial<Act>).act === 'undo';
    if (event === events.act && undo) this.#undo();
    else void this.#ask(event, data);
  }

  again(): void {
    const message: SameText = { type: sameText };
    window.top?.postMessage(message, location.origin);
  }

  /** Takes what the form holds now. */
  take(form: FormText): void {
    this.#form = form;
    this.send(events.look, look);
  }

  /** Offset in the file at which the cursor of the form stands. */
  cursor(): number {
    const field = window.top && textField(window.top.document);
    return field ? offsetInFile(this.#form.text, field.value, field.selectionEnd) : 0;
  }

  async #ask(event: string, data: unknown): Promise<void> {
    const { slug, text } = this.#form;
    const body = JSON.stringify({ slug, text, demand: { event, data } });
    const response = await fetch('../desk/', { method: 'POST', body });
    if (!response.ok) return;
    const answer = (await response.json()) as DraftAnswer;
    if (answer.text !== undefined && text === this.#form.text) {
      this.#steps.push({ before: text, after: answer.text });
      this.#write(answer.text);
    }
    for (const said of answer.said) this.#tell(said.event, said.data);
  }

  #undo(): void {
    const step = this.#steps.pop();
    const { nothing, later } = devMessages.refused;
    if (step?.after === this.#form.text) {
      this.#write(step.before);
      this.#say({ message: devMessages.done.undo, isRefused: false });
    } else {
      this.#say({ message: step ? later : nothing, isRefused: true });
    }
  }

  #write(text: string): void {
    // The form tells what it holds a little later, and what is asked until then is asked of this.
    this.#form = { ...this.#form, text };
    const message: NewText = { type: newText, text };
    window.top?.postMessage(message, location.origin);
  }

  #say(outcome: { message: string; isRefused: boolean }): void {
    this.#tell(events.done, { ...look, ...outcome });
  }

  #tell(event: string, data: unknown): void {
    this.#listeners.get(event)?.(data);
  }
}

/** The sources of the story, each to be cited where the cursor of the form stands. */
function listSources(sources: DraftFacts['sources'], server: FormServer): HTMLElement[] {
  const { title, note, cite } = devMessages.citeHere;
  const lines = sources.map(({ value, label }) =>
    element('li', {}, [
      button({ class: 'choice' }, fill(cite, { source: label }), () =>
        server.send<CiteHere>(events.citeHere, { ...look, source: value, at: server.cursor() }),
      ),
    ]),
  );
  return section('doubts', title, lines, note);
}

/** Puts the panel into the preview, closed until a fact is asked for. */
export function startDesk(): void {
  const host = element('div', { class: 'desk-host' });
  const root = host.attachShadow({ mode: 'open' });
  const panel = element('section', {
    ...{ class: 'panel is-sheet', 'aria-label': devMessages.name, tabindex: '-1', hidden: '' },
  });
  const lists = element('div', { class: 'lists' });
  const opener = button({ class: 'act opener', hidden: '' }, '', () => open());
  root.append(element('style', {}, style), opener, panel);
  document.body.append(host);
  const server = new FormServer();
  const open = (): void => {
    panel.hidden = false;
    opener.hidden = true;
    panel.focus({ preventScroll: true });
  };
  const desk = new Desk(server, look, open);
  const close = (): void => {
    panel.hidden = true;
    opener.hidden = opener.textContent === '';
  };
  const shut = button({ class: 'close', 'aria-label': devMessages.close }, '×', close);
  panel.append(shut, desk.slot, lists);
  desk.takeKeys(panel, close);
  server.on<DraftFacts>(events.report, (told) => {
    const { facts } = told;
    desk.take(told);
    const hadKeys = lists.contains(root.activeElement);
    lists.replaceChildren(
      ...desk.listCitable(),
      ...desk.listDoubtful(),
      ...desk.listUnknown(),
      ...listSources(told.sources, server),
      ...desk.listFigures(),
    );
    // The button that was pressed is gone; the keys stay in the panel.
    if (hadKeys) panel.focus({ preventScroll: true });
    const doubtful = facts.filter((fact) => fact.doubts.length > 0);
    opener.textContent =
      facts.length === 0
        ? ''
        : doubtful.length > 0
          ? fillCount(devMessages.doubtful, doubtful.length)
          : fillCount(devMessages.facts, facts.length);
    if (panel.hidden) opener.hidden = facts.length === 0;
  });
  window.addEventListener('message', ({ origin, data }: MessageEvent<FormText>) => {
    if (origin === location.origin && data?.type === formText) server.take(data);
  });
}
