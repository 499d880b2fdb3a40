export { publicationFile } from './publication-file.server.ts';
export {
  comparePublications, listPublications, loadPublication, loadPublicationTexts, loadPublicPublication, loadPublicPublications, loadPublishedFigures, loadStatisticChoices, type CitedFigure, type ListedPublication,
} from './publications.queries.server.ts';
export {
  discardPublication, editPublication, findDifferences, freezePublication, preparePublication, publishPublication, releasePublication, restatePublication,
} from './publications.service.server.ts';
