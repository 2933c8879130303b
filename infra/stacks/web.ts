import { Duration } from 'aws-cdk-lib';
import { type FunctionUrl, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { RunbookAlarm } from '../constructs/runbook-alarm.ts';
import { WatchFunction } from '../constructs/watch-function.ts';
import type { Delivering } from './delivering.ts';
import { tell } from './environment.ts';
import type { Foundations } from './foundations.ts';
import { letChangeSubscribers } from './stores.ts';

const impact = 'Visitors see an error instead of decisions, and subscribers can neither sign up, confirm nor stop.';

/** The pages, feeds and forms, open to everybody; answers with their address. */
export function addWeb(on: Foundations, { email }: Delivering): FunctionUrl {
  const web = new WatchFunction(on.stack, 'web', {
    impact,
    timeout: Duration.seconds(15),
    memory: 256,
    environment: {
      ...tell(on, [
        'RECORDS_TABLE',
        'SUBSCRIBERS_TABLE',
        'OUTBOX_TABLE',
        'TOKEN_KEY_SECRET',
        'ADDRESS_KEY_SECRET',
        'SOURCES',
      ]),
      EMAIL_QUEUE_URL: email.queue.queueUrl,
    },
  });
  on.stores.records.grantReadData(web);
  letChangeSubscribers(on.stores, web);
  on.stores.outbox.grantReadWriteData(web);
  email.queue.grantSendMessages(web);
  on.secrets.tokenKey.grantRead(web);
  on.secrets.addressKey.grantRead(web);
  new RunbookAlarm(web, 'AnswersErrors', {
    heading: 'web answers with errors',
    impact,
    // An answer with status 500 is no failure of the function, so it is counted where the answer goes out.
    metric: web.lambda.metric('Url5xxCount', { statistic: 'Sum', period: Duration.minutes(30) }),
    threshold: 3,
  });
  return web.lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
}
