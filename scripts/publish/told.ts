import type { Published, PublishFinding } from '../../src/desk/messages.ts';
import { severityOf } from '../../src/schemas/check-codes.ts';
import type { Compared } from '../check/check-baseline.ts';

/** What publishing a story came to. */
export interface Told {
  /** What the check has found; null where it was not reached. */
  findings: Compared | null;
  /** What was done, a line for each step. */
  done: string[];
}

/** The same for programs, the errors first. */
export function formatPublished({ findings, done }: Told, failed: string | null): string {
  const order = ['error', 'warning', 'hint'];
  const found = (findings?.fresh ?? []).map((problem): PublishFinding => {
    const { file, line, column, code, field, message, mend } = problem;
    const severity = severityOf(problem);
    return {
      ...{ file, line, column, severity, message },
      ...(code !== undefined && { code }),
      ...(field !== undefined && { field }),
      ...(mend !== undefined && { mend }),
    };
  });
  const published: Published = {
    findings: found.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
    done,
    failed,
  };
  return JSON.stringify(published);
}
