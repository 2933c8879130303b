import { Duration } from 'aws-cdk-lib';
import { type FunctionUrl, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { RunbookAlarm } from '../constructs/runbook-alarm.ts';
import { WatchFunction } from '../constructs/watch-function.ts';
import { tell } from './environment.ts';
import type { Foundations } from './foundations.ts';
import { letChangeSubscribers } from './stores.ts';

const impact =
  'Slack channels can neither follow nor stop anything, buttons do nothing, and nobody can install the app.';

/**
 * What Slack calls: commands, buttons, events and installation. Open to everybody; what Slack did not sign is refused. A channel
 * that comes back is shown what it missed on the pages.
 */
export function addSlackApp(on: Foundations, publicUrl: string): FunctionUrl {
  const slackApp = new WatchFunction(on.stack, 'slack-app', {
    impact,
    timeout: Duration.seconds(15),
    // A function's share of a processor grows with its memory, and Slack waits three seconds, cold start included.
    memory: 512,
    environment: {
      ...tell(on, [
        'RECORDS_TABLE',
        'SUBSCRIBERS_TABLE',
        'OUTBOX_TABLE',
        'ADDRESS_KEY_SECRET',
        'SLACK_APP_SECRET',
        'SOURCES',
      ]),
      PUBLIC_URL: publicUrl,
      SLACK_CHANNELS: JSON.stringify(on.stage.slackChannels),
    },
  });
  on.stores.records.grantReadData(slackApp);
  letChangeSubscribers(on.stores, slackApp);
  on.stores.outbox.grantReadData(slackApp);
  on.secrets.addressKey.grantRead(slackApp);
  on.secrets.slackApp.grantRead(slackApp);
  new RunbookAlarm(slackApp, 'AnswersErrors', {
    heading: 'slack-app answers with errors',
    impact,
    // An answer with status 500 is no failure of the function, so it is counted where the answer goes out.
    metric: slackApp.lambda.metric('Url5xxCount', { statistic: 'Sum', period: Duration.minutes(30) }),
    threshold: 3,
  });
  return slackApp.lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
}
