const patienceMilliseconds = 5_000;
const mostCharacters = 20_000;

/** Fetches a certificate (PEM); throws for anything but a short, direct answer. */
export const fetchCertificate = async (url: URL): Promise<string> => {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMilliseconds) });
  const text = await answer.text();
  if (!answer.ok || text.length > mostCharacters)
    throw new Error(`The certificate of SNS cannot be had (HTTP ${answer.status}).`);
  return text;
};
