import type { Sent } from '../../shared/channels/bring-out.ts';
import type { Mail } from '../../shared/channels/email/compose-mail.ts';

/** What a mail says, and to what it belongs; to whom and when is another's. */
export type Wording = Pick<Mail, 'subject' | 'text' | 'html' | 'unsubscribe' | 'follows' | 'thread' | 'list'>;
/** Why a mail is not sent, or not yet. */
export type Unsent = Extract<Sent, { reason: string }>;

/** A mail that stands alone and is of no list. */
export const alone = { unsubscribe: null, follows: [], thread: [], list: null };
export const ended: Unsent = { status: 'withheld', reason: 'the subscription has ended or rests' };
