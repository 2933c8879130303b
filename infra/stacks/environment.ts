import type { Foundations } from './foundations.ts';

const known = ({ parameters, stores, secrets, mail }: Foundations) => ({
  RECORDS_TABLE: stores.records.tableName,
  SUBSCRIBERS_TABLE: stores.subscribers.tableName,
  OUTBOX_TABLE: stores.outbox.tableName,
  SOURCES: parameters.sources,
  CONTACT_URL: parameters.contactUrl,
  MAIL_FROM: parameters.mailFrom,
  SEND_TO: parameters.sendTo,
  SES_CONFIGURATION_SET: mail.configurationSet.configurationSetName,
  TOKEN_KEY_SECRET: secrets.tokenKey.secretArn,
  ADDRESS_KEY_SECRET: secrets.addressKey.secretArn,
  SLACK_TOKEN_SECRET: secrets.slackToken.secretArn,
  SLACK_APP_SECRET: secrets.slackApp.secretArn,
});

type Name = keyof ReturnType<typeof known>;

/** A function's environment: the stage, and of the foundations what it is to know. */
export function tell(foundations: Foundations, names: readonly Name[]): Record<string, string> {
  const all = known(foundations);
  return { STAGE: foundations.stage.name, ...Object.fromEntries(names.map((name) => [name, all[name]])) };
}
