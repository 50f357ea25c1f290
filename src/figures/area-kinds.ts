/** Kinds of places that facts are about and no point stands for. */
export const areaKinds: ReadonlySet<string> = new Set([
  'continent',
  'region',
  'sea',
  'country',
  'province',
]);
