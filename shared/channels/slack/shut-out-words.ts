import { inline } from './mrkdwn.ts';

/** What whoever installed us is told about a channel that refused us with Slack's word `error`, in mrkdwn. */
export const shutOutWords = (error: string, channel: string): string => {
  const place = `<#${inline(channel, 40)}>`;
  const why = whys[error] ?? 'Referatvagt er ikke med i kanalen';
  return `Referatvagt kan ikke længere skrive i ${place}: ${why}. Det, kanalen følger, er sat på pause. ${howBack(error)} Så går det i gang igen, og kanalen får at vide, hvad der skete imens.`;
};

const notAllowed = 'kanalen lader ikke apps skrive';
const whys: Readonly<Record<string, string>> = {
  is_archived: 'kanalen er arkiveret',
  restricted_action: notAllowed,
  restricted_action_read_only_channel: notAllowed,
  restricted_action_thread_only_channel: notAllowed,
};

const howBack = (error: string): string => {
  if (error === 'is_archived') return 'Åbn kanalen igen, og inviter Referatvagt.';
  return whys[error] === notAllowed
    ? 'Giv Referatvagt lov, og skriv `/referat følg` med noget i kanalen.'
    : 'Inviter Referatvagt igen.';
};

/** The same of a channel that is deleted: there is no way back. */
export const deletedWords = (channel: string): string =>
  `Kanalen <#${inline(channel, 40)}> er slettet. Det, den fulgte gennem Referatvagt, er stoppet.`;
