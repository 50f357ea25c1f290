import { pageProcessor } from '../markdown/render/processor.ts';

type Renderer = Awaited<ReturnType<ReturnType<typeof pageProcessor>['createRenderer']>>;
let renderer: Promise<Renderer> | undefined;

/** The prose of a story as HTML, as Astro renders it. */
export async function renderProse(body: string): Promise<string> {
  renderer ??= pageProcessor(import.meta.env.BASE_URL).createRenderer({ syntaxHighlight: false });
  const { code } = await (await renderer).render(body);
  return code;
}
