import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { modulesOf } from '../scripts/lib/modules.ts';
import { root } from '../scripts/lib/project.ts';

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    { 'timeout-minutes'?: number; permissions?: Record<string, string>; steps: Step[] }
  >;
}

const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The text of a script, and of the command it hands its arguments on to. */
const sourceOf = (script: string): string =>
  modulesOf(root, [script])
    .filter((path) => path === script || path.endsWith('-command.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');

/** How a workflow writes a value that GitHub puts in. */
const expression = (value: string) => `$\{{ ${value} }}`;

const read = (name: string) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const document = parseDocument(text, { uniqueKeys: true });
  expect(document.errors).toEqual([]);
  const workflow = document.toJS() as Workflow;
  return { text, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
};

it('there is one for tests, one for content and one that publishes', () => {
  expect(files.sort()).toEqual(['ci.yml', 'content.yml', 'pages.yml']);
});

describe.each(files)('%s', (name) => {
  const { text, workflow, steps } = read(name);

  it('calls only commands the project has, with options they know', () => {
    for (const { run = '' } of steps) {
      for (const [, script = ''] of run.matchAll(/npm run (?:-s )?([\w-]+)/g)) {
        expect(Object.keys(scripts)).toContain(script);
      }
      for (const [, script = '', options = ''] of run.matchAll(
        /npm run (?:-s )?([\w-]+) -- ([^>|\n]*)/g,
      )) {
        const source = sourceOf(scripts[script]?.split(' ')[1] ?? '');
        for (const [option] of options.matchAll(/--[\w-]+/g)) expect(source).toContain(option);
      }
    }
    expect(steps.some(({ run }) => run?.includes('npm'))).toBe(true);
  });

  it('uses actions of one commit each, named by its version', () => {
    const used = text.match(/^\s*(?:- )?uses: .*$/gm) ?? [];
    expect(used.length).toBeGreaterThan(0);
    for (const line of used) {
      expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('may do no more than it needs, and ends', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    for (const [job, { permissions = {}, 'timeout-minutes': minutes }] of Object.entries(
      workflow.jobs,
    )) {
      expect(minutes, job).toBeGreaterThan(0);
      for (const [scope, access] of Object.entries(permissions)) {
        const isNeeded =
          /^(facts: pull-requests|build: (id-token|attestations)|deploy: (pages|id-token))$/.test(
            `${job}: ${scope}`,
          );
        expect(access === 'write' && !isNeeded, `${job}: ${scope}`).toBe(false);
      }
    }
  });

  it('puts nothing that others write into a command, and keeps no credentials', () => {
    expect(steps.length).toBeGreaterThan(0);
    for (const { run = '' } of steps) expect(run).not.toContain(expression('').slice(0, 3));
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout'));
    expect(checkouts.map(({ with: options }) => options?.['persist-credentials'])).toEqual(
      checkouts.map(() => false),
    );
  });
});

it('a job of its own runs all that npm test leaves out, with the browsers it needs', () => {
  const { workflow } = read('ci.yml');
  const commands = (job: string) => workflow.jobs[job]?.steps.map(({ run }) => run ?? '') ?? [];
  expect(commands('test')).toContain('npm test');
  expect(commands('all')).toContain('npm test -- --all');
  expect(commands('all').join()).toMatch(/playwright install .*firefox webkit/);
});

it('what is published is kept with the packages it was built with, and both are attested', () => {
  const { steps } = read('pages.yml');
  const made = steps.find(({ run }) => run?.includes('npm sbom'))?.run ?? '';
  expect(made).toContain('tar --sort=name --mtime=@0');
  const attested = steps.filter(({ uses }) => uses?.startsWith('actions/attest-'));
  expect(attested.map(({ with: options }) => options?.['subject-path'])).toEqual(
    Array(2).fill('silklines.tar'),
  );
  const kept = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'));
  for (const file of ['silklines.tar', 'silklines.cdx.json']) {
    expect(made).toContain(file);
    expect(kept?.with?.['path']).toContain(file);
  }
});

it('the rules for the main branch ask for jobs that there are', () => {
  const rules = JSON.parse(
    readFileSync(join(root, '.github', 'rulesets', 'main.json'), 'utf8'),
  ) as {
    rules: {
      type: string;
      parameters?: { required_status_checks?: { context: string }[] };
    }[];
  };
  const { workflow } = read('ci.yml');
  const asked = rules.rules.flatMap(({ parameters }) => parameters?.required_status_checks ?? []);
  expect(asked.map(({ context }) => context)).toEqual(Object.keys(workflow.jobs));
  expect(rules.rules.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['deletion', 'non_fast_forward', 'pull_request']),
  );
});

it('newer packages are proposed for every folder that has a lock of its own', () => {
  const text = readFileSync(join(root, '.github', 'dependabot.yml'), 'utf8');
  const { updates } = parseDocument(text).toJS() as {
    updates: { 'package-ecosystem': string; directories?: string[]; directory?: string }[];
  };
  const [npm, actions] = updates;
  expect(npm?.['package-ecosystem']).toBe('npm');
  for (const folder of npm?.directories ?? [])
    expect(existsSync(join(root, folder, 'package-lock.json')), folder).toBe(true);
  const locks = ['.', 'scripts', 'tests'].flatMap((top) =>
    readdirSync(join(root, top))
      .map((name) => `/${top}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package-lock.json'))),
  );
  expect(npm?.directories).toEqual(['/', ...locks.map((folder) => folder.replace('/./', '/'))]);
  expect(actions).toMatchObject({ 'package-ecosystem': 'github-actions', directory: '/' });
});

it('the site is built for the address and the base path of Pages, with its history', () => {
  const { steps } = read('pages.yml');
  const build = steps.find(({ run }) => run === 'npm run build');
  expect(build?.env).toEqual({
    SITE_URL: expression('steps.pages.outputs.origin'),
    BASE_PATH: expression('steps.pages.outputs.base_path'),
  });
  const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout'));
  expect(checkout?.with).toMatchObject({ 'fetch-depth': 0 });
});

it('nothing is published that the check refuses or that weighs too much', () => {
  const { workflow, steps } = read('pages.yml');
  const order = ['npm run check', 'npm run build', 'npm run budget'];
  const at = order.map((command) => steps.findIndex(({ run }) => run === command));
  const upload = steps.findIndex(({ uses }) => uses?.includes('upload-pages-artifact'));
  expect(at.every((index) => index >= 0)).toBe(true);
  expect([...at, upload]).toEqual([...at, upload].sort((a, b) => a - b));
  expect(workflow.jobs['deploy']).toMatchObject({ needs: 'build' });
});
