/** `secondFactor`, `enrolment`: the password was right, and what the account must show or set up besides is still to come. */
export type SessionStage = 'full' | 'secondFactor' | 'enrolment';
