/** What is kept is compressed JSON: where either is damaged, that is an answer here, and no failure of the database. */
export const ifReadable = async <Value>(reading: Promise<Value>): Promise<Value | 'unreadable'> => {
  try {
    return await reading;
  } catch (fault) {
    if (isDamage(fault)) return 'unreadable';
    throw fault;
  }
};

/** Node.js names zlib's faults "Z_..." (zlib, "Error codes"); a row without a body gives `ERR_INVALID_ARG_TYPE`. */
const isDamage = (fault: unknown): boolean =>
  fault instanceof SyntaxError ||
  (fault instanceof Error &&
    'code' in fault &&
    typeof fault.code === 'string' &&
    (fault.code.startsWith('Z_') || fault.code === 'ERR_INVALID_ARG_TYPE'));
