import { runTool } from '../lib/project.ts';
import { pagesProject, typeProjects } from '../lint/type-projects.ts';

/**
 * Checks the types of pages and whole-site tests, of the build without browsers and of browser code without Node.
 *
 * @param background whether what runs beside it goes first
 */
export async function checkTypes(background = false): Promise<{ code: number; output: string }> {
  const capture = { capture: true, background };
  // Astro writes the types of the collections first, which those of the build need.
  const pages = await runTool(
    'astro',
    ['check', '--tsconfig', pagesProject, '--minimumFailingSeverity', 'warning'],
    capture,
  );
  const halves = await Promise.all(
    typeProjects.map((project) =>
      // Each thread works out types for itself: several take half as long again of the processor, beside what else runs.
      runTool('typescript-native', ['--noEmit', '--singleThreaded', '-p', project], capture),
    ),
  );
  const results = [pages, ...halves];
  return {
    code: results.some(({ code }) => code !== 0) ? 1 : 0,
    output: results.map(({ output }) => output).join(''),
  };
}
