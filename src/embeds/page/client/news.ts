/** Whether a piece of news is over that is told until an ISO time, that included; what says no time is. */
export const isOver = (until = '', now: Date): boolean => until < now.toISOString();
