export { NewRecordPage } from './components/new-record-page.tsx';
export { RecordPage } from './components/record-page.tsx';
export { recordName, RegisterPage } from './components/register-page.tsx';
export { RegistersPage } from './components/registers-page.tsx';
export { registers } from './registers.model.ts';
export { newRecordSchema, overviewSearch, recordActionSchema, recordParams, registerExportSearch, registerParams, registerSearch, sourceSearch, targetSchema } from './registers.schema.ts';
