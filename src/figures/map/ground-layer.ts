/**
 * Path data of a layer in the text of a file of ground, which pages show by its name.
 *
 * @example layerIn('<svg><path id="land" d="M0 0h9z"/></svg>', 'land') // 'M0 0h9z'
 * @returns undefined where the file has no such layer
 */
export const layerIn = (file: string, id: string): string | undefined =>
  new RegExp(`id="${id}" d="([^"]*)"`).exec(file)?.[1];
