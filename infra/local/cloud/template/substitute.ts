/**
 * Replaces `${Name}` and `${Resource.Attribute}`; `${!Name}` stays as `${Name}`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export const substitute = (text: string, meaning: (name: string) => string): string =>
  text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) =>
    literal === '!' ? `\${${name}}` : meaning(name.trim()),
  );
