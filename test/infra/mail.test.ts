import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { everyStatement } from './policies.ts';
import { resources, synthesized } from './synthesized.ts';

const template = synthesized('production');

it('hears what became of each mail', () => {
  template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: {
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'reject'],
      SnsDestination: { TopicARN: { Ref: Match.stringLikeRegexp('MailFeedback') } },
    },
  });
});

it('brings the feedback to record-feedback as SNS wraps it', () => {
  const subscription = z.object({
    Protocol: z.string(),
    Endpoint: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
    RawMessageDelivery: z.boolean().default(false),
  });
  const [feedback, ...others] = resources('AWS::SNS::Subscription', { properties: subscription }).values();
  expect(others).toEqual([]);
  expect(feedback?.Endpoint['Fn::GetAtt'][0]).toMatch(/^recordfeedbackWorkQueue/);
  expect([feedback?.Protocol, feedback?.RawMessageDelivery]).toEqual(['sqs', false]);
});

it.each(['ses.amazonaws.com', 'cloudwatch.amazonaws.com'])('lets %s publish for this account only', (service) => {
  const allowed = everyStatement().filter(
    ({ id, Effect, Principal }) =>
      /Policy/.test(id) && Effect === 'Allow' && JSON.stringify(Principal) === JSON.stringify({ Service: service }),
  );
  expect(allowed).toHaveLength(1);
  expect(JSON.stringify(allowed[0]?.Condition).toLowerCase()).toContain('"aws:sourceaccount":{"ref":"aws::accountid"}');
});

it('keeps the addresses in feedback under the key of the subscribers', () => {
  template.hasResourceProperties('AWS::SNS::Topic', {
    KmsMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('SubscribersKey'), 'Arn'] },
  });
});
