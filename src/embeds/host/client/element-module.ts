import { defineFigure } from './element.ts';

// As a module: `import 'https://…/embed.module.js'`.
defineFigure(import.meta.url);
