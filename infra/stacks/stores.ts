import { RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib';
import { AttributeType, Billing, type CfnGlobalTable, type TablePropsV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { WatchFunction } from '../constructs/watch-function.ts';
import type { Stage } from '../stages.ts';

/** Three tables, because they differ in sensitivity and lifetime; and the key that guards what names people. */
export type Stores = { records: TableV2; subscribers: TableV2; outbox: TableV2; subscribersKey: Key };

export function addStores(stack: Stack, stage: Stage): Stores {
  const removalPolicy = stage.keepsStores ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const subscribersKey = new Key(stack, 'SubscribersKey', {
    description: 'Referatvagt: addresses of subscribers, at rest and in feedback on mail',
    enableKeyRotation: true,
    removalPolicy,
  });
  const everyTable = {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: stage.keepsStores,
    removalPolicy,
  } satisfies TablePropsV2;
  return {
    subscribersKey,
    records: new TableV2(stack, 'Records', everyTable),
    subscribers: encryptedWith(subscribersKey, new TableV2(stack, 'Subscribers', everyTable)),
    // Epoch seconds; DynamoDB deletes within days of it, so readers look at it themselves.
    outbox: new TableV2(stack, 'Outbox', { ...everyTable, timeToLiveAttribute: 'expiresAt' }),
  };
}

/** Lets a function read addresses and subscriptions: the table and its key. */
export function letReadSubscribers({ subscribers, subscribersKey }: Stores, reader: IGrantable): void {
  subscribers.grantReadData(reader);
  subscribersKey.grantDecrypt(reader);
}

/** Lets a function read and change addresses and subscriptions: the table and its key. */
export function letChangeSubscribers({ subscribers, subscribersKey }: Stores, changer: WatchFunction): void {
  subscribers.grantReadWriteData(changer);
  subscribersKey.grantEncryptDecrypt(changer);
  const reason = 'The wildcard stands for the variants of one action on this one key, as DynamoDB asks for them.';
  for (const action of ['kms:GenerateDataKey*', 'kms:ReEncrypt*'])
    Validations.of(changer.grantPrincipal).acknowledge({ id: `AwsSolutions-IAM5[Action::${action}]`, reason });
}

// TableV2 takes a key of ours only in a stack with a fixed region; this one belongs to whoever deploys it.
function encryptedWith(key: Key, table: TableV2): TableV2 {
  const resource = table.node.defaultChild as CfnGlobalTable;
  resource.sseSpecification = { sseEnabled: true, sseType: 'KMS' };
  resource.addPropertyOverride('Replicas.0.SSESpecification.KMSMasterKeyId', key.keyArn);
  return table;
}
