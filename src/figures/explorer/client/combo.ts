import { make } from './dom.ts';

/** One line of what is offered. */
export interface Offer {
  id: string;
  name: string;
  /** What it is, in small type beside its name. */
  note: string;
}

export interface ComboOptions {
  input: HTMLInputElement;
  label: string;
  /** Said where nothing is found. */
  none: string;
  offer: (letters: string) => Offer[];
  choose: (id: string) => void;
  /** Told how many there are, for the live region. */
  tell: (count: number) => void;
}

let made = 0;

/** Gives a combobox its list of what its letters may mean (ARIA's editable combobox). */
export function makeCombo({ input, label, none, offer, choose, tell }: ComboOptions): void {
  made += 1;
  const list = make('ul', 'ex-offers', {
    role: 'listbox',
    id: `ex-offers-${made}`,
    'aria-label': label,
  });
  list.hidden = true;
  input.after(list);
  input.setAttribute('aria-controls', list.id);
  let offers: Offer[] = [];
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const point = (next: number) => {
    at = next;
    for (const [nth, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(nth === at));
      if (nth === at) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    }
  };
  const open = () => {
    offers = input.value.trim() === '' ? [] : offer(input.value);
    list.replaceChildren(
      ...offers.map(({ name, note }, nth) => {
        const option = make('li', '', { role: 'option', id: `${list.id}-${nth}` }, name, ' ');
        option.append(make('small', '', {}, note));
        option.addEventListener('pointerdown', (event) => event.preventDefault());
        option.addEventListener('click', () => take(nth));
        return option;
      }),
    );
    if (offers.length === 0 && input.value.trim() !== '') {
      list.append(make('li', 'is-none', {}, none));
    }
    list.hidden = list.children.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    at = -1;
    if (input.value.trim() !== '') tell(offers.length);
  };
  const take = (nth: number) => {
    const chosen = offers[nth];
    close();
    if (chosen) choose(chosen.id);
  };

  input.addEventListener('input', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      const last = offers.length - 1;
      const down = event.key === 'ArrowDown';
      if (last >= 0) point(down ? (at < last ? at + 1 : 0) : at > 0 ? at - 1 : last);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (list.hidden) open();
      take(Math.max(0, at));
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  if (document.activeElement === input && input.value.trim() !== '') open();
}
