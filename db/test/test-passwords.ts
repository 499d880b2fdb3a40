/** Logins of throw-away clusters on the loopback interface. */
export const testPasswords = { app: 'app', auth: 'auth', worker: 'worker' };
export const testSecretsKey = Buffer.alloc(32, 'test').toString('base64');
