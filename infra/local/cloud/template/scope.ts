import type { Template } from './template.ts';

/** What names in a template stand for. Both lookups throw on a name that is not known. */
export type Scope = {
  template: Template;
  /** `Ref`: a parameter, a pseudo parameter or a resource. */
  reference(name: string): string;
  /** `Fn::GetAtt`: an attribute of a resource. */
  attribute(logicalId: string, attribute: string): string;
  /** The outcome of a condition of the template. */
  condition(name: string): boolean;
};
