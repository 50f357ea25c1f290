import './hydrate-chart.ts';
import '../../../figures/map/client/hydrate.ts';
