import { parseArgs } from 'node:util';
import { keepCompiled } from './lib/project.ts';
import { speakPlainly } from './lib/steps.mjs';

speakPlainly();
// Node compiles all of Astro and of the reader before a first page.
keepCompiled();

const usage = `Usage: npm run dev                            the site while it is written, at http://localhost:4321
       npm run dev -- --port 4400             at another port
       npm run dev -- --host 0.0.0.0          for other machines, too
       npm run dev -- --open                  and opens it in the browser`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const options = {
    port: { type: 'string' },
    host: { type: 'string' },
    open: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    return misused((error as Error).message);
  }
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
    return misused(`“${values.port}” is no port.`);
  const { serve } = await import('./dev/serve.ts');
  await serve({ port, host: values.host, open: values.open });
  return 0;
}

function misused(message: string): number {
  console.error(`${message}\n${usage}`);
  return 2;
}
