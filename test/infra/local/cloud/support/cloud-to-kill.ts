import { realClock } from '../../../../../infra/local/cloud/clock.ts';
import { startCloud } from '../../../../../infra/local/cloud/start-cloud.ts';

// Runs a cloud until it is killed, and tells its parent what it hears.

const { assembly, home } = JSON.parse(process.argv[2] ?? '');
const cloud = await startCloud({
  assembly,
  home,
  parameters: {},
  endpoints: { ses: 'http://127.0.0.1:9', secretsManager: 'http://127.0.0.1:9', slackApiUrl: 'http://127.0.0.1:9' },
  clock: realClock,
  ports: { web: 0 },
  onEvent: (event) => process.send?.(event),
  schedules: 'off',
});
process.send?.({ kind: 'started', queueUrl: cloud.queueUrl('Work'), sqsUrl: cloud.sqsUrl, dynamoUrl: cloud.dynamoUrl });
