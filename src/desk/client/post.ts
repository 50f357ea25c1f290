import { devMessages } from '../../messages/dev.ts';

/** Posts a demand to the development server; tells where no answer can be had. */
export async function post<Answer>(
  name: 'places' | 'sources' | 'publish',
  demand: object,
): Promise<Answer | { message: string; isRefused: boolean }> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const body = JSON.stringify(demand);
  try {
    const response = await fetch(`${base}desk/${name}/`, { method: 'POST', body });
    if (response.ok) return (await response.json()) as Answer;
  } catch {
    // Nobody listens any more.
  }
  return { message: devMessages.noAnswer, isRefused: true };
}
