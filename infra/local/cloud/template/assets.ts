import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

// The cloud assembly schema, "Asset manifest": https://docs.aws.amazon.com/cdk/v2/guide/assets.html
const manifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional(), packaging: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

/** Answers which folder of the assembly CloudFormation would find, zipped, under an S3 key. */
export function readAssets(assembly: string): (s3Key: string) => string {
  const { files } = manifest.parse(JSON.parse(readFileSync(join(assembly, 'Referatvagt.assets.json'), 'utf8')));
  return (s3Key) => {
    const asset = Object.values(files).find(({ destinations }) =>
      Object.values(destinations).some(({ objectKey }) => objectKey === s3Key),
    );
    if (asset?.source.path === undefined) throw new Error(`The assembly has no asset for "${s3Key}".`);
    if (asset.source.packaging !== 'zip') throw new Error(`The asset "${s3Key}" is not a folder of code.`);
    return join(assembly, asset.source.path);
  };
}
