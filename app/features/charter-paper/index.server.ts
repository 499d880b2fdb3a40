export { wordsOf, writePaper } from './charter-paper.service.server.ts';
