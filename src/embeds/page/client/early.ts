import { readParameters } from './parameters.ts';

// Runs in the head, so that a page asked to be dark is never seen light.
const { theme, isTitled } = readParameters(location.search);
const { dataset, classList } = document.documentElement;
if (theme) dataset.theme = theme;
if (!isTitled) classList.add('is-untitled');
