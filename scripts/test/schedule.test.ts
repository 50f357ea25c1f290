import { describe, expect, it } from 'vitest';
import { drawn, runTasks as runTasksBy, type Task } from './schedule.ts';

/** A clock that goes on by a millisecond each time it is looked at. */
function clock(): () => number {
  let time = 0;
  return () => time++;
}

const runTasks = (tasks: readonly Task[], cores: number) => runTasksBy(tasks, cores, clock());

/** Tasks that note when they begin and end, each taking as many turns as its name is long. */
function recorded(parts: Omit<Task, 'run'>[]): { tasks: Task[]; log: string[] } {
  const log: string[] = [];
  const tasks = parts.map((part) => ({
    ...part,
    run: async () => {
      log.push(`+${part.name}`);
      for (const _ of part.name) await Promise.resolve();
      log.push(`-${part.name}`);
    },
  }));
  return { tasks, log };
}

describe('tasks', () => {
  it('run beside each other, as many as there are cores', async () => {
    const { tasks, log } = recorded([{ name: 'a' }, { name: 'bb' }, { name: 'c' }]);
    await runTasks(tasks, 2);
    expect(log.slice(0, 2)).toEqual(['+a', '+bb']);
    expect(log.indexOf('+c')).toBeGreaterThan(log.indexOf('-a'));
    expect(log).toHaveLength(6);
  });

  it('wait for those they come after, while others go on', async () => {
    const { tasks, log } = recorded([
      { name: 'build' },
      { name: 'browser', after: ['build', 'lint'], cores: 8 },
      { name: 'lint' },
    ]);
    await runTasks(tasks, 2);
    expect(log.slice(0, 2)).toEqual(['+build', '+lint']);
    expect(log.slice(-2)).toEqual(['+browser', '-browser']);
  });

  it('that need every core run alone, on one core too', async () => {
    const { tasks, log } = recorded([{ name: 'a' }, { name: 'all', cores: 8 }, { name: 'b' }]);
    await runTasks(tasks, 3);
    expect(log).toEqual(['+a', '-a', '+all', '-all', '+b', '-b']);
    const alone = recorded([{ name: 'all', cores: 8 }]);
    await runTasks(alone.tasks, 1);
    expect(alone.log).toEqual(['+all', '-all']);
  });

  it('in the background run one beside the others, and more where cores are free', async () => {
    const { tasks, log } = recorded([
      { name: 'unit', background: true },
      { name: 'lint', background: true },
      { name: 'build and all that it makes' },
      { name: 'browser', after: ['build and all that it makes'], cores: 2 },
      { name: 'types', background: true, after: ['browser'] },
      { name: 'words', background: true, after: ['browser'] },
    ]);
    await runTasks(tasks, 2);
    expect(log.slice(0, 2)).toEqual(['+build and all that it makes', '+unit']);
    expect(log.indexOf('+lint')).toBe(log.indexOf('-unit') + 1);
    expect(log.slice(-4)).toEqual(['+types', '+words', '-types', '-words']);
  });

  it('that fail are told of once those under way have ended, and none begins after them', async () => {
    const { tasks, log } = recorded([{ name: 'long task' }, { name: 'later', after: ['bad'] }]);
    const bad = { name: 'bad', run: () => Promise.reject(new Error('broken')) };
    await expect(runTasks([bad, ...tasks], 2)).rejects.toThrow('broken');
    expect(log).toEqual(['+long task', '-long task']);
  });

  it('are told of with the time each took, and drawn beside each other', async () => {
    const { tasks } = recorded([{ name: 'a' }, { name: 'bb' }, { name: 'ccc', after: ['a'] }]);
    expect(await runTasks(tasks, 2)).toEqual([
      { name: 'a', from: 0, to: 2 },
      { name: 'bb', from: 1, to: 3 },
      { name: 'ccc', from: 4, to: 5 },
    ]);
    const seconds = (name: string, from: number, to: number) => ({
      name,
      from: from * 1000,
      to: to * 1000,
    });
    expect(drawn([seconds('unit', 13, 22), seconds('build', 10, 16)], 4)).toEqual([
      'build    ██      6 s',
      'unit      ███    9 s',
    ]);
  });

  it('that wait for each other are refused', async () => {
    const { tasks } = recorded([
      { name: 'a', after: ['b'] },
      { name: 'b', after: ['a'] },
    ]);
    await expect(runTasks(tasks, 2)).rejects.toThrow('Nothing comes before a, b.');
  });
});
