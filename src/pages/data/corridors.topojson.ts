export { tableRoute as GET } from '../../site/table-route.ts';
