/** Publishes a text to a topic of the queue server; throws when it is refused. */
export async function publishText(topicsUrl: string, { topicArn, text }: { topicArn: string; text: string }) {
  const response = await fetch(topicsUrl, {
    method: 'POST',
    body: new URLSearchParams({ Action: 'Publish', Version: '2010-03-31', TopicArn: topicArn, Message: text }),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The topic ${topicArn} refused a message (HTTP ${response.status}).`);
}
