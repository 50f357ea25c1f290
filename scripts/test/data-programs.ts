import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from '../serve/web-servers.ts';

// Programs that read data, which a machine may lack.

/** Python that has pandas: that of the system, where it has, before any other; null where none has. Takes a second. */
export const findPython = (): string | null =>
  ['/usr/bin/python3', findProgram('python3') ?? ''].find(
    (program) => existsSync(program) && hasPandas(program),
  ) ?? null;

/** Why files of figures cannot be read here by those programs, and what would mend that; null where they can. */
export function whyNoReaders(): string | null {
  const packages = [
    ...(findProgram('ogrinfo') ? [] : ['gdal-bin']),
    ...(findPython() ? [] : ['python3-pandas', 'python3-openpyxl']),
  ];
  return packages.length === 0
    ? null
    : `GDAL or pandas is not installed (apt-get install ${packages.join(' ')})`;
}

function hasPandas(program: string): boolean {
  try {
    execFileSync(program, ['-c', 'import pandas, openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
