/** What one run of wrk found. */
export interface Run {
  /** Requests answered in a second. */
  rate: number;
  /** Answers that failed, did not come or were no 2xx or 3xx. */
  errors: number;
}

/**
 * Reads what wrk prints.
 *
 * @throws where it does not say how many requests were answered
 */
export function readWrk(output: string): Run {
  const rate = Number(/^Requests\/sec:\s+([\d.]+)$/m.exec(output)?.[1]);
  if (!(rate > 0)) throw new Error(`wrk did not say how much was answered:\n${output}`);
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(
    output,
  );
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(output);
  const errors = [...(sockets?.slice(1) ?? []), refused?.[1] ?? 0].map(Number);
  return { rate, errors: errors.reduce((sum, one) => sum + one, 0) };
}
