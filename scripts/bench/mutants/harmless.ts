/** Faults that no test catches and none needs to, by what the bench prints of them, each with the reason. */
export const harmless: Readonly<Record<string, string>> = {};
