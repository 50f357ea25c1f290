// Loaded before all else in each process that tests start: turns one fault on, or notes which of them are come by.
import { appendFileSync } from 'node:fs';

const { SILKLINES_FAULT: fault, SILKLINES_REACHED: log, SILKLINES_FAULTS: many } = process.env;

if (fault) Object.defineProperty(globalThis, `__fault${fault}`, { value: true });
else if (log) {
  const noted = new Set();
  for (let id = 0; id < Number(many); id++)
    Object.defineProperty(globalThis, `__fault${id}`, {
      get() {
        const line = `${id} ${process.env.SILKLINES_TEST ?? ''}\n`;
        if (!noted.has(line)) appendFileSync(log, line);
        noted.add(line);
        return false;
      },
    });
}
