import { describe, expect, it } from 'vitest';
import { makeScope } from '../../../../../infra/local/cloud/template/make-scope.ts';
import { resolve } from '../../../../../infra/local/cloud/template/resolve.ts';

/** A place to fill in, as Fn::Sub writes it. */
const hole = (name: string) => `$${'{'}${name}}`;

const urlOf = (functionId: string) => ({
  Type: 'AWS::Lambda::Url',
  Properties: { TargetFunctionArn: { 'Fn::GetAtt': [functionId, 'Arn'] } },
});

const template = {
  Parameters: {},
  Mappings: { Sizes: { small: { cores: 2 } } },
  Conditions: {
    IsLocal: { 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] },
    IsBoth: { 'Fn::And': [{ Condition: 'IsLocal' }, { 'Fn::Not': [{ Condition: 'IsElsewhere' }] }] },
    IsElsewhere: { 'Fn::Or': [{ 'Fn::Equals': ['a', 'b'] }, { 'Fn::Equals': ['c', 'd'] }] },
  },
  Resources: {
    Work: { Type: 'AWS::SQS::Queue', Properties: {} },
    Turns: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
    Named: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Sub': `${hole('Stage')}-work` } } },
    Kept: { Type: 'AWS::DynamoDB::GlobalTable', Properties: {} },
    webFunction0A1B: { Type: 'AWS::Lambda::Function', Properties: {} },
    slackappFunction2C3D: { Type: 'AWS::Lambda::Function', Properties: {} },
    Pages: urlOf('webFunction0A1B'),
    Commands: urlOf('slackappFunction2C3D'),
    otherFunction4E5F: { Type: 'AWS::Lambda::Function', Properties: {} },
    Elsewhere: urlOf('otherFunction4E5F'),
    Token: { Type: 'AWS::SecretsManager::Secret', Properties: {} },
    Feedback: { Type: 'AWS::SNS::Topic', Properties: {} },
    Policy: { Type: 'AWS::IAM::Policy', Properties: {} },
  },
};
const place = {
  region: 'eu-north-1',
  accountId: '000000000000',
  queuesUrl: 'http://127.0.0.1:4566',
  functionUrls: { web: 'http://localhost:3000/', 'slack-app': 'http://localhost:3004/' },
};
const scope = makeScope(template, { place, parameters: { Stage: 'local', MailFrom: 'varsel@example.org' } });

describe('what stands in a template', () => {
  it.each([
    ['a parameter', { Ref: 'Stage' }, 'local'],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-north-1'],
    ['a queue', { Ref: 'Work' }, 'http://127.0.0.1:4566/000000000000/Work'],
    ['a FIFO queue, whose name must end so', { 'Fn::GetAtt': ['Turns', 'QueueName'] }, 'Turns.fifo'],
    ['a queue with a name of its own', { 'Fn::GetAtt': ['Named', 'QueueName'] }, 'local-work'],
    ['an ARN', { 'Fn::GetAtt': ['Work', 'Arn'] }, 'arn:aws:sqs:eu-north-1:000000000000:Work'],
    [
      'an attribute written with a dot',
      { 'Fn::GetAtt': 'Kept.Arn' },
      'arn:aws:dynamodb:eu-north-1:000000000000:table/Kept',
    ],
    ['a table', { Ref: 'Kept' }, 'Kept'],
    ['a topic', { Ref: 'Feedback' }, 'arn:aws:sns:eu-north-1:000000000000:Feedback'],
    ['a secret', { Ref: 'Token' }, 'arn:aws:secretsmanager:eu-north-1:000000000000:secret:Token'],
    ['a function URL', { 'Fn::GetAtt': ['Pages', 'FunctionUrl'] }, 'http://localhost:3000/'],
    ['the URL of another function', { 'Fn::GetAtt': ['Commands', 'FunctionUrl'] }, 'http://localhost:3004/'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 1]] }, 'a-local-1'],
    [
      'Sub',
      { 'Fn::Sub': `${hole('Stage')}/${hole('Kept.Arn')}/${hole('!Literal')}` },
      `local/arn:aws:dynamodb:eu-north-1:000000000000:table/Kept/${hole('Literal')}`,
    ],
    [
      'Sub with values of its own',
      { 'Fn::Sub': [`${hole('Own')}-${hole('Stage')}`, { Own: { Ref: 'Kept' } }] },
      'Kept-local',
    ],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': ['@', { Ref: 'MailFrom' }] }] }, 'example.org'],
    ['If that holds', { 'Fn::If': ['IsBoth', 'yes', 'no'] }, 'yes'],
    ['If that does not', { 'Fn::If': ['IsElsewhere', 'yes', 'no'] }, 'no'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', 'small', 'cores'] }, 2],
    ['a list', [{ Ref: 'Stage' }, { Ref: 'AWS::NoValue' }, 'x'], ['local', 'x']],
    ['an object', { A: { Ref: 'Stage' }, B: { Ref: 'AWS::NoValue' }, C: true }, { A: 'local', C: true }],
  ])('is resolved: %s', (_, value, expected) => {
    expect(resolve(value, scope)).toEqual(expected);
  });

  it.each([
    ['a name that nothing has', { Ref: 'Nobody' }, 'nothing named Nobody'],
    ['a function URL that has no port', { 'Fn::GetAtt': ['Elsewhere', 'FunctionUrl'] }, 'has no port here'],
    ['an attribute that nothing has', { 'Fn::GetAtt': ['Work', 'Colour'] }, 'Work.Colour is not known'],
    ['a resource without a name here', { Ref: 'Policy' }, 'Policy (AWS::IAM::Policy) is referred to'],
    ['a function that is not known', { 'Fn::ImportValue': 'x' }, 'Fn::ImportValue is not known'],
    ['a condition that nothing has', { 'Fn::If': ['IsOdd', 1, 2] }, 'no condition IsOdd'],
    ['a position outside the list', { 'Fn::Select': [5, ['a']] }, 'nothing at position 5'],
    ['a place that the map does not have', { 'Fn::FindInMap': ['Sizes', 'large', 'cores'] }, 'Sizes.large.cores'],
    ['a list where a text belongs', { 'Fn::Join': ['', [['a']]] }, 'must be a text'],
  ])('is an error: %s', (_, value, message) => {
    expect(() => resolve(value, scope)).toThrow(message);
  });
});
