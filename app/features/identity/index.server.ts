export { findRecipients, type Recipient } from './recipients.server.ts';
