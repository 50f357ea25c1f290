/** Browser tests by what they visit: beginnings of their files, for files of src/ that match. */
const visits: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^src\/figures\/explorer\/|pages\/map\.astro$/,
    ['explorer', 'sweeps/scripted', 'tasks', 'gestures'],
  ],
  [
    /^src\/figures\/map\/|pages\/(?:places|corridors)\//,
    ['map', 'sweeps/scripted', 'story-map', 'gestures', 'sweeps/labels'],
  ],
  [/^src\/figures\//, ['sweeps/figures', 'figure-pages']],
  [/^src\/embeds\/|pages\/(?:embed|pin|oembed|data)/, ['embed-', 'figure-pages']],
  [/^src\/admin\//, ['admin', 'new-article']],
  [/^src\/desk\//, ['desk', 'admin']],
  [/\/client\//, ['facts', 'sweeps/scripted', 'offline', 'story-map', 'tasks', 'no-script']],
  [/./, ['sweeps/approved', 'sweeps/files', 'facts']],
];

/** @returns those of some browser tests that visit what a file of src/ makes, the likeliest first */
export function specsFor(path: string, specs: readonly string[]): string[] {
  const [, names = []] = visits.find(([where]) => where.test(path)) ?? [];
  const near = names.flatMap((name) => specs.filter((spec) => spec.startsWith(name)));
  return [...new Set([...near, ...specs])];
}
