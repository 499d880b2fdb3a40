export { partsOf, type Condition, type Count, type StatisticDefinition, type StatisticSource } from './definition.model.ts';
export { addressKey, cellOf, dimensions, joinedCell, membersOf, type Dimension, type Figure, type FigureAddress, type FigureQualifier, type Members, type NamedFigure } from './figure.model.ts';
export { memberInWords } from './member-words.ts';
export { dimensionsOf, registerOf, timeDimensions, type Cells, type Filters, type Member, type Question } from './question.model.ts';
export { registerCodes, registers, type DateRuleKind, type RegisterCode, type RegisterDeclaration } from './registers.model.ts';
