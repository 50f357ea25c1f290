import { tableRoute } from '../../site/table-route.ts';

export const GET = tableRoute('statistics.csv');
