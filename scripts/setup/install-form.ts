import { join } from 'node:path';
import { ensureLocked } from './install-locked.ts';

/** Folder of the packages of the editors' form, which have a lock of their own. */
export const formFolder = (root: string): string => join(root, 'scripts', 'admin');

/** Installs the locked packages of the editors' form where they are missing or stale. */
export const ensureForm = (root: string): Promise<void> => ensureLocked(formFolder(root), 'form');
