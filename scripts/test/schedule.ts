export interface Task {
  name: string;
  /** Tasks that have to be done, well or not, before this one. */
  after?: readonly string[];
  /** How many cores it keeps busy; one where left out, never more than there are. */
  cores?: number;
  /** Whether it lets the others go first and fills what they leave of the cores: one such task runs beside them always. */
  background?: boolean;
  run(): Promise<void>;
}

/** When a task ran, in milliseconds of a clock. */
export interface Stretch {
  name: string;
  from: number;
  to: number;
}

/**
 * Runs tasks beside each other as far as the cores allow: of those that may begin, the one listed first.
 *
 * @param cores how many there are
 * @param now milliseconds of a clock
 * @returns when each ran, in the order they ended
 * @throws what a task throws, once those under way have ended; none begins after it
 */
export async function runTasks(
  tasks: readonly Task[],
  cores: number,
  now: () => number,
): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  const waiting = [...tasks];
  const done = new Set<string>();
  const running = new Map<Task, Promise<void>>();
  const failures: unknown[] = [];
  while (waiting.length + running.size > 0) {
    for (const task of failures.length > 0
      ? []
      : startable(waiting, [...running.keys()], done, cores)) {
      waiting.splice(waiting.indexOf(task), 1);
      const from = now();
      running.set(
        task,
        task
          .run()
          .catch((error: unknown) => void failures.push(error))
          .then(() => {
            running.delete(task);
            done.add(task.name);
            stretches.push({ name: task.name, from, to: now() });
          }),
      );
    }
    if (running.size === 0) {
      if (failures.length > 0) throw failures[0];
      throw new Error(`Nothing comes before ${waiting.map(({ name }) => name).join(', ')}.`);
    }
    await Promise.race(running.values());
  }
  if (failures.length > 0) throw failures[0];
  return stretches;
}

/**
 * When each task ran beside the others, a line a task, as wide as asked.
 *
 * @example
 * drawn([{ name: 'build', from: 0, to: 6000 }, { name: 'unit', from: 3000, to: 12_000 }], 4)
 * // ['build    ██      6 s', 'unit      ███    9 s']
 */
export function drawn(stretches: readonly Stretch[], width: number): string[] {
  const from = Math.min(...stretches.map((each) => each.from));
  const all = Math.max(...stretches.map((each) => each.to)) - from;
  const at = (time: number) => Math.round(((time - from) / all) * width);
  return stretches
    .toSorted((a, b) => a.from - b.from)
    .map((each) => {
      const [begin, end] = [at(each.from), Math.max(at(each.to), at(each.from) + 1)];
      const bar = `${' '.repeat(begin)}${'█'.repeat(end - begin)}`;
      const seconds = Math.round((each.to - each.from) / 1000);
      return `${each.name.padEnd(8)} ${bar.padEnd(width + 1)} ${String(seconds).padStart(3)} s`;
    });
}

/** Which of the waiting tasks begin now. */
export function startable(
  waiting: readonly Task[],
  running: readonly Task[],
  done: ReadonlySet<string>,
  cores: number,
): Task[] {
  const needs = ({ cores: wanted = 1 }: Task) => Math.min(wanted, cores);
  const taken = { front: 0, background: 0 };
  const placeOf = ({ background }: Task) => (background ? 'background' : 'front');
  for (const task of running) taken[placeOf(task)] += needs(task);
  const found: Task[] = [];
  const begin = (task: Task) => {
    taken[placeOf(task)] += needs(task);
    found.push(task);
  };
  const ready = waiting.filter(({ after = [] }) => after.every((name) => done.has(name)));
  for (const task of ready.filter(({ background }) => !background)) {
    // One that needs more than is free is not overtaken for ever: what is listed after it waits too.
    if (taken.front + needs(task) > cores) break;
    begin(task);
  }
  for (const task of ready.filter(({ background }) => background)) {
    const isAlone = taken.background === 0;
    if (!isAlone && taken.front + taken.background + needs(task) > cores) break;
    begin(task);
  }
  return found;
}
