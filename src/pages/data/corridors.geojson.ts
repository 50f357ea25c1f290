import { tableRoute } from '../../site/table-route.ts';

export const GET = tableRoute('corridors.geojson');
