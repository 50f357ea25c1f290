/** The first version of `<silklines-figure>`: what its attributes mean does not change at this address. */
export { GET } from './embed.js.ts';
