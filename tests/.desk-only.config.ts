import base from './playwright.config.ts';
const { globalSetup, ...rest } = base;
export default { ...rest, testMatch: 'desk.spec.ts', workers: 1, reporter: [['list']], outputDir: '/tmp/desk/results' };
