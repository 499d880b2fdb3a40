export { findRecipients, type Recipient } from './recipients.server.ts';
export { queueMails, type Mail } from './mail.server.ts';
