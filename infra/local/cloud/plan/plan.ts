import type { Place } from '../place.ts';
import { readAssets } from '../template/assets.ts';
import { makeScope } from '../template/make-scope.ts';
import { parameterValues } from '../template/parameters.ts';
import { checkResourceTypes } from '../template/resource-types.ts';
import { readTemplate } from '../template/template.ts';
import { type EventSource, readEventSources } from './event-sources.ts';
import { type CloudFunction, readFunctions } from './functions.ts';
import { type CloudQueue, readQueues } from './queues.ts';
import { ofType } from './resources.ts';
import { readSchedules, type Schedule } from './schedules.ts';
import { type CloudTable, readTables } from './tables.ts';
import { readTopics, type Topics } from './topics.ts';
import { readUrlFunctions } from './url-functions.ts';

/** What the template asks to be run, with every name and number settled. */
export type Plan = {
  tables: CloudTable[];
  queues: CloudQueue[];
  topics: Topics;
  functions: CloudFunction[];
  eventSources: EventSource[];
  schedules: Schedule[];
  /** The ARNs of the functions that have a URL. */
  urlFunctionArns: string[];
};

/**
 * Reads the synthesized template of an assembly. Throws, naming the culprit, on a resource type or intrinsic function
 * that is not known, on a parameter without a value, and on a property that this machine cannot honour.
 */
export function readPlan(assembly: string, { place, parameters }: PlanOptions): Plan {
  const template = readTemplate(assembly);
  checkResourceTypes(template);
  const scope = makeScope(template, { place, parameters: parameterValues(template, parameters) });
  const resources = ofType(scope);
  return {
    tables: readTables(resources),
    queues: readQueues(resources),
    topics: readTopics(resources),
    functions: readFunctions(resources, readAssets(assembly)),
    eventSources: readEventSources(resources),
    schedules: readSchedules(resources),
    urlFunctionArns: readUrlFunctions(resources),
  };
}

export type PlanOptions = { place: Place; parameters: Record<string, string> };
