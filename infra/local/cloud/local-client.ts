import { localAccount } from './place.ts';

// Nobody checks them here, but the SDK signs every request with something.
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** How an AWS client of ours is set up to speak to this machine. */
export const localClient = (endpoint: string) => ({
  endpoint,
  region: localAccount.region,
  credentials: localCredentials,
});
