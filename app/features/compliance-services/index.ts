export { markerCodes, markersOf, type Marker, type MarkerCode } from './compliance.model.ts';
