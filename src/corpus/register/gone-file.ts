import { parseDocument } from 'yaml';
import { type GoneStory, goneStorySchema } from '../../schemas/register.ts';
import type { LineFault } from './lines.ts';

/** What `content/gone.yaml` says, by slug, and what in it says nothing. */
export function parseGone(text: string): { stories: Map<string, GoneStory>; faults: LineFault[] } {
  const stories = new Map<string, GoneStory>();
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    const message = error.message.split('\n', 1)[0] ?? 'is no YAML';
    return { stories, faults: [{ line: error.linePos?.[0].line ?? 1, message }] };
  }
  const entries: unknown = document.toJS() ?? [];
  if (!Array.isArray(entries)) return { stories, faults: [{ line: 1, message: 'is no list' }] };
  const faults = entries.flatMap((entry, at): LineFault[] => {
    const parsed = goneStorySchema.safeParse(entry);
    if (parsed.success) {
      stories.set(parsed.data.story, parsed.data);
      return [];
    }
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    return [{ line: 1, message: `entry ${at + 1}: ${field}: ${issue?.message ?? 'is no entry'}` }];
  });
  return { stories, faults };
}
