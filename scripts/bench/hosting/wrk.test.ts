import { expect, it } from 'vitest';
import { readWrk } from './wrk.ts';

const said = `Running 3s test @ http://127.0.0.1:8080/
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.05ms    0.65ms  11.81ms   91.43%
  45310 requests in 3.00s, 1.37GB read
Requests/sec:  15101.33
Transfer/sec:    466.91MB
`;

it('reads how many requests were answered in a second', () => {
  expect(readWrk(said)).toEqual({ rate: 15101.33, errors: 0 });
});

it('counts every kind of error', () => {
  const failed = said.replace(
    'Requests/sec',
    '  Socket errors: connect 1, read 2, write 0, timeout 4\n  Non-2xx or 3xx responses: 8\nRequests/sec',
  );
  expect(readWrk(failed).errors).toBe(15);
});

it('does not take silence for an answer', () => {
  expect(() => readWrk('unable to connect')).toThrow(/unable to connect/);
});
