/** Slack's published limits (docs.slack.dev: Block Kit reference; chat.postMessage, "Truncating content"). */
export const limits = {
  blocks: 50,
  text: 40_000,
  sectionText: 3_000,
  headerText: 150,
  fields: 10,
  fieldText: 2_000,
  contextElements: 10,
  contextText: 3_000,
  actionElements: 25,
  buttonText: 75,
  buttonUrl: 3_000,
  buttonValue: 2_000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  id: 255,
} as const;
