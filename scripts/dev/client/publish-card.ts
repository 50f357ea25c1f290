import { button, element } from '../../../src/desk/client/elements.ts';
import { post } from '../../../src/desk/client/post.ts';
import type { Look, PublishDemand, Published, PublishFinding } from '../../../src/desk/messages.ts';
import { devMessages } from '../../../src/messages/dev.ts';
import { fillCount } from '../../../src/messages/fill.ts';

const { publish: messages } = devMessages;

/** A button that says what is left to do before the story is published, then one that publishes it. */
export class PublishCard {
  readonly root = element('section', { class: 'publish', 'aria-label': messages.open });
  readonly #look: Look;
  readonly #drawFinding: (finding: PublishFinding) => HTMLElement;
  readonly #said = element('p', { class: 'said', role: 'status' });
  readonly #found = element('div', {});

  /** @param drawFinding a line of a list that leads to what was found */
  constructor(look: Look, drawFinding: (finding: PublishFinding) => HTMLElement) {
    this.#look = look;
    this.#drawFinding = drawFinding;
    const open = button({ class: 'act' }, messages.open, () => void this.#ask('check'));
    this.root.append(open, this.#said, this.#found);
  }

  async #ask(act: PublishDemand['act']): Promise<void> {
    this.#found.replaceChildren();
    this.#tell(act === 'check' ? messages.checking : messages.publishing, false);
    const told = await post<Published>('publish', { ...this.#look, act });
    if ('message' in told) return this.#tell(told.message, told.isRefused);
    const { findings, done, failed } = told;
    const errors = findings.filter(({ severity }) => severity === 'error');
    const isReady = act === 'check' && failed === null;
    const left = fillCount(messages.left, findings.length);
    if (failed !== null) this.#tell(failed, true);
    else this.#tell(isReady ? left : done.join(' '), false);
    // What stands in the way is shown alone.
    const shown = act === 'check' ? (errors.length > 0 ? errors : findings) : [];
    this.#found.replaceChildren(
      element(
        'ul',
        {},
        shown.map((finding) => this.#drawFinding(finding)),
      ),
      ...(isReady
        ? [button({ class: 'act' }, messages.publish, () => void this.#ask('publish'))]
        : []),
    );
  }

  #tell(message: string, isRefused: boolean): void {
    this.#said.textContent = message;
    this.#said.classList.toggle('refused', isRefused);
  }
}
