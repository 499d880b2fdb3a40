/** Logins of throw-away clusters on the loopback interface. */
export const testPasswords = { app: 'app', auth: 'auth', worker: 'worker' };
