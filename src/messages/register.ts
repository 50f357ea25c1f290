/** What is said of addresses that were published: what stood there, and what became of it. */
export const register = {
  series: (label: string, where: string) =>
    where === '' ? `${label}, over time` : `${label}, ${where}, over time`,
  ranking: (label: string, when: string) =>
    `${label}, place by place${when === '' ? '' : `, ${when}`}`,
  dispute: (subject: string, when: string) =>
    `What sources differ in: ${[subject, when].filter(Boolean).join(', ')}`,
  storyMap: (title: string) => `The map of the story “${title}”`,
} as const;
