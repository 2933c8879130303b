/** Recipients in any 24 hours, and mails a second (SES API reference, GetSendQuota). */
export type MailQuota = { max24HourSend: number; maxSendRate: number };

/** The day of a new production account; at its 14 a second, a replay of years would wait for nothing. */
export const roomyQuota: MailQuota = { max24HourSend: 50_000, maxSendRate: 500 };
