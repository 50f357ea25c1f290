import { tableRoute } from '../../components/table-route.ts';

export const GET = tableRoute('facts.csv');
