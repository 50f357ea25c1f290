/** Every sentence and word of the interface, in one place. Text of stories and the atlas is content. */
export const strings = {
  site: {
    name: 'Silklines',
    tagline: 'The rail and air corridors between China and Europe, figure by figure',
  },
} as const;
