import { Duration } from 'aws-cdk-lib';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { RunbookAlarm } from './runbook-alarm.ts';
import type { WatchFunction } from './watch-function.ts';

export type LoggedTrouble = {
  /** The event that the function logs while the trouble lasts: "publication.held". */
  event: string;
  heading: string;
  impact: string;
  /** Trouble that does not end by itself sets the alarm off at once. */
  atOnce?: boolean;
};

/**
 * An alarm for trouble that a function meets without failing. What ends by itself within the hour - a site that hiccups, a
 * doubt that the second look takes away - is none: it must be logged in every half hour of two.
 */
export function alarmOnLog(of: WatchFunction, { event, heading, impact, atOnce = false }: LoggedTrouble): void {
  const name = event.replace('.', '-');
  const counted = new MetricFilter(of, `Counts-${name}`, {
    logGroup: of.logGroup,
    metricNamespace: 'Referatvagt',
    metricName: name,
    // What a person has dropped is looked at on, and needs no second verdict.
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue('$.message', '=', event),
      FilterPattern.any(
        FilterPattern.notExists('$.standing'),
        FilterPattern.stringValue('$.standing', '!=', 'dropped'),
      ),
    ),
  });
  new RunbookAlarm(of, `Logs-${name}`, {
    heading,
    impact,
    metric: counted.metric({ period: Duration.minutes(30), statistic: 'Sum' }),
    threshold: 1,
    inARow: atOnce ? 1 : 4,
  });
}
