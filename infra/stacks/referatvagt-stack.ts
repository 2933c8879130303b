import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { addRaiseAlerts } from './alerting.ts';
import { addDelivering } from './delivering.ts';
import { layFoundations } from './foundations.ts';
import { addRecordFeedback, addSendDigests, addWatchOver } from './keeping-watch.ts';
import { tellOperator } from './operator.ts';
import { addReading } from './reading.ts';
import { addSlackApp } from './slack-app.ts';
import { addWeb } from './web.ts';

/** One installation of Referatvagt. Built from the reader backwards, since each function names the queue of the next. */
export class ReferatvagtStack extends Stack {
  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id, {
      description: 'Referatvagt watches the minutes of Danish municipalities and tells people what was decided.',
    });
    const foundations = layFoundations(this, stage);
    const delivering = addDelivering(foundations);
    const raiseAlerts = addRaiseAlerts(foundations, delivering);
    addReading(foundations, raiseAlerts);
    addSendDigests(foundations, delivering);
    addWatchOver(foundations, { raiseAlerts, delivering });
    addRecordFeedback(foundations);
    const { url } = addWeb(foundations, delivering);
    // Mail and Slack link to the pages, and the pages queue mail: only here are both known.
    for (const { lambda } of Object.values(delivering)) lambda.addEnvironment('PUBLIC_URL', url);
    const slackApp = addSlackApp(foundations, url);
    new CfnOutput(this, 'PublicUrl', { value: url, description: 'The pages' });
    new CfnOutput(this, 'SlackAppUrl', { value: slackApp.url, description: 'Put this into infra/slack-manifest.yaml' });
    new CfnOutput(this, 'OperatorTopic', {
      value: tellOperator(this).topicArn,
      description: 'Subscribe to hear alarms',
    });
    new CfnOutput(this, 'SlackTokenSecret', {
      value: foundations.secrets.slackToken.secretArn,
      description: 'Set this',
    });
    new CfnOutput(this, 'SlackAppSecret', {
      value: foundations.secrets.slackApp.secretArn,
      description: 'Set this to let workspaces install the app',
    });
  }
}
