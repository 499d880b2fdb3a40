export { addressKey, cellOf, membersOf, type Dimension, type Figure, type FigureAddress, type FigureQualifier, type Members, type NamedFigure } from './figure.model.ts';
