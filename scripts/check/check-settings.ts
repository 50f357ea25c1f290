import { LineCounter, parseDocument } from 'yaml';
import { severityOf } from '../../src/schemas/check-codes.ts';
import { type CheckSettings, checkSettingsSchema } from '../../src/schemas/check-settings.ts';
import { fieldName, type Problem } from '../../src/schemas/problem.ts';

/** Where a project says how it weighs findings, relative to the project; most have none. */
export const settingsFile = 'content/checks.yaml';

/**
 * What `content/checks.yaml` says, and what in it says nothing.
 *
 * @param text null where there is no such file: every finding weighs what the check gives it
 * @example parseSettings('errors: [SL419]') // { settings: { errors: ['SL419'] }, problems: [] }
 */
export function parseSettings(text: string | null): {
  settings: CheckSettings;
  problems: Problem[];
} {
  const none: CheckSettings = { errors: [] };
  if (text === null || text.trim() === '') return { settings: none, problems: [] };
  const lineCounter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter });
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: settingsFile, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const mend = 'write errors: [SL419] for doubts, or delete the file';
  const [fault] = yaml.errors;
  if (fault) {
    const message = 'is not YAML';
    return { settings: none, problems: [{ ...at(fault.pos[0]), message, mend }] };
  }
  const read = checkSettingsSchema.safeParse(yaml.toJS() ?? {});
  if (read.success) return { settings: read.data, problems: [] };
  const problems = read.error.issues.flatMap((issue): Problem[] => {
    const told =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [key], message: 'unknown field' }))
        : [issue];
    return told.map(({ path, message }) => {
      const node = yaml.getIn(path, true) as { range?: [number, number, number] } | undefined;
      return { ...at(node?.range?.[0] ?? 0), field: fieldName(path), message, mend };
    });
  });
  return { settings: none, problems };
}

/** Findings as a project weighs them: its warnings that are errors there. */
export const weighed = (problems: readonly Problem[], { errors }: CheckSettings): Problem[] =>
  problems.map((problem) =>
    problem.code && errors.includes(problem.code) && severityOf(problem) === 'warning'
      ? { ...problem, severity: 'error' }
      : problem,
  );
