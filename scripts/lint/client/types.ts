// Code for browsers, which this is, knows the document and no module of Node: else checking its types fails here.

export const page = () => document.body;

// @ts-expect-error There is no such module.
export const files = () => import('node:fs');
