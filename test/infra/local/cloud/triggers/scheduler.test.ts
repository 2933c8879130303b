import { describe, expect, it } from 'vitest';
import { adjustableClock } from '../../../../../infra/local/cloud/clock.ts';
import { FunctionFailed } from '../../../../../infra/local/cloud/sandboxes/function-failed.ts';
import { parseExpression } from '../../../../../infra/local/cloud/triggers/schedule-expression.ts';
import type { ScheduleMemory } from '../../../../../infra/local/cloud/triggers/schedule-memory.ts';
import { makeScheduler } from '../../../../../infra/local/cloud/triggers/scheduler.ts';

const schedule = (name: string, expression: string) => ({
  logicalId: name,
  arn: `arn:schedule/${name}`,
  functionArn: name,
  expression: parseExpression(expression, 'Europe/Copenhagen'),
  input: null,
});

const memoryOf = (lookedUntil: string | null): ScheduleMemory & { kept: string[] } => {
  const kept: string[] = [];
  return {
    kept,
    recall: () => (lookedUntil === null ? null : new Date(lookedUntil)),
    remember: (until) => void kept.push(until.toISOString()),
  };
};

function aScheduler(memory = memoryOf(null)) {
  const clock = adjustableClock({ start: new Date('2026-04-14T04:00:00Z') });
  const fired: string[] = [];
  const named = (name: string) => ({
    name,
    arn: name,
    atMost: 1,
    invoke: async () => {
      fired.push(name);
      if (name === 'fails') throw new FunctionFailed(name, { reason: 'error', errorType: 'Error', message: 'no' });
    },
  });
  const functions = { named, running: () => 0, end: () => undefined };
  const schedules = [schedule('often', 'rate(10 minutes)'), schedule('mornings', 'cron(0 7 * * ? *)')];
  const scheduler = (more = schedules) => makeScheduler(more, { clock, functions, memory, onEvent: () => undefined });
  return { clock, fired, scheduler, memory };
}

describe('schedules', () => {
  it('fire a rate at once and then by its period, and a cron expression at its time', async () => {
    const { clock, fired, scheduler } = aScheduler();
    const { fireDue } = scheduler();
    await fireDue();
    expect(fired).toEqual(['often']);
    clock.advance(9 * 60_000);
    await fireDue();
    expect(fired).toEqual(['often']);
    clock.set(new Date('2026-04-14T05:00:00Z'));
    await fireDue();
    expect(fired).toEqual(['often', 'often', 'mornings']);
  });

  it('fire once for all the times that a jump passes over', async () => {
    const { clock, fired, scheduler } = aScheduler();
    const { fireDue } = scheduler();
    await fireDue();
    // Between two of its times: the clock runs on while we look.
    clock.set(new Date('2026-04-20T12:05:00Z'));
    await fireDue();
    await fireDue();
    expect(fired).toEqual(['often', 'often', 'mornings']);
  });

  it('make up once for a morning that came while nothing ran', async () => {
    const { fired, scheduler } = aScheduler(memoryOf('2026-04-12T12:00:00.000Z'));
    await scheduler().fireDue();
    expect(fired).toEqual(['often', 'mornings']);
  });

  it('do not mind a memory of a later time, when the clock has been set anew', async () => {
    const { clock, fired, scheduler } = aScheduler(memoryOf('2030-01-01T00:00:00.000Z'));
    const { fireDue } = scheduler();
    await fireDue();
    clock.set(new Date('2026-04-14T05:00:00Z'));
    await fireDue();
    expect(fired).toEqual(['often', 'often', 'mornings']);
  });

  it('remember how far they have looked only when something fired', async () => {
    const { clock, scheduler, memory } = aScheduler();
    const { fireDue } = scheduler();
    await fireDue();
    clock.advance(60_000);
    await fireDue();
    expect(memory.kept).toHaveLength(1);
  });

  it('go on after a function that failed', async () => {
    const { fired, scheduler } = aScheduler();
    await scheduler([schedule('fails', 'rate(1 hour)'), schedule('often', 'rate(1 hour)')]).fireDue();
    expect(fired).toEqual(['fails', 'often']);
  });

  it('can be fired by name, and then tell of a failure', async () => {
    const { fired, scheduler } = aScheduler();
    const { fire } = scheduler([schedule('mornings', 'cron(0 7 * * ? *)'), schedule('fails', 'rate(1 hour)')]);
    await fire('mornings');
    expect(fired).toEqual(['mornings']);
    await expect(fire('fails')).rejects.toThrow(FunctionFailed);
    await expect(fire('nobody')).rejects.toThrow('nobody has no schedule');
  });
});
