import type { DeskServer } from '../../desk/client/desk.ts';
import {
  type Act,
  type AddSource,
  type DraftAnswer,
  type DraftSourceAnswer,
  events,
  type Look,
  type SourceDemand,
  type SourceTold,
} from '../../desk/messages.ts';
import { devMessages } from '../../messages/dev.ts';
import { offsetInFile } from '../file-parts.ts';
import { ReplacedTexts } from './replaced-texts.ts';
import {
  type FormText,
  formText,
  type NewText,
  newText,
  type SameText,
  sameText,
  type TookText,
  textField,
  tookText,
} from './talk.ts';

/** How long the form may take to take a text, in milliseconds: it may be closed. */
const patience = 2000;

/** How often a source is written again because something was typed just then. */
const attempts = 8;

/** What only asks, and may be asked while something is being written. */
const questions = new Set<string>([events.look, events.ask, events.seek, events.askFigure]);

/** What nobody has asked for by hand: without an answer, nothing is said. */
const quiet = new Set<string>([events.look, events.seek]);

const noAnswer = { message: devMessages.noAnswer, isRefused: true };

/** The server as the panel beside a form has it: the text of the form at hand, and what stood before each act. */
export class FormServer implements DeskServer {
  readonly #look: Look;
  readonly #listeners = new Map<string, (data: unknown) => void>();
  readonly #steps: { before: string; after: string }[] = [];
  readonly #replaced = new ReplacedTexts();
  #form: FormText = { type: formText, slug: '', text: '' };
  #turn: Promise<unknown> = Promise.resolve();
  #took: ((answer: TookText) => void) | null = null;

  constructor(look: Look) {
    this.#look = look;
    window.addEventListener('message', ({ origin, data }: MessageEvent<TookText>) => {
      if (origin === location.origin && data?.type === tookText) this.#took?.(data);
    });
  }

  on<T>(event: string, listener: (data: T) => void): void {
    this.#listeners.set(event, (data) => listener(data as T));
  }

  send<T>(event: string, data: T): void {
    const isUndo = event === events.act && (data as Partial<Act>).act === 'undo';
    if (isUndo) void this.#inTurn(() => this.#undo());
    else if (questions.has(event)) void this.#ask(event, data);
    else void this.#inTurn(() => this.#ask(event, data));
  }

  again(): void {
    const message: SameText = { type: sameText };
    window.top?.postMessage(message, location.origin);
  }

  /** Takes what the form holds now, unless it tells late of what an act has replaced. */
  take(form: FormText): void {
    if (form.slug === this.#form.slug && this.#replaced.has(form.text)) return;
    if (form.text !== this.#form.text) this.#replaced.clear();
    this.#form = form;
    this.send(events.look, this.#look);
  }

  /** Offset in the file at which the cursor of the form stands. */
  cursor(): number {
    const field = window.top && textField(window.top.document);
    return field ? offsetInFile(this.#form.text, field.value, field.selectionEnd) : 0;
  }

  /** Has a source looked up, which may take its time, and then written into the text as it is by then. */
  async addSource(wish: Omit<SourceDemand, 'page'>): Promise<SourceTold> {
    const demand: SourceDemand = { ...this.#look, ...wish };
    const read = await this.#post<DraftSourceAnswer>(events.readSource, demand);
    if (!read) return noAnswer;
    if ('told' in read) return read.told;
    const wanted: AddSource = { ...this.#look, found: read.found };
    return this.#inTurn(async () => {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const { text: before } = this.#form;
        const answer = await this.#post<DraftSourceAnswer>(events.addSource, wanted);
        if (!answer || 'found' in answer) return noAnswer;
        const { text, told } = answer;
        if (text === undefined || (await this.#writeStep(before, text))) return told;
      }
      return { message: devMessages.source.busy, isRefused: true };
    });
  }

  /** Keys may be quicker than answers: each act begins with the text the one before has left. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #ask(event: string, data: unknown): Promise<void> {
    const { text: before } = this.#form;
    const answer = await this.#post<DraftAnswer>(event, data);
    if (!answer) {
      if (!quiet.has(event)) this.#say(noAnswer);
    } else if (answer.text !== undefined && !(await this.#writeStep(before, answer.text))) {
      this.#say({ message: devMessages.refused.typed, isRefused: true });
    } else {
      for (const said of answer.said) this.#tell(said.event, said.data);
    }
  }

  /** What the server answers of the text at hand; null where it does not. */
  async #post<Answer>(event: string, data: unknown): Promise<Answer | null> {
    const { slug, text } = this.#form;
    const body = JSON.stringify({ slug, text, demand: { event, data } });
    try {
      const response = await fetch('../desk/', { method: 'POST', body });
      return response.ok ? ((await response.json()) as Answer) : null;
    } catch {
      return null;
    }
  }

  async #undo(): Promise<void> {
    const step = this.#steps.pop();
    const { nothing, later } = devMessages.refused;
    const isUndone =
      step !== undefined &&
      step.after === this.#form.text &&
      (await this.#write(step.after, step.before));
    this.#say({
      message: isUndone ? devMessages.done.undo : step ? later : nothing,
      isRefused: !isUndone,
    });
  }

  /** Writes a text that can be taken back. */
  async #writeStep(before: string, text: string): Promise<boolean> {
    const isTaken = await this.#write(before, text);
    if (isTaken) this.#steps.push({ before, after: this.#form.text });
    return isTaken;
  }

  /** Hands the form a text; whether it has taken it, which it does only where it still holds the one before. */
  async #write(before: string, text: string): Promise<boolean> {
    const message: NewText = { type: newText, before, text };
    const answer = await new Promise<TookText | null>((resolve) => {
      this.#took = resolve;
      setTimeout(() => resolve(null), patience);
      window.top?.postMessage(message, location.origin);
    });
    this.#took = null;
    // The form tells what it holds a little later, and what is asked until then is asked of this.
    if (answer) this.#form = { ...this.#form, text: answer.text };
    if (answer?.isTaken) this.#replaced.add(before, answer.text);
    return answer?.isTaken ?? false;
  }

  #say(outcome: { message: string; isRefused: boolean }): void {
    this.#tell(events.done, { ...this.#look, ...outcome });
  }

  #tell(event: string, data: unknown): void {
    this.#listeners.get(event)?.(data);
  }
}
