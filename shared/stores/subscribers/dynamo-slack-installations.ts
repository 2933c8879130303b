import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SlackInstallation, SlackInstallations } from '../../domain/slack-installation.ts';
import type { Seal } from '../../platform/seal.ts';
import { heldCondition, rowsOf, type Table } from '../table.ts';
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
    const note = new UpdateCommand({
      TableName,
      Key: subscriberKeys.slackChannel(team, channel),
      ConditionExpression: 'attribute_not_exists(restsSince) OR restsSince > :since',
      UpdateExpression: 'SET restsSince = :since',
      ExpressionAttributeValues: { ':since': since },
    });
    await heldCondition(client.send(note));
  },
  restsSince: async (team, channel) => {
    const Key = subscriberKeys.slackChannel(team, channel);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return (Item?.restsSince as string | undefined) ?? null;
  },
  forgetRest: async (team, channel) => {
    const Key = subscriberKeys.slackChannel(team, channel);
    await client.send(new UpdateCommand({ TableName, Key, UpdateExpression: 'REMOVE restsSince' }));
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
