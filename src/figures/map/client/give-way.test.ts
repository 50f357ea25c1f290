import { expect, it } from 'vitest';
import { giveWay } from './give-way.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const box = (left: number, top: number, width = 60, height = 12): Box => ({
  ...{ left, top, right: left + width, bottom: top + height },
});

/** What stands on a sheet, with the classes it is given. */
class Shape {
  readonly classes = new Set<string>();
  readonly classList = {
    add: (name: string) => this.classes.add(name),
    remove: (name: string) => this.classes.delete(name),
  };
  readonly own: Box;

  constructor(own: Box) {
    this.own = own;
  }

  getBoundingClientRect() {
    return { ...this.own, height: this.own.bottom - this.own.top };
  }
}

/** A name of a place, of what is told or not, with a Chinese row below it or none. */
class Label extends Shape {
  readonly children: Shape[];
  readonly zh: Shape | null;
  readonly isTold: boolean;
  constructor(own: Box, { isTold = false, zh = null as Box | null } = {}) {
    super(own);
    this.zh = zh && new Shape(zh);
    this.children = [new Shape(own), ...(this.zh ? [this.zh] : [])];
    this.isTold = isTold;
  }
  querySelector(): Shape | null {
    return this.zh;
  }
  closest(): Label | null {
    return this.isTold ? this : null;
  }
}

const sheetOf = (labels: readonly Label[]): SVGSVGElement =>
  ({
    querySelectorAll: (selector: string) =>
      selector === '.map-label'
        ? labels
        : labels
            .flatMap((label) => [label, ...label.children])
            .filter(({ classes }) => classes.has('is-in-the-way')),
  }) as unknown as SVGSVGElement;

const isHidden = ({ classes }: Shape): boolean => classes.has('is-in-the-way');

it('where names meet close by, that of what is told stays, and all come back on the whole map', () => {
  const other = new Label(box(0, 0));
  const told = new Label(box(30, 5), { isTold: true });
  const far = new Label(box(200, 0));
  const sheet = sheetOf([other, told, far]);
  giveWay(sheet, true);
  expect([other, told, far].map(isHidden)).toEqual([true, false, false]);
  giveWay(sheet, false);
  expect([other, told, far].map(isHidden)).toEqual([false, false, false]);
});

it('a Chinese row gives way to a name, and alone', () => {
  const first = new Label(box(0, 0), { isTold: true, zh: box(0, 12) });
  const second = new Label(box(20, 14));
  giveWay(sheetOf([first, second]), true);
  expect([first, first.zh as Shape, second].map(isHidden)).toEqual([false, true, false]);
});

it('names side by side stay, and rows may meet by a sixth of their height', () => {
  const labels = [new Label(box(0, 0)), new Label(box(60, 0)), new Label(box(0, 10.5))];
  giveWay(sheetOf(labels), true);
  expect(labels.map(isHidden)).toEqual([false, false, false]);
});

it('a name that lies on another by half a pixel gives way', () => {
  const labels = [new Label(box(0, 0)), new Label(box(59.5, 0))];
  giveWay(sheetOf(labels), true);
  expect(labels.map(isHidden)).toEqual([false, true]);
});
