import { z } from 'zod';
import { resolve } from '../template/resolve.ts';
import type { Scope } from '../template/scope.ts';

/** One resource of the template whose properties are resolved and of the expected shape. */
type Found<Properties> = { logicalId: string; properties: Properties };

/** Reads all resources of one type. `ref` and `attribute` say what other resources know a resource by. */
export type Resources = {
  read<Schema extends z.ZodType>(type: string, schema: Schema): Found<z.infer<Schema>>[];
  ref(logicalId: string): string;
  attribute(logicalId: string, attribute: string): string;
};

/** The resources of the template whose condition holds. Reading throws, naming the resource, when the shape is another. */
export const ofType = (scope: Scope): Resources => ({
  ref: scope.reference,
  attribute: scope.attribute,
  read: (type, schema) =>
    Object.entries(scope.template.Resources)
      .filter(([, { Type, Condition }]) => Type === type && (Condition === undefined || scope.condition(Condition)))
      .map(([logicalId, { Properties }]) => {
        const parsed = schema.safeParse(resolve(Properties, scope));
        if (!parsed.success)
          throw new Error(`${logicalId} (${type}) cannot be run here:\n${z.prettifyError(parsed.error)}`);
        return { logicalId, properties: parsed.data };
      }),
});

/** For properties that change what a resource does and that are not honoured here: leaving them out would be a lie. */
export const notHere = z.undefined({ error: 'this property is not honoured on one machine' }).optional();
