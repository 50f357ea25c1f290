/** Words that tell what moves: singular, each also found with a plural "s" or "es". */
export const modeWords = {
  air: [
    'air',
    'airport',
    'aircraft',
    'flight',
    'passenger route',
    'cargo route',
    'airline',
    'plane',
  ],
  rail: ['train', 'rail', 'railway', 'wagon', 'gauge'],
  sea: ['ship', 'vessel', 'ferry', 'ferries', 'sea'],
} as const;
