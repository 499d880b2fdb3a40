export { writeChangePaper, writePaper } from './charter-paper.service.server.ts';
