import { domainToASCII } from 'node:url';
import { z } from 'zod';

const wrong = 'Det ligner ikke en e-mailadresse.';
/** RFC 5321, 4.5.3.1: octets of the part before the @, and of the whole path less its brackets. */
const longest = { local: 64, whole: 254 };

/**
 * An address that mail can be sent to. A domain with letters of its own ("münchen.dk") becomes its ASCII form, which SES
 * asks for; what stands before the @ is kept as it was written, plus signs and case included.
 */
export const emailAddress = z
  .string(wrong)
  .max(longest.whole, wrong)
  .transform((text) => withAsciiDomain(text.trim()))
  .pipe(z.email({ pattern: z.regexes.html5Email, error: wrong }).max(longest.whole, wrong))
  .refine((address) => isPlain(address), wrong);

const withAsciiDomain = (text: string): string => {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  return /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) ? `${text.slice(0, at)}@${domainToASCII(domain)}` : '';
};

/** What the pattern lets through, and no mail server takes. */
const isPlain = (address: string): boolean => {
  const [local = '', domain = ''] = address.split('@');
  return (
    local.length <= longest.local && !/^\.|\.\.|\.$/u.test(local) && domain.includes('.') && !/\.\d+$/u.test(domain)
  );
};
