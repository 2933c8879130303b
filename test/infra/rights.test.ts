import { expect, it } from 'vitest';
import { lambdaFunctions } from './lambda-functions.ts';
import { everyStatement, rightsOf, type Statement } from './policies.ts';
import { synthesized } from './synthesized.ts';

const isAbout = (statement: Statement, name: string): boolean =>
  statement.Resource.some((resource) => new RegExp(`"${name}[0-9A-F]{8}"`).test(JSON.stringify(resource)));

/** "r" or "rw" on each table, "send" on each queue, "read" on each secret: the function table's words. */
function rightsInWords(role: string): string[] {
  const allowed = rightsOf(role);
  const may = (name: string, action: string) =>
    allowed.some((statement) => isAbout(statement, name) && statement.Action.includes(action));
  return [
    ...['Records', 'Subscribers', 'Outbox'].flatMap((table) => {
      if (may(table, 'dynamodb:PutItem')) return `${table} rw`;
      if (!may(table, 'dynamodb:GetItem')) return [];
      return may(table, 'dynamodb:DeleteItem') ? `${table} r, delete` : `${table} r`;
    }),
    ...['capture-revision', 'raise-alerts', 'deliver-email', 'deliver-slack', 'record-feedback'].flatMap((fed) =>
      may(`${fed.replace('-', '')}WorkQueue`, 'sqs:SendMessage') ? `send to ${fed}` : [],
    ),
    ...['TokenKey', 'AddressKey', 'SlackToken', 'SlackApp'].flatMap((secret) =>
      may(secret, 'secretsmanager:GetSecretValue') ? `read ${secret}` : [],
    ),
    ...(allowed.some(({ Action }) => Action.includes('ses:SendRawEmail')) ? ['send mail'] : []),
  ];
}

const theRights = {
  'find-meetings': ['Records rw', 'send to capture-revision'],
  'capture-revision': ['Records rw', 'send to raise-alerts'],
  // Deletes the note that a revision's alerts are still to be raised.
  'raise-alerts': ['Records r, delete', 'Subscribers r', 'Outbox rw', 'send to deliver-email', 'send to deliver-slack'],
  'deliver-email': ['Records r', 'Subscribers rw', 'Outbox rw', 'read TokenKey', 'read AddressKey', 'send mail'],
  'deliver-slack': ['Records r', 'Subscribers rw', 'Outbox rw', 'read AddressKey', 'read SlackToken'],
  'send-digests': ['Records r', 'Subscribers rw', 'Outbox rw', 'send to deliver-email', 'send to deliver-slack'],
  'watch-over': ['Records rw', 'Outbox rw', 'send to raise-alerts', 'send to deliver-email', 'send to deliver-slack'],
  'record-feedback': ['Subscribers rw', 'Outbox rw'],
  'slack-app': ['Records r', 'Subscribers rw', 'Outbox r', 'read AddressKey', 'read SlackApp'],
  web: ['Records r', 'Subscribers rw', 'Outbox rw', 'send to deliver-email', 'read TokenKey', 'read AddressKey'],
};

it('gives each function the rights that were decided, and no others', () => {
  const rights = lambdaFunctions().map(({ name, Role }) => [name, rightsInWords(Role)]);
  expect(Object.fromEntries(rights)).toEqual(theRights);
});

it('lets only those use the key of the subscribers who read the table', () => {
  const withKey = lambdaFunctions().filter(({ Role }) =>
    rightsOf(Role).some((right) => isAbout(right, 'SubscribersKey')),
  );
  const withTable = lambdaFunctions().filter(({ Role }) => rightsInWords(Role).join().includes('Subscribers'));
  expect(withKey.map(({ name }) => name)).toEqual(withTable.map(({ name }) => name));
});

/**
 * Where "*" stands for the key itself: a key's own policy has no other way to name it. And how much the account may send, which
 * is a question about no resource.
 */
const aboutEverything = ['SubscribersKey', 'deliveremailRoleDefaultPolicy'];

it('allows nothing on every resource, but for the reasons listed here', () => {
  const everywhere = everyStatement().filter(({ Resource }) => Resource.includes('*'));
  expect([...new Set(everywhere.map(({ id }) => id.slice(0, -8)))].toSorted()).toEqual(aboutEverything);
});

it('allows no whole service', () => {
  const whole = everyStatement().filter(
    ({ Effect, Action }) => Effect === 'Allow' && Action.some((it) => /^(\w+:)?\*$/.test(it)),
  );
  expect(
    whole.map(({ id, Action, Principal }) => [id.slice(0, -8), Action, JSON.stringify(Principal).includes(':root')]),
  ).toEqual([
    // The account's administrators; without this sentence nobody could ever change the key again.
    ['SubscribersKey', ['kms:*'], true],
  ]);
});

it('lets mail go out from one address only, under our configuration', () => {
  const [right, ...others] = everyStatement().filter(({ Action }) =>
    Action.some((action) => action.startsWith('ses:Send')),
  );
  expect(others).toEqual([]);
  expect(right?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': { Ref: 'MailFrom' } } });
  expect(JSON.stringify(right?.Resource)).toMatch(/:configuration-set\/.*:identity\//);
});

it('attaches no policy that somebody else may change', () => {
  expect(JSON.stringify(synthesized('production').findResources('AWS::IAM::Role'))).not.toContain('ManagedPolicyArns');
});
