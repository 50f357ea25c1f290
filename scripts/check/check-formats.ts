import { createHash } from 'node:crypto';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import {
  type Check,
  type CheckCode,
  checks,
  type Severity,
  severityOf,
} from '../../src/schemas/check-codes.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Compared } from './check-baseline.ts';

/** Findings for programs: one object, in the order of files and lines; `isOld` is true of what the baseline holds. */
export function formatJson({ fresh, old, gone }: Compared): string {
  const findings = [
    ...fresh.map((problem) => ({ problem, isOld: false })),
    ...old.map((problem) => ({ problem, isOld: true })),
  ].map(({ problem, isOld }) => {
    const { file, line, column, length, code, field, message, mend } = problem;
    const severity = severityOf(problem);
    return { file, line, column, length, code, severity, field, message, mend, isOld };
  });
  const count = (severity: Severity) =>
    fresh.filter((each) => severityOf(each) === severity).length;
  const summary = {
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    old: old.length,
  };
  return `${JSON.stringify({ summary, findings, gone }, null, 2)}\n`;
}

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/** Workflow commands of GitHub Actions, which shows them at their lines: errors first, for it shows only so many. */
export function formatGithub({ fresh }: Compared): string {
  return (['error', 'warning', 'hint'] as const)
    .flatMap((severity) =>
      fresh
        .filter((each) => severityOf(each) === severity)
        .map((problem) => {
          const { file, line, column, length = 0, code, field, message, mend } = problem;
          const properties = Object.entries({
            file,
            line: String(line),
            col: String(column),
            ...(length > 0 ? { endLine: String(line), endColumn: String(column + length) } : {}),
            title: code ? `${code} ${checks[code].title}` : 'Content',
          }).map(([name, value]) => `${name}=${escapeProperty(value)}`);
          const text = [`${field ? `${field}: ` : ''}${message}`, mend].filter(Boolean).join('\n');
          return `::${commands[severity]} ${properties.join(',')}::${escapeData(text)}\n`;
        }),
    )
    .join('');
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;
const general = 'SL000';

/** SARIF 2.1.0, what code scanning takes. Old warnings are in it, suppressed. */
export function formatSarif({ fresh, old }: Compared, version: string): string {
  const rules = Object.entries(checks as Record<CheckCode, Check>).map(
    ([id, { severity, title, explanation }]): ReportingDescriptor => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: explanation },
      help: { text: explanation },
      defaultConfiguration: { level: levels[severity] },
    }),
  );
  const seen = new Map<string, number>();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Silklines content check', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The folder of the project.' } } },
        results: [
          ...fresh.map((problem) => resultOf(problem, rules, seen)),
          ...old.map(
            (problem): Result => ({
              ...resultOf(problem, rules, seen),
              baselineState: 'unchanged',
              suppressions: [{ kind: 'external', justification: 'in the baseline' }],
            }),
          ),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(
  problem: Problem,
  rules: readonly ReportingDescriptor[],
  seen: Map<string, number>,
): Result {
  const { file, line, column, length = 0, code, field, message, mend } = problem;
  const ruleIndex = rules.findIndex(({ id }) => id === code);
  const key = `${file}\n${code}\n${field ?? ''}\n${message}`;
  const nth = seen.get(key) ?? 0;
  seen.set(key, nth + 1);
  return {
    ruleId: code ?? general,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[severityOf(problem)],
    message: { text: `${field ? `${field}: ` : ''}${message}.${mend ? ` Mend: ${mend}.` : ''}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file), uriBaseId: 'ROOT' },
          region: {
            startLine: line,
            startColumn: column,
            ...(length > 0 ? { endLine: line, endColumn: column + length } : {}),
          },
        },
      },
    ],
    // Lines are left out, so that a finding is the same one after text above it has changed.
    partialFingerprints: {
      'finding/v1': createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 32),
    },
  };
}
