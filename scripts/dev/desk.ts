import { styleText } from 'node:util';
import type { AstroIntegration } from 'astro';
import { cardOf, placesLike } from '../../src/desk/card.ts';
import {
  type Act,
  type Ask,
  type AskFigure,
  type Card,
  type Done,
  events,
  type FigureCard,
  type FoundPlaces,
  type Look,
  type PlaceFigure,
  type Seek,
  type Sent,
  type SetFigure,
  type Version,
} from '../../src/desk/messages.ts';
import { devMessages } from '../../src/messages/dev.ts';
import { fill, fillCount } from '../../src/messages/fill.ts';
import { formatProblem, type Problem } from '../../src/schemas/problem.ts';
import { slugOf } from '../facts/facts-files.ts';
import { Changes } from './changes.ts';
import { Corrections } from './corrections.ts';
import { takePlaces } from './places-server.ts';
import { answerPosted } from './posted.ts';
import { takePublishing } from './publish-server.ts';
import { reportOn, slugOfPage } from './report.ts';
import { takeSources } from './sources-server.ts';
import type { FileStore, Outcome } from './store.ts';
import type { FileEvent } from './watch.ts';

type ServerSetup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];
type Server = ServerSetup['server'];
type Toolbar = Pick<ServerSetup['toolbar'], 'on' | 'send'>;

/** What a server tells the desk that is no message of a page. */
export interface Desk {
  /** A file of content has changed. */
  note(path: string, event: FileEvent): void;
  /** Answers what panels post; hands on every other request. */
  answer: ReturnType<typeof answerPosted>;
  close(): void;
}

/**
 * Reads what is saved, for as long as the server runs, and tells of it who looks at a page.
 *
 * @param store that is ready to read
 */
export function openDesk(
  store: FileStore,
  root: string,
  { server, toolbar }: { server: Server; toolbar: Toolbar },
): Desk {
  const looking = new Map<string, Look>();
  const tell = (look: Look): void =>
    toolbar.send<Sent>(events.report, {
      ...look,
      version: store.version,
      report: reportOn(store, look.page, root),
    });
  toolbar.on<Look>(events.look, (look) => {
    looking.set(look.page, look);
    tell(look);
  });
  const tellAll = (): void => {
    for (const look of looking.values()) tell(look);
  };
  const read = (path: string): Promise<void> => changes.readNow(path);
  const own = takeCorrections(store, root, toolbar, read);
  const changes = new Changes(root, store, {
    read(outcomes, took, isNew) {
      print(outcomes, took);
      if (!isNew) return tellAll();
      const isOwn = [own.isOwn(outcomes), places.hasEntered(), publishing.isRunning()].includes(
        true,
      );
      if (isOwn) {
        forgetPages(server);
        toolbar.send<Version>(events.refresh, { version: store.version });
        return tellAll();
      }
      // Pages loaded anew ask for themselves.
      looking.clear();
      loadAnew(server);
    },
    checked(problems) {
      printProblems(problems);
      tellAll();
    },
  });
  const { corrections } = own;
  const places = takePlaces({ root, corrections, read });
  const sources = takeSources({ store, corrections, read });
  const publishing = takePublishing({ store, read });
  const posted = { places: places.answer, sources, publish: publishing.answer };
  return {
    note: (path, event) => changes.note(path, event),
    answer: answerPosted(posted),
    close: () => changes.stop(),
  };
}

/** Tells browsers to load what they show anew. */
function loadAnew(server: Server): void {
  forgetPages(server);
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** Tells Astro to forget the paths of pages it has been given. */
function forgetPages({ environments }: Server): void {
  for (const name of ['ssr', 'prerender'])
    environments[name]?.hot.send('astro:content-changed', {});
}

/** Answers what the panel asks of facts and does what an editor says there. */
function takeCorrections(
  store: FileStore,
  root: string,
  toolbar: Toolbar,
  read: (path: string) => Promise<void>,
) {
  const corrections = new Corrections(store, root);
  let turn: Promise<void> = Promise.resolve();
  let awaited = false;
  toolbar.on<Ask>(events.ask, (ask) => {
    const slug = slugOfPage(ask.page);
    const [article, document] = [store.article(slug), store.document(slug)];
    if (!article || !document) return;
    const story = { ...article, document, facts: store.factsOf(slug)?.facts ?? [] };
    const card = cardOf(story, ask, store.atlas);
    if (card) toolbar.send<Card>(events.card, card);
  });
  toolbar.on<AskFigure>(events.askFigure, (ask) => {
    const card = corrections.figureOf(slugOfPage(ask.page), ask);
    if (card) toolbar.send<FigureCard>(events.figure, card);
  });
  toolbar.on<Seek>(events.seek, ({ letters }) =>
    toolbar.send<FoundPlaces>(events.places, { letters, places: placesLike(letters, store.atlas) }),
  );
  const tell = (page: string, outcome: Omit<Done, 'page'>): void => {
    awaited ||= !outcome.isRefused;
    if (!outcome.isRefused) {
      const { message } = outcome;
      console.log(styleText('cyan', fill(devMessages.log, { slug: slugOfPage(page), message })));
    }
    toolbar.send<Done>(events.done, { page, ...outcome });
  };
  // Keys may be quicker than the reading of what the one before has written: each act begins where the last has ended.
  const inTurn = (page: string, act: (slug: string) => Omit<Done, 'page'>): void => {
    const slug = slugOfPage(page);
    turn = turn
      .then(async () => {
        for (const path of corrections.unread(slug)) await read(path);
        tell(page, act(slug));
      })
      .catch(report);
  };
  toolbar.on<Act>(events.act, (act) => inTurn(act.page, (slug) => corrections.act(slug, act)));
  toolbar.on<SetFigure>(events.setFigure, (set) =>
    inTurn(set.page, (slug) => corrections.setFigure(slug, set)),
  );
  toolbar.on<PlaceFigure>(events.placeFigure, (wish) =>
    inTurn(wish.page, (slug) => corrections.placeFigure(slug, wish)),
  );
  return {
    corrections,
    /** Whether what was read just now comes of acts in the panel, so that pages change in place. */
    isOwn: (outcomes: readonly Outcome[]): boolean => {
      const isJudgement = awaited && outcomes.length === 0;
      awaited = false;
      return (
        isJudgement ||
        (outcomes.length > 0 &&
          outcomes.every(({ file }) =>
            corrections.hasWritten(file, store.article(slugOf(file))?.text),
          ))
      );
    },
  };
}

/** One line a file; every problem of a file that could not be read. */
function print(outcomes: readonly Outcome[], took: number): void {
  const sound = outcomes.filter(({ errors, facts }) => errors.length === 0 && facts !== null);
  if (sound.length > 3) {
    console.log(
      styleText(
        'green',
        fill(devMessages.readAgain, { files: sound.length, seconds: (took / 1000).toFixed(1) }),
      ),
    );
  } else {
    for (const { file, facts } of sound)
      console.log(
        styleText(
          'green',
          fillCount(devMessages.read, facts ?? 0, { file, milliseconds: took.toFixed(0) }),
        ),
      );
  }
  for (const { file, errors, facts } of outcomes) {
    if (errors.length === 0 && facts === null)
      console.log(styleText('dim', fill(devMessages.gone, { file })));
    printProblems(errors);
  }
}

function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(styleText('red', `✗ ${formatProblem(problem)}`));
}

const report = (error: unknown): void => console.error(error);
