export { homeOf, navigationOf } from './navigation.ts';
export { localPath } from './identity.schema.ts';
