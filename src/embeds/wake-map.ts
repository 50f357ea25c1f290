import './wake-chart.ts';
import '../figures/map/enhance.ts';
