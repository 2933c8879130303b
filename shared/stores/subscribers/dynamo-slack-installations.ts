import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SlackInstallation, SlackInstallations } from '../../domain/slack-installation.ts';
import type { Seal } from '../../platform/seal.ts';
import { conditionFailed, heldCondition, rowsOf, type Table } from '../table.ts';
import { slackChannelPrefix, subscriberKeys } from './subscriber-keys.ts';

/** The tokens lie sealed in their rows: whoever reads the table alone cannot speak in anybody's workspace. */
export const dynamoSlackInstallations = ({ client, name: TableName }: Table, seal: Seal): SlackInstallations => ({
  get: async (team) => {
    const Key = subscriberKeys.slackInstallation(team);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (Item === undefined) return null;
    const { sealedToken, ...installation } = Item.installation as KeptInstallation;
    return { ...installation, botToken: sealedToken === '' ? '' : await seal.open(sealedToken) };
  },
  put: async ({ botToken, ...installation }) => {
    const kept: KeptInstallation = { ...installation, sealedToken: botToken === '' ? '' : await seal.seal(botToken) };
    const Item = { ...subscriberKeys.slackInstallation(installation.team), installation: kept };
    await client.send(new PutCommand({ TableName, Item }));
  },
  markRevoked: async (team) => {
    const revoke = new UpdateCommand({
      TableName,
      Key: subscriberKeys.slackInstallation(team),
      ConditionExpression: 'attribute_exists(pk)',
      UpdateExpression: 'SET installation.#status = :revoked, installation.sealedToken = :none',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':revoked': 'revoked', ':none': '' },
    });
    await heldCondition(client.send(revoke));
  },
  noteChannel: async (team, channel) => {
    // Without an expression it makes the row and leaves one that is there as it is.
    await client.send(new UpdateCommand({ TableName, Key: subscriberKeys.slackChannel(team, channel) }));
  },
  noteRest: async (team, channel, since) => {
    const Key = subscriberKeys.slackChannel(team, channel);
    const note = new UpdateCommand({
      TableName,
      Key,
      ConditionExpression: 'attribute_not_exists(restsSince) OR restsSince > :since',
      UpdateExpression: 'SET restsSince = :since REMOVE returningUntil',
      ExpressionAttributeValues: { ':since': since },
    });
    const anew = new UpdateCommand({
      TableName,
      Key,
      ConditionExpression: 'attribute_exists(restsSince)',
      UpdateExpression: 'REMOVE returningUntil',
    });
    // Forgotten between the two, it is noted at the second try.
    while (!(await heldCondition(client.send(note)))) if (await heldCondition(client.send(anew))) return;
  },
  restsSince: async (team, channel) => {
    const Key = subscriberKeys.slackChannel(team, channel);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return (Item?.restsSince as string | undefined) ?? null;
  },
  claimReturn: async (team, channel, { now, until }) => {
    const claim = new UpdateCommand({
      TableName,
      Key: subscriberKeys.slackChannel(team, channel),
      ConditionExpression:
        'attribute_exists(restsSince) AND (attribute_not_exists(returningUntil) OR returningUntil <= :now)',
      UpdateExpression: 'SET returningUntil = :until',
      ExpressionAttributeValues: { ':now': now, ':until': until },
      ReturnValues: 'ALL_NEW',
    });
    try {
      return (await client.send(claim)).Attributes?.restsSince as string;
    } catch (error) {
      if (conditionFailed(error)) return null;
      throw error;
    }
  },
  releaseReturn: async (team, channel, until) => {
    const release = new UpdateCommand({
      TableName,
      Key: subscriberKeys.slackChannel(team, channel),
      ConditionExpression: 'returningUntil = :until',
      UpdateExpression: 'REMOVE returningUntil',
      ExpressionAttributeValues: { ':until': until },
    });
    await heldCondition(client.send(release));
  },
  forgetRest: async (team, channel, until) => {
    const forget = new UpdateCommand({
      TableName,
      Key: subscriberKeys.slackChannel(team, channel),
      ConditionExpression: 'returningUntil = :until',
      UpdateExpression: 'REMOVE restsSince, returningUntil',
      ExpressionAttributeValues: { ':until': until },
    });
    await heldCondition(client.send(forget));
  },
  channels: async (team) =>
    (
      await rowsOf(
        { client, name: TableName },
        { pk: subscriberKeys.slackInstallation(team).pk, prefix: slackChannelPrefix },
      )
    ).map(({ sk }) => sk.slice(slackChannelPrefix.length)),
});

type KeptInstallation = Omit<SlackInstallation, 'botToken'> & { sealedToken: string };
