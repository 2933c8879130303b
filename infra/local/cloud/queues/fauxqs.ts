import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { buildApp } from 'fauxqs';

type Stores = NonNullable<NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>>;
export type QueueStore = NonNullable<Stores['sqsStore']>;
export type TopicStore = NonNullable<Stores['snsStore']>;
export type Persistence = NonNullable<QueueStore['persistence']>;
export type FauxQueue = ReturnType<QueueStore['createQueue']>;

/** The parts of fauxqs that its own start-up puts together. */
export type Fauxqs = {
  buildApp: typeof buildApp;
  SqsStore: new () => QueueStore;
  SnsStore: new () => TopicStore;
  S3Store: new () => Stores['s3Store'];
  PersistenceManager: new (folder: string) => Persistence;
};

/**
 * Loads fauxqs and the classes behind it. It exports only a start-up that listens on every network
 * interface; the classes are taken from its files by path, of the one version that package.json pins.
 */
export async function loadFauxqs(): Promise<Fauxqs> {
  const manifest = findPackageJSON('fauxqs', import.meta.url);
  if (manifest === undefined) throw new Error('The package fauxqs is not installed; run npm ci.');
  const load = (file: string) => import(pathToFileURL(join(dirname(manifest), 'dist', file)).href);
  const parts = await Promise.all(
    ['app.js', 'sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js', 'persistence.js'].map(load),
  );
  const fauxqs: Fauxqs = Object.assign({}, ...parts);
  for (const name of ['buildApp', 'SqsStore', 'SnsStore', 'S3Store', 'PersistenceManager'] as const)
    if (typeof fauxqs[name] !== 'function') throw new Error(`fauxqs no longer has ${name}; 2.4.1 had.`);
  return fauxqs;
}
