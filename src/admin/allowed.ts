import { picturesFolder, storiesFolder } from './config.ts';

/** A request of the form to the local backend, as Decap's proxy protocol has it. */
interface Demand {
  action?: unknown;
  params?: unknown;
}

const story = new RegExp(`^${storiesFolder}/[^/\\\\]+\\.md$`);
const newStory = new RegExp(`^${storiesFolder}/[a-z0-9]+(?:-[a-z0-9]+)*\\.md$`);
const picture = new RegExp(
  `^${picturesFolder}/[\\w-][\\w. -]*\\.(?:avif|gif|jpe?g|png|webp)$`,
  'i',
);
const folders = new Set([storiesFolder, picturesFolder]);

/** Parameters that name files or folders, at any depth. */
const naming = new Set(['path', 'paths', 'newPath', 'folder', 'mediaFolder']);

/** Why the local backend does not do what is asked of it: it touches stories and their pictures alone. Null where it may. */
export function refusal({ action, params }: Demand): string | null {
  const isWriting = action === 'persistEntry';
  for (const path of pathsIn(params)) {
    if (picture.test(path) || folders.has(path)) continue;
    if (!story.test(path)) return `“${path}” is neither a story nor a picture of one`;
    if (isWriting && !newStory.test(path)) {
      return `“${path}” cannot be an address: its name takes small letters, digits and single hyphens. Change the title`;
    }
  }
  return null;
}

function pathsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return naming.has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => pathsIn(part, key));
}
