import { Desk } from '../../desk/client/desk.ts';
import { button, drawnBetweenClicks, element, section } from '../../desk/client/elements.ts';
import { drawSourceForm } from '../../desk/client/source-form.ts';
import { style } from '../../desk/client/style.ts';
import { type CiteHere, type DraftFacts, events } from '../../desk/messages.ts';
import { devMessages } from '../../messages/dev.ts';
import { fill, fillCount } from '../../messages/fill.ts';
import { FormServer } from './form-server.ts';
import { type FormText, formText } from './talk.ts';

// The panel in which facts of the story in the form are put right, in the frame of its preview. The form tells what the
// story is; what is to become of it is told to the form, which has it in its own fields.

const look = { page: location.pathname };

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

/** Puts the panel into the preview, closed until a fact is asked for or a source is to be added. */
export function startDesk(): void {
  const host = element('div', { class: 'desk-host' });
  const root = host.attachShadow({ mode: 'open' });
  const panel = element('section', {
    ...{ class: 'panel is-sheet', 'aria-label': devMessages.name, tabindex: '-1', hidden: '' },
  });
  const lists = element('div', { class: 'lists' });
  const opener = button({ class: 'act opener' }, devMessages.source.add, () => open());
  root.append(element('style', {}, style), opener, panel);
  document.body.append(host);
  const server = new FormServer(look);
  const open = (): void => {
    panel.hidden = false;
    opener.hidden = true;
    panel.focus({ preventScroll: true });
  };
  const desk = new Desk(server, look, open);
  const close = (): void => {
    panel.hidden = true;
    opener.hidden = false;
  };
  const shut = button({ class: 'close', 'aria-label': devMessages.close }, '×', close);
  const sourceForm = drawSourceForm({
    send: (wish) => server.addSource(wish),
    tell: (told) => desk.tell(told),
  });
  // Nothing else can be done there yet.
  opener.addEventListener('click', () => sourceForm.toggleAttribute('open', !hasFacts));
  panel.append(shut, desk.slot, sourceForm, lists);
  desk.takeKeys(panel, close);
  const drawLists = drawnBetweenClicks(panel);
  let hasFacts = false;
  server.on<DraftFacts>(events.report, (told) => {
    const { facts } = told;
    hasFacts = facts.length > 0;
    desk.take(told);
    drawLists(() => {
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
    });
    const doubtful = facts.filter((fact) => fact.doubts.length > 0);
    opener.textContent = !hasFacts
      ? devMessages.source.add
      : doubtful.length > 0
        ? fillCount(devMessages.doubtful, doubtful.length)
        : fillCount(devMessages.facts, facts.length);
  });
  window.addEventListener('message', ({ origin, data }: MessageEvent<FormText>) => {
    if (origin === location.origin && data?.type === formText) server.take(data);
  });
}
