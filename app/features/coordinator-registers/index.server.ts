export { actOnRecord, enterRecord, setTarget } from './registers.service.server.ts';
export { loadRecord, loadRegister, loadRegisterChoices, loadRegisterFigures, registerFor } from './registers.queries.server.ts';
export { exportRegister } from './registers-export.server.ts';
