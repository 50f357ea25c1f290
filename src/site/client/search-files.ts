import type { Fetch } from '../search/query.ts';

/** What a file of the site holds. */
export async function getJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
}

/** Fetches files of the search's index, which lie beside its first. */
export function filesBeside(names: string): Fetch {
  const folder = names.slice(0, names.lastIndexOf('/') + 1);
  return (name) => getJson(`${folder}${name}.json`);
}
