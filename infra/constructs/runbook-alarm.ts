import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export type RunbookAlarmProps = {
  /** The heading in `infra/RUNBOOK.md` that says what to do; also the alarm's name. */
  heading: string;
  /** One sentence on who is hurt, and how. */
  impact: string;
  metric: IMetric;
  /** The alarm goes off at this value or above it, or below it with `when: 'below'`. */
  threshold: number;
  when?: 'at-least' | 'below';
  /** Only when it was so for that many periods of the metric in a row; once by default. */
  inARow?: number;
  /** What no figures at all mean: nothing happened (the default), or that something that should happen did not. */
  silence?: 'fine' | 'bad';
};

/** An alarm that says who is hurt and where to read what to do. Every alarm here is one of these. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    super(scope, id, {
      alarmName: `Referatvagt: ${props.heading}`,
      alarmDescription: `${props.impact} See infra/RUNBOOK.md#${anchorOf(props.heading)}`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.inARow ?? 1,
      comparisonOperator:
        props.when === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.silence === 'bad' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }
}

/** The link that GitHub gives a heading: lower case, punctuation away, spaces to hyphens. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
