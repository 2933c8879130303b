import { Duration } from 'aws-cdk-lib';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { alarmOnLog } from '../constructs/alarm-on-log.ts';
import { QueueFunction } from '../constructs/queue-function.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import { tell } from './environment.ts';
import type { Foundations } from './foundations.ts';

/** How the sources are read: the lists by the clock, the publications through a queue that keeps each host's turn. */
export function addReading(foundations: Foundations, raiseAlerts: QueueFunction): void {
  const captureRevision = addCaptureRevision(foundations, raiseAlerts);
  addFindMeetings(foundations, captureRevision);
}

function addCaptureRevision(on: Foundations, raiseAlerts: QueueFunction): QueueFunction {
  const captureRevision = new QueueFunction(on.stack, 'capture-revision', {
    impact: 'Agendas and minutes are published that we do not read, so nobody hears of what is in them.',
    timeout: Duration.seconds(60),
    memory: 512,
    // One host is one message group, read one page at a time; most hosts are one vendor's machines, so five at once in all.
    fifo: true,
    batch: 1,
    atOnce: 5,
    // A new source is read from the beginning, page by page: that is hours of honest work.
    lateAfter: Duration.hours(6),
    environment: {
      ...tell(on, ['RECORDS_TABLE', 'SOURCES', 'CONTACT_URL']),
      CHANGES_QUEUE_URL: raiseAlerts.queue.queueUrl,
    },
  });
  on.stores.records.grantReadWriteData(captureRevision);
  alarmOnLog(captureRevision, {
    event: 'publication.held',
    heading: 'capture-revision holds a publication',
    impact: 'Nobody hears of what a publication says, because it is too hard to believe to be told.',
  });
  raiseAlerts.queue.grantSendMessages(captureRevision);
  return captureRevision;
}

function addFindMeetings(on: Foundations, captureRevision: QueueFunction): void {
  const findMeetings = new ScheduledFunction(on.stack, 'find-meetings', {
    impact: 'New agendas and minutes are not discovered, so nobody hears of them, and our pages grow old.',
    timeout: Duration.seconds(300),
    memory: 512,
    schedule: ScheduleExpression.rate(Duration.minutes(10)),
    silentAfter: Duration.minutes(30),
    environment: {
      ...tell(on, ['RECORDS_TABLE', 'SOURCES', 'CONTACT_URL']),
      PUBLICATIONS_QUEUE_URL: captureRevision.queue.queueUrl,
    },
  });
  on.stores.records.grantReadWriteData(findMeetings);
  alarmOnLog(findMeetings, {
    event: 'source.held',
    heading: 'find-meetings holds a list',
    impact: 'New meetings of one source are not discovered, because its list is too hard to believe.',
  });
  alarmOnLog(findMeetings, {
    event: 'source.problem',
    heading: 'find-meetings cannot read a source',
    impact: 'Nobody hears of what one municipality publishes, because its site cannot be read.',
  });
  captureRevision.queue.grantSendMessages(findMeetings);
}
