import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** The database program for this kind of machine; throws with what to do instead where there is none. */
export function dynoxideBinary(platform = `${process.platform}-${process.arch}`): string {
  const manifest = findPackage(`@dynoxide/${platform}`);
  if (manifest !== undefined) return join(dirname(manifest), 'dynoxide');
  throw new Error(
    `There is no built-in database for ${platform}. Start another one that speaks DynamoDB, for example Amazon’s ` +
      'DynamoDB Local in Docker, and set REFERATVAGT_DYNAMODB_ENDPOINT to its address, for example http://127.0.0.1:8000.',
  );
}

function findPackage(name: string): string | undefined {
  try {
    return findPackageJSON(name, import.meta.url);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
