/**
 * What we ask a workspace for (docs.slack.dev, "Scopes"); infra/slack-manifest.yaml says the same, which a test compares.
 * Reading messages is not among it.
 */
export const scopes = [
  'chat:write',
  'commands',
  'channels:read',
  'groups:read',
  'im:read',
  'im:write',
  'mpim:read',
] as const;
